package io.aftersales.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of a population that a query is about: the end of a statement with its parameters, under way. */
final class Slice {

    final Population population;
    final Period period;
    final Map<String, Object> parameters = new HashMap<>();
    /** By what it is cut; null where it is whole. */
    String group;
    private final StringBuilder where = new StringBuilder();
    private String join = "";

    Slice(Population population, Period period) {
        this.population = population;
        this.period = period;
        parameters.putAll(population.parameters());
        where.append(population.where()).append(" and ").append(period.condition(population, parameters));
    }

    void and(String condition) {
        where.append(" and (").append(condition).append(')');
    }

    void equal(String column, String name, String value) {
        if (value != null) {
            and(column + " = :" + name);
            parameters.put(name, value);
        }
    }

    void in(String column, String name, List<String> values) {
        and(column + " in (:" + name + ")");
        parameters.put(name, values);
    }

    /** Only one group of it. */
    void only(String key) {
        if (Grouping.NONE.equals(key)) {
            and(group + " is null");
        } else {
            equal(group, "group", key);
        }
    }

    /** Joins the groups of units. @return the group of a row; a row is there once for each */
    String joined(Map<String, List<String>> groupsOfUnits) {
        StringBuilder values = new StringBuilder();
        int count = 0;
        for (Map.Entry<String, List<String>> unit : groupsOfUnits.entrySet()) {
            for (String one : unit.getValue()) {
                values.append(values.isEmpty() ? "" : ", ").append("(cast(:unit").append(count).append(" as varchar(200)), cast(:of").append(count)
                        .append(" as varchar(200)))");
                parameters.put("unit" + count, unit.getKey());
                parameters.put("of" + count++, one);
            }
        }
        if (count == 0) {
            return "cast(null as varchar(200))";
        }
        join = " left join (values " + values + ") as unit_groups (unit_id, group_id) on unit_groups.unit_id = " + population.unit();
        return "unit_groups.group_id";
    }

    /** From {@code from} to the end of {@code where}. */
    String sql() {
        return " from " + population.from() + join + " where " + where;
    }
}
