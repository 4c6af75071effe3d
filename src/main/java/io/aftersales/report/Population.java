package io.aftersales.report;

import java.util.EnumMap;
import java.util.Map;

/**
 * The rows that figures count, one row for each thing that is counted.
 *
 * @param from       tables and joins, the case as {@code c}
 * @param where      which of their rows; may use {@code :now}
 * @param id         tells a row from all others
 * @param at         the instant, or the date, by which a row falls into a period
 * @param dated      whether {@code at} is a date
 * @param unit       the organisational unit by which a row is within reach
 * @param caseNumber of the case behind the row; may be null
 * @param detail     what is worth saying of the row beside its case; may be null
 * @param columns    the group of a row, by grouping, besides month, branch and supervisor, which follow from the above
 * @param parameters what conditions on its rows name beside {@code :now}
 */
record Population(String from, String where, String id, String at, boolean dated, String organisation, String unit, String caseNumber,
                  String detail, Map<Grouping, String> columns, Map<String, Object> parameters) {

    /** Rows of cases, or of what belongs to one: by the case's unit, severity, product and kind. */
    static Population ofCases(String from, String where, String id, String at) {
        Map<Grouping, String> columns = new EnumMap<>(Grouping.class);
        columns.put(Grouping.SEVERITY, "c.severity");
        columns.put(Grouping.PRODUCT, "c.product_family");
        columns.put(Grouping.PROCESS, "c.kind");
        return new Population(from, where, id, at, false, "c.organisation", "c.unit_id", "c.number", null, columns, Map.of());
    }

    /** Rows that may belong to no case, of a unit of their own; the case, where there is one, is still {@code c}. */
    static Population ofUnits(String from, String where, String id, String at, String organisation, String unit) {
        return new Population(from, where, id, at, false, organisation, unit, "c.number", null, Map.of(), Map.of());
    }

    Population by(Grouping grouping, String column) {
        Map<Grouping, String> more = new EnumMap<>(Grouping.class);
        more.putAll(columns);
        more.put(grouping, column);
        return new Population(from, where, id, at, dated, organisation, unit, caseNumber, detail, more, parameters);
    }

    Population withDetail(String column) {
        return new Population(from, where, id, at, dated, organisation, unit, caseNumber, column, columns, parameters);
    }

    Population with(Map<String, Object> values) {
        return new Population(from, where, id, at, dated, organisation, unit, caseNumber, detail, columns, values);
    }

    /** Where {@code at} is a date. */
    Population byDate() {
        return new Population(from, where, id, at, true, organisation, unit, caseNumber, detail, columns, parameters);
    }

    /** Whether its rows can be told apart by it. */
    boolean knows(Grouping grouping) {
        return switch (grouping) {
            case MONTH, BRANCH, OUTLET, ORGANISATION, SUPERVISOR -> true;
            default -> columns.containsKey(grouping);
        };
    }

    /** The rows among them for which the condition holds, each counted once. */
    Part part(String condition) {
        return new Part(this, condition, null);
    }

    /** All of them. */
    Part all() {
        return part("1 = 1");
    }

    /** Some of its rows. @param amount what is summed or ranked of each; null where they are counted */
    record Part(Population of, String condition, String amount) {

        Part of(String measured) {
            return new Part(of, condition, measured);
        }

        /** Those of them for which this holds as well. */
        Part and(String further) {
            return new Part(of, "(" + condition + ") and (" + further + ")", amount);
        }
    }
}
