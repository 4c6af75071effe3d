package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.math.BigDecimal;

/** What an amount of an entry may be: not zero, at most two places, within the limit. */
final class Money {

    static final BigDecimal LIMIT = new BigDecimal("9999999.99");

    private Money() {
    }

    /** @return the amount with two places @throws Refusal that names the field */
    static BigDecimal check(String name, BigDecimal amount) throws Refusal {
        if (amount.signum() == 0) {
            throw Refusal.of(SettlementReason.AMOUNT_ZERO, field(name));
        }
        if (amount.stripTrailingZeros().scale() > 2) {
            throw Refusal.of(SettlementReason.AMOUNT_DECIMALS, field(name));
        }
        if (amount.abs().compareTo(LIMIT) > 0) {
            throw Refusal.of(SettlementReason.AMOUNT_TOO_LARGE, field(name), LIMIT.toPlainString());
        }
        return amount.setScale(2);
    }
}
