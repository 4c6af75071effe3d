package io.aftersales.policy;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks policies: counts by month, and the cases behind a count, newest first, each within the reader's reach. */
@Component
public class PolicyQueries {

    /** The longest page. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Reach reach;

    PolicyQueries(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** How many violations happened in a month of the period. */
    public record Month(YearMonth month, long count) {
    }

    /** @param months every one of the period, oldest first */
    public record Counts(String policy, long total, List<Month> months) {
    }

    /**
     * A case in which a policy was not kept.
     *
     * @param at      when that happened
     * @param subject what or who it is about, see {@link Policy#subject()}; null where nothing is known
     * @param name    of the person, where the subject is one
     */
    public record Violation(String number, String kind, String title, String organisation, String unitId, String status, Instant at,
                            String subject, String name) {
    }

    /** @throws Refusal for a policy that is none, or a period that is too long */
    public Counts counts(String policy, PolicyFilter filter) throws Refusal {
        Policy asked = existing(policy);
        List<YearMonth> months = filter.checked().months();
        Map<String, Object> parameters = new HashMap<>();
        List<String> columns = new ArrayList<>(List.of("count(*) as total"));
        for (int i = 0; i < months.size(); i++) {
            columns.add("count(case when v.at >= :m" + i + " and v.at < :m" + (i + 1) + " then 1 end) as c" + i);
            parameters.put("m" + i, utc(months.get(i).atDay(1), filter.zone()));
        }
        parameters.put("m" + months.size(), utc(months.get(months.size() - 1).plusMonths(1).atDay(1), filter.zone()));
        String sql = "select " + String.join(", ", columns) + from(asked, filter, parameters);
        return jdbc.sql(sql).params(parameters).query((row, n) -> counts(asked, months, row)).single();
    }

    /**
     * The cases behind a count.
     *
     * @param offset how many of them come before
     * @throws Refusal also for a limit beyond {@link #MOST}
     */
    public List<Violation> violations(String policy, PolicyFilter filter, int offset, int limit) throws Refusal {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        Policy asked = existing(policy);
        Map<String, Object> parameters = new HashMap<>(Map.of("offset", offset, "limit", limit));
        String sql = "select v.case_number, c.kind, coalesce(c.title, c.fault_text) as title, c.organisation, c.unit_id, c.status, v.at, v.subject"
                + from(asked, filter.checked(), parameters)
                + " order by v.at desc, v.case_number desc, v.subject offset :offset rows fetch next :limit rows only";
        List<Violation> found = jdbc.sql(sql).params(parameters).query((row, n) -> violation(row)).list();
        return asked.subject() == Policy.Subject.PERSON ? named(found) : found;
    }

    static Policy existing(String policy) throws Refusal {
        return Policy.find(policy).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    private String from(Policy policy, PolicyFilter filter, Map<String, Object> parameters) {
        parameters.put("from", utc(filter.from(), filter.zone()));
        parameters.put("to", utc(filter.to().plusDays(1), filter.zone()));
        List<String> conditions = new ArrayList<>();
        Reach.Condition within = reach.units("c.unit_id");
        conditions.add(within.sql());
        parameters.putAll(within.parameters());
        if (filter.organisation() != null) {
            conditions.add("c.organisation = :organisation");
            parameters.put("organisation", filter.organisation());
        }
        if (filter.unit() != null) {
            Reach.Condition below = Reach.below("c.unit_id", filter.unit());
            conditions.add(below.sql());
            parameters.putAll(below.parameters());
        }
        return " from (" + policy.sql() + ") v join service_case c on c.number = v.case_number where " + String.join(" and ", conditions);
    }

    private List<Violation> named(List<Violation> found) {
        List<String> people = found.stream().map(Violation::subject).filter(java.util.Objects::nonNull).distinct().toList();
        if (people.isEmpty()) {
            return found;
        }
        Map<String, String> names = jdbc.sql("select id, name from person where id in (:people)").param("people", people)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return found.stream().map(one -> new Violation(one.number, one.kind, one.title, one.organisation, one.unitId, one.status, one.at,
                one.subject, names.get(one.subject))).toList();
    }

    private static Counts counts(Policy policy, List<YearMonth> months, ResultSet row) throws SQLException {
        List<Month> counted = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            counted.add(new Month(months.get(i), row.getLong("c" + i)));
        }
        return new Counts(policy.key(), row.getLong("total"), counted);
    }

    private static Violation violation(ResultSet row) throws SQLException {
        return new Violation(row.getString("case_number"), row.getString("kind"), row.getString("title"), row.getString("organisation"),
                row.getString("unit_id"), row.getString("status"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("subject"), null);
    }

    private static OffsetDateTime utc(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
