package io.aftersales.trail;

import io.aftersales.audit.PersonalTerm;
import io.aftersales.trail.CaseSearch.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of found cases what was found on them: an auditor who sees a name must see where it stood. */
@Component
class Reasons {

    private static final int MOST = 5;
    private static final String PERSONAL = """
            select substring(a.stream from 6) as number, a.path as name, a.text as told, e.at from audit_personal a
              join audit_event e on e.stream = a.stream and e.seq = a.seq
             where a.term = :term and a.stream in (:streams)
            union
            select c.number, a.path as name, a.text as told, e.at from service_case c
              join customer u on u.organisation = c.organisation and u.customer_no = c.customer_no
              join audit_personal a on a.stream = concat('customer:', u.id) and a.term = :term
              join audit_event e on e.stream = a.stream and e.seq = a.seq
             where c.number in (:numbers)""";
    private static final String DECISIONS = """
            select r.case_number as number, r.decision_key as name, concat(f.rule_id, ' · ', p.version) as told, r.decided_at as at
              from decision_receipt r join decision_publication p on p.definition_id = r.definition_id
              left join decision_rule_fired f on f.receipt_id = r.id
             where r.case_number in (:numbers)
               and (cast(:decision as varchar) is null or r.decision_key = :decision)
               and (cast(:rule as varchar) is null or f.rule_id = :rule)
               and (cast(:version as integer) is null or p.version = :version)""";
    private static final String EVENTS = """
            select substring(e.stream from 6) as number, e.kind as name, coalesce(p.name, e.actor) as told, e.at
              from audit_event e left join person p on p.id = e.actor
             where e.stream in (:streams)
               and (cast(:event as varchar) is null or e.kind = :event)
               and (cast(:actor as varchar) is null or e.actor = :actor or p.name = :actor)
               and (cast(:from as timestamp with time zone) is null or e.at >= :from)
               and (cast(:to as timestamp with time zone) is null or e.at < :to)""";

    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, List<Reason>> of(List<String> numbers, Question question) {
        Map<String, List<Reason>> found = new LinkedHashMap<>();
        if (numbers.isEmpty()) {
            return found;
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("numbers", numbers);
        parameters.put("streams", numbers.stream().map(number -> "case:" + number).toList());
        if (!Question.blank(question.q())) {
            parameters.put("term", PersonalTerm.of(question.q()));
            add(found, "personal", PERSONAL, parameters);
        }
        if (question.ofDecisions()) {
            parameters.put("decision", given(question.decision()));
            parameters.put("rule", given(question.rule()));
            parameters.put("version", question.version());
            add(found, "decision", DECISIONS, parameters);
        }
        if (question.ofEvents()) {
            parameters.put("event", given(question.event()));
            parameters.put("actor", given(question.actor()));
            parameters.put("from", question.from() == null ? null : question.from().atOffset(java.time.ZoneOffset.UTC));
            parameters.put("to", question.to() == null ? null : question.to().atOffset(java.time.ZoneOffset.UTC));
            add(found, "event", EVENTS, parameters);
        }
        found.replaceAll((number, all) -> all.stream().sorted(Comparator.comparing(Reason::at).reversed()).limit(MOST).toList());
        return found;
    }

    private void add(Map<String, List<Reason>> found, String what, String sql, Map<String, Object> parameters) {
        jdbc.sql(sql).params(parameters).query((ResultSet row) -> note(found, what, row));
    }

    private static void note(Map<String, List<Reason>> found, String what, ResultSet row) throws SQLException {
        found.computeIfAbsent(row.getString("number"), number -> new ArrayList<>())
                .add(new Reason(what, "personal".equals(what) ? value(row.getString("name")) : row.getString("name"), row.getString("told"),
                        CaseSearch.instant(row, "at")));
    }

    /** The last name in the place of a personal value, which may stand within lists and maps. */
    private static String value(String place) {
        return place.replaceAll("(\\.\\d+)+$", "").replaceFirst("^.*\\.", "");
    }

    private static String given(String text) {
        return Question.blank(text) ? null : text.strip();
    }
}
