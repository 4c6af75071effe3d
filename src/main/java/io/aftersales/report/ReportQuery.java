package io.aftersales.report;

import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of a report.
 *
 * @param key    of the report
 * @param from   the first day, in the zone of each organisation
 * @param to     the last day
 * @param by     how it is cut; null for the usual way
 * @param filter which rows count
 */
public record ReportQuery(String key, LocalDate from, LocalDate to, String by, Filter filter) {

    /** The longest period, in days. */
    public static final int LONGEST = 400;

    /**
     * Which rows count; null means any.
     *
     * @param branch  a branch or head office: what counts to it
     * @param outlet  a unit, with those below it
     * @param process the kind of case
     */
    public record Filter(String organisation, String branch, String outlet, String product, String severity, String process, String target) {

        public static final Filter ANY = new Filter(null, null, null, null, null, null, null);

        public Filter {
            organisation = given(organisation);
            branch = given(branch);
            outlet = given(outlet);
            product = given(product);
            severity = given(severity);
            process = given(process);
            target = given(target);
        }

        private static String given(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        /** What is given, by the name of the parameter. */
        public Map<String, String> given() {
            Map<String, String> given = new LinkedHashMap<>();
            given.put("organisation", organisation);
            given.put("branch", branch);
            given.put("outlet", outlet);
            byGrouping().forEach((grouping, value) -> given.put(grouping.key(), value));
            given.values().removeIf(value -> value == null);
            return given;
        }

        /** The filters that are a value of a grouping; null where it is not given. */
        Map<Grouping, String> byGrouping() {
            Map<Grouping, String> values = new LinkedHashMap<>();
            values.put(Grouping.PRODUCT, product);
            values.put(Grouping.SEVERITY, severity);
            values.put(Grouping.PROCESS, process);
            values.put(Grouping.TARGET, target);
            return values;
        }
    }

    public ReportQuery {
        filter = filter == null ? Filter.ANY : filter;
    }

    /** @throws Refusal for a period that is none, or a text that no database takes */
    void check() throws Refusal {
        required("from", from);
        required("to", to);
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= LONGEST || from.getYear() < 1900 || to.getYear() > 9000) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("to"), "to");
        }
        for (Map.Entry<String, String> one : filter.given().entrySet()) {
            if (!Characters.storable(one.getValue())) {
                throw Refusal.of(InputReason.MALFORMED, Refusal.field(one.getKey()));
            }
        }
    }

    private static void required(String field, LocalDate date) throws Refusal {
        if (date == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field(field), field);
        }
    }
}
