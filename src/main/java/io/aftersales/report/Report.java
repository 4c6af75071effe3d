package io.aftersales.report;

import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The figures of a period.
 *
 * @param zone  in which the days are meant; null where the organisations within reach have different ones
 * @param by    how the rows are cut
 * @param asOf  by the platform's clock
 * @param total over all rows, also those left off
 * @param leftOff how many groups beyond {@link ReportService#MOST} are not among the rows, the smallest
 */
public record Report(String key, Text title, LocalDate from, LocalDate to, ZoneId zone, String by, Instant asOf, List<Column> columns,
                     List<Row> rows, Map<String, Cell> total, int leftOff) {

    /**
     * A figure.
     *
     * @param unit       share, count, money, hours, ppm, score or ratio
     * @param direction  up or down: what is better
     * @param definition what is counted, over what, by which date
     * @param target     by the table {@code kpi-target}; null where it names none, or where organisations differ
     */
    public record Column(String key, Text title, String unit, String direction, Text definition, Target target) {
    }

    /** @param value in the unit of the figure @param comparison below or at-least */
    public record Target(BigDecimal value, String comparison) {
    }

    /** @param group key of the group, {@link Grouping#NONE} for what has none @param cells by figure */
    public record Row(String group, Text title, Map<String, Cell> cells) {
    }

    /**
     * A number.
     *
     * @param value       null where nothing was there to count it over
     * @param numerator   how many rows are counted, or summed; null where the value is ranked or a mean
     * @param denominator over how many; null for a count or a sum
     * @param met         null where there is no target
     */
    public record Cell(BigDecimal value, Long numerator, Long denominator, Boolean met) {
    }
}
