package io.aftersales.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The days from one to another, which begin at other instants in other zones: a condition and the months, in words of the database. */
final class Period {

    private final LocalDate from;
    private final LocalDate to;
    private final List<Zone> zones;

    /** Organisations that have the same zone. */
    record Zone(ZoneId id, List<String> organisations) {
    }

    Period(LocalDate from, LocalDate to, Map<ZoneId, List<String>> organisations) {
        this.from = from;
        this.to = to;
        this.zones = organisations.entrySet().stream().map(entry -> new Zone(entry.getKey(), entry.getValue())).toList();
    }

    /** Null where there are several, or none. */
    ZoneId zone() {
        return zones.size() == 1 ? zones.get(0).id : null;
    }

    /** Whether a row lies within. */
    String condition(Population population, Map<String, Object> parameters) {
        if (zones.isEmpty()) {
            return "1 = 0";
        }
        List<String> within = new ArrayList<>();
        for (int zone = 0; zone < zones.size(); zone++) {
            parameters.put("from" + zone, bound(population, zone, from));
            parameters.put("until" + zone, bound(population, zone, to.plusDays(1)));
            within.add(ofZone(population, zone, parameters) + population.at() + " >= :from" + zone + " and " + population.at() + " < :until" + zone);
        }
        return within.stream().collect(Collectors.joining(") or (", "((", "))"));
    }

    /** The months of the rows, as {@code 2026-01}. */
    String months(Population population, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder("case");
        for (int zone = 0; zone < zones.size(); zone++) {
            for (YearMonth month : months()) {
                String name = "month" + zone + "x" + month.toString().replace('-', 'x');
                parameters.put(name, bound(population, zone, month.plusMonths(1).atDay(1)));
                sql.append(" when ").append(ofZone(population, zone, parameters)).append(population.at()).append(" < :").append(name).append(" then '")
                        .append(month).append('\'');
            }
        }
        return sql.append(" end").toString();
    }

    /** From the month of the first day to that of the last. */
    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private String ofZone(Population population, int zone, Map<String, Object> parameters) {
        if (zones.size() == 1) {
            return "";
        }
        parameters.put("zone" + zone, zones.get(zone).organisations);
        return population.organisation() + " in (:zone" + zone + ") and ";
    }

    private Object bound(Population population, int zone, LocalDate day) {
        return population.dated() ? day : day.atStartOfDay(zones.get(zone).id).toInstant().atOffset(ZoneOffset.UTC);
    }
}
