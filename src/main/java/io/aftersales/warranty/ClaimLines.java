package io.aftersales.warranty;

import static io.aftersales.warranty.Extensions.instant;
import static io.aftersales.warranty.Extensions.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of claims. A line that is paid changes no more. */
@Repository
class ClaimLines {

    private final JdbcClient jdbc;

    ClaimLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String number, ClaimLine line) {
        jdbc.sql("""
                insert into warranty_claim_line (case_number, line_no, cost_kind, part_code, description, claimed, verdict, approved, goodwill,
                    share_customer, share_outlet, share_maker, share_supplier, share_carrier, shared)
                values (?, ?, ?, ?, ?, ?, ?, 0, false, 0, 0, 0, 0, 0, false)""")
                .params(number, line.no(), line.costKind().key(), line.partCode(), line.description(), line.claimed(), line.verdict().key())
                .update();
    }

    /** @throws OptimisticLockingFailureException where the line was paid meanwhile */
    void save(String number, ClaimLine line) {
        int rows = jdbc.sql("""
                update warranty_claim_line set verdict = :verdict, approved = :approved, reason = :reason, note = :note, goodwill = :goodwill,
                    payer = :payer, cost_mode = :mode, payer_receipt = :receipt, share_customer = :customer, share_outlet = :outlet,
                    share_maker = :maker, share_supplier = :supplier, share_carrier = :carrier, outlet_party = :outletParty,
                    supplier_party = :supplierParty, carrier_party = :carrierParty, shared = :shared, paid_at = :paidAt
                where case_number = :number and line_no = :no and (paid_at is null or paid_at = :paidAt)""")
                .param("verdict", line.verdict().key()).param("approved", line.approved())
                .param("reason", line.reason() == null ? null : line.reason().key()).param("note", line.note())
                .param("goodwill", line.goodwill()).param("payer", line.payer() == null ? null : line.payer().party())
                .param("mode", line.payer() == null ? null : line.payer().mode())
                .param("receipt", line.payer() == null ? null : line.payer().receiptId())
                .param("customer", line.shares().customer()).param("outlet", line.shares().outlet()).param("maker", line.shares().maker())
                .param("supplier", line.shares().supplier()).param("carrier", line.shares().carrier())
                .param("outletParty", line.bearers().outlet()).param("supplierParty", line.bearers().supplier())
                .param("carrierParty", line.bearers().carrier()).param("shared", line.shared()).param("paidAt", utc(line.paidAt()))
                .param("number", number).param("no", line.no()).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("line " + line.no() + " of claim " + number + " was paid meanwhile");
        }
    }

    List<ClaimLine> of(String number) {
        return jdbc.sql("select * from warranty_claim_line where case_number = ? order by line_no").param(number).query(ClaimLines::read).list();
    }

    private static ClaimLine read(ResultSet row, int index) throws SQLException {
        String receipt = row.getString("payer_receipt");
        return new ClaimLine(row.getInt("line_no"), Keys.stored(CostKind.class, row.getString("cost_kind")), row.getString("part_code"),
                row.getString("description"), row.getBigDecimal("claimed"), Keys.stored(Verdict.class, row.getString("verdict")),
                row.getBigDecimal("approved"), Keys.stored(DenialReason.class, row.getString("reason")), row.getString("note"),
                row.getBoolean("goodwill"),
                receipt == null ? null : new ClaimLine.Payer(row.getString("payer"), row.getString("cost_mode"), receipt),
                new Shares(row.getBigDecimal("share_customer"), row.getBigDecimal("share_outlet"), row.getBigDecimal("share_maker"),
                        row.getBigDecimal("share_supplier"), row.getBigDecimal("share_carrier")),
                new Bearers(row.getString("outlet_party"), row.getString("supplier_party"), row.getString("carrier_party")),
                row.getBoolean("shared"), instant(row, "paid_at"));
    }
}
