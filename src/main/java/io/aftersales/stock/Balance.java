package io.aftersales.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What lies of a part at a stocked place. */
record Balance(String place, String partCode, int quantity, int reserved, BigDecimal value, String frozenBy) {

    int free() {
        return quantity - reserved;
    }

    /** The value of some of the pieces at moving average, rounded once, half up; the last ones take all that is left. */
    BigDecimal valueOf(int pieces) {
        return pieces == quantity ? value : value.multiply(BigDecimal.valueOf(pieces))
                .divide(BigDecimal.valueOf(quantity), 2, RoundingMode.HALF_UP);
    }
}
