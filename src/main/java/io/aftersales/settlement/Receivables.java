package io.aftersales.settlement;

import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What customers owe, case by case; the balance is changed by statements that refuse to overdraw it. */
@Repository
class Receivables {

    private final JdbcClient jdbc;

    Receivables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Receivable> find(String caseNumber) {
        return jdbc.sql("select * from receivable where case_number = ?").param(caseNumber).query(this::read).optional();
    }

    /** @throws Refusal where nothing was charged for the case */
    Receivable require(String caseNumber) throws Refusal {
        return find(caseNumber).orElseThrow(() -> Refusal.of(SettlementReason.NOTHING_OWED));
    }

    void raise(String caseNumber, String organisation, Party customer, BigDecimal amount) {
        jdbc.sql("""
                insert into receivable (case_number, organisation, customer, due_cny, paid_cny, refunded_cny, waived_cny)
                values (?, ?, ?, 0, 0, 0, 0) on conflict do nothing""").params(caseNumber, organisation, customer.toString()).update();
        jdbc.sql("update receivable set due_cny = due_cny + ? where case_number = ?").params(amount, caseNumber).update();
    }

    /** @return false where less is open */
    boolean takePayment(String caseNumber, BigDecimal amount) {
        return jdbc.sql("""
                update receivable set paid_cny = paid_cny + :amount
                 where case_number = :caseNumber and paid_cny - refunded_cny + waived_cny + :amount <= due_cny""")
                .param("amount", amount).param("caseNumber", caseNumber).update() == 1;
    }

    /** @return false where less is open */
    boolean waive(String caseNumber, BigDecimal amount) {
        return jdbc.sql("""
                update receivable set waived_cny = waived_cny + :amount
                 where case_number = :caseNumber and paid_cny - refunded_cny + waived_cny + :amount <= due_cny""")
                .param("amount", amount).param("caseNumber", caseNumber).update() == 1;
    }

    /** Money goes back and is waived at once: what is open stays. @return false where less was paid */
    boolean payBack(String caseNumber, BigDecimal amount) {
        return jdbc.sql("""
                update receivable set refunded_cny = refunded_cny + :amount, waived_cny = waived_cny + :amount
                 where case_number = :caseNumber and refunded_cny + :amount <= paid_cny""")
                .param("amount", amount).param("caseNumber", caseNumber).update() == 1;
    }

    boolean receiptKnown(String organisation, String receiptNo) {
        return jdbc.sql("select count(*) from payment where organisation = ? and receipt_no = ?").params(organisation, receiptNo)
                .query(Integer.class).single() > 0;
    }

    /** @return the payment's id */
    long addPayment(Receivable of, String direction, NewPayment payment, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into payment (case_number, organisation, direction, amount_cny, method, receipt_no, paid_on, handed_over_at, remark,
                    recorded_at, recorded_by)
                values (:caseNumber, :organisation, :direction, :amount, :method, :receiptNo, :paidOn, :handedOverAt, :remark, :at, :by)""")
                .param("caseNumber", of.caseNumber()).param("organisation", of.organisation()).param("direction", direction)
                .param("amount", payment.amountCny()).param("method", payment.method()).param("receiptNo", payment.receiptNo())
                .param("paidOn", payment.paidOn()).param("handedOverAt", utc(payment.handedOverAt())).param("remark", payment.remark())
                .param("at", utc(at)).param("by", by).update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void askGoodwill(String caseNumber, BigDecimal amount, String reason, String by, Instant at) {
        jdbc.sql("insert into goodwill (case_number, amount_cny, reason, requested_by, requested_at) values (?, ?, ?, ?, ?)")
                .params(caseNumber, amount, reason, by, utc(at)).update();
    }

    /** @return false where somebody decided it before */
    boolean decideGoodwill(long id, BigDecimal granted, String by, Instant at, String decision) {
        return jdbc.sql("update goodwill set granted_cny = ?, decided_by = ?, decided_at = ?, decision = ? where id = ? and decided_by is null")
                .params(granted, by, utc(at), decision, id).update() == 1;
    }

    private Receivable read(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        BigDecimal due = row.getBigDecimal("due_cny");
        BigDecimal paid = row.getBigDecimal("paid_cny");
        BigDecimal refunded = row.getBigDecimal("refunded_cny");
        BigDecimal waived = row.getBigDecimal("waived_cny");
        return new Receivable(number, row.getString("organisation"), row.getString("customer"), due, paid, refunded, waived,
                due.subtract(paid).add(refunded).subtract(waived), payments(number), goodwill(number));
    }

    private List<Receivable.Payment> payments(String caseNumber) {
        return jdbc.sql("select * from payment where case_number = ? order by id").param(caseNumber)
                .query((row, index) -> new Receivable.Payment(row.getLong("id"), row.getString("direction"), row.getBigDecimal("amount_cny"),
                        row.getString("method"), row.getString("receipt_no"), row.getObject("paid_on", LocalDate.class),
                        instant(row, "handed_over_at"), row.getString("remark"), instant(row, "recorded_at"), row.getString("recorded_by"))).list();
    }

    private List<Receivable.Goodwill> goodwill(String caseNumber) {
        return jdbc.sql("select * from goodwill where case_number = ? order by id").param(caseNumber)
                .query((row, index) -> new Receivable.Goodwill(row.getLong("id"), row.getBigDecimal("amount_cny"), row.getString("reason"),
                        row.getString("requested_by"), row.getBigDecimal("granted_cny"), row.getString("decided_by"),
                        instant(row, "decided_at"), row.getString("decision"))).list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
