package io.aftersales.quotation;

import io.aftersales.dispatch.Visit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All quotations with their lines. */
@Repository
public class Quotations {

    private static final String SELECT = "select q.*, c.organisation from quotation q join service_case c on c.number = q.case_number ";

    private final JdbcClient jdbc;

    Quotations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Visit visit, String reason, LocalDate validUntil, String remark, List<Quotation.Line> lines) {
        jdbc.sql("update quotation set state = 'replaced' where visit_id = ? and state in ('draft', 'sent')").param(visit.id()).update();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into quotation (case_number, visit_id, quotation_no, state, reason, currency, valid_until, remark, agreement_required)
                values (:caseNumber, :visit, (select coalesce(max(quotation_no), 0) + 1 from quotation where case_number = :caseNumber),
                    'draft', :reason, 'CNY', :validUntil, :remark, :agreementRequired)""")
                .param("caseNumber", visit.caseNumber()).param("visit", visit.id()).param("reason", reason)
                .param("validUntil", validUntil).param("remark", remark).param("agreementRequired", visit.agreementRequired())
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        int no = 0;
        for (Quotation.Line line : lines) {
            jdbc.sql("""
                    insert into quotation_line (quotation_id, line_no, kind, code, description, quantity, unit_price, amount, list_version_id,
                        list_price, overruled_why)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(id, ++no, line.kind(), line.code(), line.description(), line.quantity(),
                    line.unitPrice(), line.amount(), line.list(), line.listPrice(), line.why()).update();
        }
        return id;
    }

    /** The quotation under way of a visit: the one that is not replaced. */
    Quotation current(long visitId) {
        return jdbc.sql(SELECT + "where q.visit_id = ? and q.state <> 'replaced'").param(visitId).query(this::read).single();
    }

    /** The quotations of a case, oldest first. */
    public List<Quotation> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where q.case_number = ? order by q.quotation_no").param(caseNumber).query(this::read).list();
    }

    public Optional<Quotation> latest(String caseNumber) {
        List<Quotation> all = ofCase(caseNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Sets columns of a quotation; the names come from this package only. */
    void set(long id, Map<String, ?> columns) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((column, value) -> values.put(column, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value));
        String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        jdbc.sql("update quotation set " + assignments + " where id = :id").params(values).param("id", id).update();
    }

    private Quotation read(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new Quotation(id, row.getString("case_number"), row.getLong("visit_id"), row.getString("organisation"),
                row.getInt("quotation_no"), row.getString("state"), row.getBigDecimal("total"), row.getBoolean("agreement_required"),
                row.getString("consent"), lines(id));
    }

    private List<Quotation.Line> lines(long id) {
        return jdbc.sql("""
                        select kind, code, description, quantity, unit_price, list_version_id, list_price, overruled_why
                          from quotation_line where quotation_id = ? order by line_no""")
                .param(id).query((row, index) -> new Quotation.Line(row.getString(1), row.getString(2), row.getString(3),
                        row.getBigDecimal(4), row.getBigDecimal(5), row.getString(6), row.getBigDecimal(7), row.getString(8))).list();
    }

    /** A total as people read it. */
    static String money(BigDecimal amount) {
        return "CNY " + amount.toPlainString();
    }
}
