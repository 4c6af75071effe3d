package io.aftersales.partsorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units on loan and parts owed back as people read them, within the caller's reach. */
@Component
public class LoanReads {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Reach reach;

    LoanReads(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** @param state offered, declined, not-needed, lent, returned, back or charged */
    public record Loan(String number, String organisation, String unitId, String repair, String kind, String state, String partCode,
                       String itemNumber, String receiver, Instant offeredAt, Instant lentAt, Instant dueAt, Instant returnedAt, String found,
                       BigDecimal chargedCny) {
    }

    /** @param state owed, sent, back, supplier, scrapped or charged */
    public record Owed(String number, String organisation, String unitId, String order, String repair, String partCode, int quantity,
                       String state, Instant owedAt, Instant dueAt, String disposal, int reminders, BigDecimal chargedCny) {
    }

    /** Newest first. @param state null for any @param repair null for any */
    public List<Loan> loans(String state, String repair, int limit) throws Refusal {
        return list("unit_loan", state, repair, limit, (row, index) -> new Loan(row.getString("case_number"), row.getString("organisation"),
                row.getString("unit_id"), row.getString("repair"), row.getString("kind"), row.getString("state"), row.getString("part_code"),
                row.getString("item_number"), row.getString("receiver"), PartOrderReads.instant(row, "offered_at"),
                PartOrderReads.instant(row, "lent_at"), PartOrderReads.instant(row, "due_at"), PartOrderReads.instant(row, "returned_at"),
                row.getString("found"), row.getBigDecimal("charged_cny")));
    }

    /** Newest first. @param state null for any @param repair null for any */
    public List<Owed> returns(String state, String repair, int limit) throws Refusal {
        return list("part_return", state, repair, limit, (row, index) -> new Owed(row.getString("case_number"), row.getString("organisation"),
                row.getString("unit_id"), row.getString("order_number"), row.getString("repair"), row.getString("part_code"),
                row.getInt("quantity"), row.getString("state"), PartOrderReads.instant(row, "owed_at"), PartOrderReads.instant(row, "due_at"),
                row.getString("disposal"), row.getInt("reminders"), row.getBigDecimal("charged_cny")));
    }

    private <T> List<T> list(String table, String state, String repair, int limit, RowMapper<T> mapper)
            throws Refusal {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        Reach.Condition within = reach.units("x.unit_id");
        Map<String, Object> values = new HashMap<>(within.parameters());
        String sql = "select x.* from " + table + " x where " + within.sql();
        if (state != null) {
            sql += " and x.state = :state";
            values.put("state", state);
        }
        if (repair != null) {
            sql += " and x.repair = :repair";
            values.put("repair", repair);
        }
        return jdbc.sql(sql + " order by x.case_number desc limit :limit").params(values).param("limit", limit).query(mapper).list();
    }
}
