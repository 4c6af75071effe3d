package io.aftersales.report;

import io.aftersales.report.Population.Part;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A figure of a report: its title and definition are words {@code figure.<report>.<key>} and {@code ….definition}.
 *
 * @param up          whether more is better
 * @param numerator   what is counted, summed or ranked
 * @param denominator what it is a share of; null where it is none
 * @param quantile    where a value is looked for among the ranked: 0.5 the median; null where nothing is ranked
 * @param kpi         by which name the table {@code kpi-target} knows it; null where it does not
 */
record Figure(String key, FigureUnit unit, boolean up, Part numerator, Part denominator, Double quantile, String kpi) {

    /** How many of the second are among the first as well. */
    static Figure share(String key, boolean up, Part among, String condition) {
        return new Figure(key, FigureUnit.SHARE, up, among.and(condition), among, null, null);
    }

    /** One number to another, of which neither need be part of the other. */
    static Figure ratio(String key, FigureUnit unit, boolean up, Part numerator, Part denominator) {
        return new Figure(key, unit, up, numerator, denominator, null, null);
    }

    static Figure count(String key, boolean up, Part part) {
        return new Figure(key, FigureUnit.COUNT, up, part, null, null, null);
    }

    /** A sum in CNY. */
    static Figure money(String key, boolean up, Part part) {
        return new Figure(key, FigureUnit.MONEY, up, part, null, null, null);
    }

    /** The value below which such a share of the measured lies. */
    static Figure quantile(String key, FigureUnit unit, boolean up, Part part, double quantile) {
        return new Figure(key, unit, up, part, null, quantile, null);
    }

    /** The mean of what is measured. */
    static Figure mean(String key, FigureUnit unit, boolean up, Part part) {
        return new Figure(key, unit, up, part, new Part(part.of(), part.condition(), null), null, null);
    }

    /** With the name by which the table of targets knows it. */
    Figure aimedAs(String name) {
        return new Figure(key, unit, up, numerator, denominator, quantile, name);
    }

    /** The sum of whole numbers. */
    static Figure sum(String key, boolean up, Part part) {
        return new Figure(key, FigureUnit.COUNT, up, part, null, null, null);
    }

    /** Whether the figure of a whole follows from those of its parts. */
    boolean adds() {
        return quantile == null;
    }

    List<Part> parts() {
        return Stream.of(numerator, denominator).filter(Objects::nonNull).toList();
    }

    /** What the rows are that these count. */
    static List<Population> populations(List<Figure> figures) {
        return figures.stream().flatMap(figure -> figure.parts().stream()).map(Part::of).distinct().toList();
    }
}
