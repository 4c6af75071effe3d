package io.aftersales.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a customer owes for the work on a case, in CNY.
 *
 * @param open what is still to be paid
 */
public record Receivable(String caseNumber, String organisation, String customer, BigDecimal dueCny, BigDecimal paidCny,
                         BigDecimal refundedCny, BigDecimal waivedCny, BigDecimal open, List<Payment> payments, List<Goodwill> goodwill) {

    /** @param direction in, or refund @param method cash, card, transfer or mobile */
    public record Payment(long id, String direction, BigDecimal amountCny, String method, String receiptNo, LocalDate paidOn,
                          Instant handedOverAt, String remark, Instant recordedAt, String recordedBy) {
    }

    /** @param grantedCny null while nobody decided */
    public record Goodwill(long id, BigDecimal amountCny, String reason, String requestedBy, BigDecimal grantedCny, String decidedBy,
                           Instant decidedAt, String decision) {
    }
}
