package io.aftersales.report;

import io.aftersales.report.Report.Cell;
import io.aftersales.report.Tallies.Slot;
import io.aftersales.report.Tallies.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** What the tallies of a group come to. Nothing is rounded before the last step. */
final class Cells {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int SHARE_PLACES = 6;
    private static final int PLACES = 2;

    private Cells() {
    }

    /** The number without a verdict. */
    static Cell of(Figure figure, Map<Slot, Tally> tallies) {
        Tally numerator = tallies.getOrDefault(new Slot(figure.key(), true), Tally.NONE);
        if (figure.quantile() != null) {
            return new Cell(rounded(numerator.amount()), null, numerator.rows(), null);
        }
        if (figure.denominator() == null) {
            return new Cell(figure.numerator().amount() == null ? BigDecimal.valueOf(numerator.rows()) : summed(figure, numerator.amount()),
                    numerator.rows(), null, null);
        }
        long denominator = tallies.getOrDefault(new Slot(figure.key(), false), Tally.NONE).rows();
        if (figure.numerator().amount() != null) {
            return new Cell(denominator == 0 ? null : over(numerator.amount(), denominator, PLACES), null, denominator, null);
        }
        return new Cell(denominator == 0 ? null : rate(figure.unit(), BigDecimal.valueOf(numerator.rows()), denominator), numerator.rows(),
                denominator, null);
    }

    private static BigDecimal summed(Figure figure, BigDecimal amount) {
        return (amount == null ? BigDecimal.ZERO : amount).setScale(figure.unit() == FigureUnit.MONEY ? PLACES : 0, RoundingMode.HALF_UP);
    }

    private static BigDecimal rate(FigureUnit unit, BigDecimal numerator, long denominator) {
        return switch (unit) {
            case PPM -> over(numerator.multiply(MILLION), denominator, PLACES);
            case RATIO -> over(numerator, denominator, PLACES);
            default -> over(numerator, denominator, SHARE_PLACES);
        };
    }

    private static BigDecimal over(BigDecimal value, long denominator, int places) {
        return value.divide(BigDecimal.valueOf(denominator), places, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value == null ? null : value.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
