package io.aftersales.trail;

import io.aftersales.audit.PersonalTerm;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A question as conditions on {@code service_case c}. Each begins at an index, so that the age of a case does not count; only events of
 * which there are very many are looked for on one case after the other, newest first, until a page is full.
 */
final class Conditions {

    /** Cases on whose own trail, or on that of their customer or unit of equipment, a personal value ever stood. */
    private static final String PERSONAL = """
            select substring(a.stream from 6) from audit_personal a where a.term = :term and a.stream like 'case:%'
            union
            select k.number from audit_personal a join customer u on a.stream = concat('customer:', u.id)
                join service_case k on k.organisation = u.organisation and k.customer_no = u.customer_no
             where a.term = :term and a.stream like 'customer:%'""";
    private static final String NUMBERS = """
            select k.number from service_case k where k.number = :upper
            union select k.number from service_case k where k.organisation in (select id from organisation) and k.report_no = :q
            union select k.number from service_case k where k.organisation in (select id from organisation) and k.serial_no in (:q, :upper)
            union select k.number from service_case k where k.customer_no in (:q, :upper) and k.organisation in (select id from organisation)
            union select substring(e.stream from 6) from audit_event e
                   where e.kind = 'case.unitIdentified' and (e.payload like :serial escape '!' or e.payload like :upperSerial escape '!')
            union select p.case_number from case_contact p where p.name = :q""";

    private final List<String> sql = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions(Question question) {
        words(question.q());
        if (question.ofEvents()) {
            events(question);
        }
        decisions(question);
        if (!question.ofEvents()) {
            life(question);
        }
        if (!Question.blank(question.organisation())) {
            and("c.organisation = :organisation", Map.of("organisation", question.organisation()));
        }
    }

    /** What else must hold. */
    String others() {
        return String.join(" and ", sql);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    void and(String condition, Map<String, ?> values) {
        sql.add(condition);
        parameters.putAll(values);
    }

    private void words(String q) {
        if (Question.blank(q)) {
            return;
        }
        String plain = q.strip();
        String upper = plain.toUpperCase(Locale.ROOT);
        String term = PersonalTerm.of(plain);
        String sought = term.isEmpty() ? NUMBERS : NUMBERS + "\nunion " + PERSONAL;
        and("c.number in (" + sought + ")", Map.of("q", plain, "upper", upper, "serial", serial(plain), "upperSerial", serial(upper)));
        if (!term.isEmpty()) {
            parameters.put("term", term);
        }
    }

    private static String serial(String number) {
        return "%\"serialNo\":\"" + number.replaceAll("([!%_])", "!$1") + "\"%";
    }

    private void events(Question question) {
        if (!Question.blank(question.actor())) {
            events.add("e.actor in (select :actor union select id from person where name = :actor)");
            parameters.put("actor", question.actor().strip());
        }
        if (!Question.blank(question.event())) {
            events.add("e.kind = :event");
            parameters.put("event", question.event().strip());
        }
        time(events, "e.at", question);
    }

    boolean ofEvents() {
        return !events.isEmpty();
    }

    /** Gives a row where there are more such events than so many. */
    String moreEventsThan(int many) {
        return "select 1 from audit_event e where " + String.join(" and ", events) + " offset " + many + " rows fetch next 1 rows only";
    }

    /** The cases on which such an event stands. */
    String sql() {
        return events.isEmpty() ? others() : others() + " and c.number in (select substring(e.stream from 6) from audit_event e where "
                + String.join(" and ", events) + " and e.stream like 'case:%')";
    }

    /** Whether such an event stands on the case {@code c}: a subquery that no planner turns into a join of all events. */
    String onTheCase() {
        return "(select 1 from audit_event e where e.stream = concat('case:', c.number) and " + String.join(" and ", events)
                + " offset 0 rows fetch next 1 rows only) = 1";
    }

    private void decisions(Question question) {
        if (!question.ofDecisions()) {
            return;
        }
        List<String> parts = new ArrayList<>();
        if (!Question.blank(question.decision())) {
            parts.add("r.decision_key = :decision");
            parameters.put("decision", question.decision().strip());
        }
        if (!Question.blank(question.rule())) {
            parts.add("r.id in (select f.receipt_id from decision_rule_fired f where f.rule_id = :rule)");
            parameters.put("rule", question.rule().strip());
        }
        if (question.version() != null) {
            parts.add("r.definition_id in (select p.definition_id from decision_publication p where p.version = :version)");
            parameters.put("version", question.version());
        }
        and("c.number in (select r.case_number from decision_receipt r where " + String.join(" and ", parts) + ")",
                Map.of());
    }

    private void life(Question question) {
        if (question.from() != null) {
            and("(c.closed_at is null or c.closed_at >= :from)", Map.of("from", utc(question.from())));
        }
        if (question.to() != null) {
            and("c.opened_at < :to", Map.of("to", utc(question.to())));
        }
    }

    private void time(List<String> parts, String column, Question question) {
        if (question.from() != null) {
            parts.add(column + " >= :from");
            parameters.put("from", utc(question.from()));
        }
        if (question.to() != null) {
            parts.add(column + " < :to");
            parameters.put("to", utc(question.to()));
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
