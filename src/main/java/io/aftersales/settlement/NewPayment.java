package io.aftersales.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Money that a customer paid.
 *
 * @param currency     CNY, or null for it
 * @param method       cash, card, transfer or mobile
 * @param receiptNo    number of the receipt or invoice, which every fee has (FLT-34, FLT-41)
 * @param paidOn       null for today
 * @param handedOverAt when whoever took cash handed it over (FLT-37); null where nobody did, or not yet
 */
public record NewPayment(BigDecimal amountCny, String currency, String method, String receiptNo, LocalDate paidOn, Instant handedOverAt,
                         String remark) {
}
