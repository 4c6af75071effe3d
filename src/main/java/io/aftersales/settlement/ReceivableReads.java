package io.aftersales.settlement;

import io.aftersales.organisation.Reach;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers owe across cases, within the reach of whoever asks, for the clerk who looks for money and for a receipt. */
@Component
public class ReceivableReads {

    private final JdbcClient jdbc;
    private final Reach reach;

    ReceivableReads(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /**
     * A case and what its customer owes, in CNY.
     *
     * @param open      what is still to be paid
     * @param receiptNo of the last payment; null before the first
     * @param paidOn    the day of the last payment
     */
    public record Row(String caseNumber, String organisation, String unitId, String customer, String caseStatus, Instant reportedAt,
                      BigDecimal dueCny, BigDecimal paidCny, BigDecimal refundedCny, BigDecimal waivedCny, BigDecimal open,
                      String receiptNo, LocalDate paidOn) {
    }

    /** What to list; null means any. @param receiptNo of any of its payments @param after the last case number of the page before */
    public record Filter(String organisation, String customer, String receiptNo, boolean open, String after, int limit) {
    }

    /** Newest case first. */
    public List<Row> list(Filter filter) {
        Reach.Condition within = reach.units("c.unit_id");
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        StringBuilder where = new StringBuilder(within.sql());
        and(where, parameters, "r.organisation = :organisation", "organisation", filter.organisation());
        and(where, parameters, "r.customer = :customer", "customer", filter.customer());
        and(where, parameters, "exists (select 1 from payment f where f.case_number = r.case_number and f.receipt_no = :receiptNo)", "receiptNo",
                filter.receiptNo());
        and(where, parameters, "r.case_number < :after", "after", filter.after());
        if (filter.open()) {
            where.append(" and r.due_cny > r.paid_cny - r.refunded_cny + r.waived_cny");
        }
        return jdbc.sql("""
                select r.*, c.unit_id, c.status, c.reported_at, p.receipt_no, p.paid_on
                  from receivable r
                  join service_case c on c.number = r.case_number
                  left join payment p on p.id = (select max(l.id) from payment l where l.case_number = r.case_number)
                 where """ + " " + where + " order by r.case_number desc limit " + filter.limit()).params(parameters)
                .query((row, index) -> new Row(row.getString("case_number"), row.getString("organisation"), row.getString("unit_id"),
                        row.getString("customer"), row.getString("status"), row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("due_cny"), row.getBigDecimal("paid_cny"), row.getBigDecimal("refunded_cny"),
                        row.getBigDecimal("waived_cny"), row.getBigDecimal("due_cny").subtract(row.getBigDecimal("paid_cny"))
                        .add(row.getBigDecimal("refunded_cny")).subtract(row.getBigDecimal("waived_cny")), row.getString("receipt_no"),
                        row.getObject("paid_on", LocalDate.class))).list();
    }

    private static void and(StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }
}
