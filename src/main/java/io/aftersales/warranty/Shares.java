package io.aftersales.warranty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Who bears an approved amount, in CNY with two places.
 *
 * @param outlet the outlet or the installing party (CAC-28, RAC-56)
 */
public record Shares(BigDecimal customer, BigDecimal outlet, BigDecimal maker, BigDecimal supplier, BigDecimal carrier) {

    public static final Shares NONE = new Shares(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Divides an amount to the cent: every share is rounded down, what is left goes cent by cent to those who bear
     * something, in the order of the percentages.
     *
     * @param percents five whole percentages in the order of the components, together 100
     */
    public static Shares divided(BigDecimal amount, List<Integer> percents) {
        if (percents.size() != 5 || percents.stream().mapToInt(Integer::intValue).sum() != 100 || percents.stream().anyMatch(one -> one < 0)) {
            throw new IllegalArgumentException("percentages of five bearers, together 100: " + percents);
        }
        BigDecimal[] parts = new BigDecimal[5];
        BigDecimal left = amount;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = amount.multiply(BigDecimal.valueOf(percents.get(i))).divide(HUNDRED, 2, RoundingMode.DOWN);
            left = left.subtract(parts[i]);
        }
        BigDecimal cent = new BigDecimal("0.01");
        for (int i = 0; left.signum() > 0; i = (i + 1) % parts.length) {
            if (percents.get(i) > 0) {
                parts[i] = parts[i].add(cent);
                left = left.subtract(cent);
            }
        }
        return new Shares(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    public BigDecimal sum() {
        return customer.add(outlet).add(maker).add(supplier).add(carrier);
    }

    public boolean sameAs(Shares other) {
        return customer.compareTo(other.customer) == 0 && outlet.compareTo(other.outlet) == 0 && maker.compareTo(other.maker) == 0
                && supplier.compareTo(other.supplier) == 0 && carrier.compareTo(other.carrier) == 0;
    }
}
