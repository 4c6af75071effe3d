package io.aftersales.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.audit.AuditTrail;
import io.aftersales.story.RolesHeld.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who the people of a case are, and which roles they held while it ran. */
@Component
class StoryPeople {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    StoryPeople(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Names by user name; who is not known is missing. */
    Map<String, String> names(Collection<String> people) {
        Map<String, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("select id, name from person where id in (:people)").param("people", people)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }

    /** @param since when the case began: what changed before it makes no difference */
    RolesHeld roles(String organisation, Collection<String> people, Instant since) {
        if (people.isEmpty()) {
            return new RolesHeld(Map.of(), List.of());
        }
        Map<String, Set<String>> today = new HashMap<>();
        Map<String, Set<String>> given = given(organisation, people);
        jdbc.sql("""
                select p.id, p.organisation, r.unit_id, r.role from person p left join role_assignment r on r.person_id = p.id
                 where p.id in (:people)""").param("people", people).query(row -> {
            Set<String> groups = today.computeIfAbsent(row.getString("id"), person -> new HashSet<>());
            if (row.getString("unit_id") != null) {
                groups.add(row.getString("unit_id") + "." + row.getString("role"));
            }
            if (row.getString("organisation") == null) {
                groups.add("platform.administrator");
            } else if (organisation.equals(row.getString("organisation"))) {
                groups.retainAll(given.getOrDefault(row.getString("id"), Set.of()));
            }
        });
        return new RolesHeld(today, changes(organisation, since));
    }

    /** What the trail says that people were given: a role that came otherwise into the database is none. */
    private Map<String, Set<String>> given(String organisation, Collection<String> people) {
        Map<String, Set<String>> given = new HashMap<>();
        jdbc.sql("select kind, payload from audit_event where kind in ('person.added', 'person.changed') and stream = ? order by seq")
                .param(AuditTrail.ofOrganisation(organisation)).query(row -> {
            JsonNode told = read(row.getString("payload"));
            String person = told.path("person").asText();
            if (people.contains(person) && row.getString("kind").equals("person.added")) {
                given.put(person, new HashSet<>(texts(told.path("roles"))));
            } else if (given.containsKey(person)) {
                given.get(person).removeAll(texts(told.path("withdrawn")));
                given.get(person).addAll(texts(told.path("given")));
            }
        });
        return given;
    }

    private List<Change> changes(String organisation, Instant since) {
        return jdbc.sql("select at, payload from audit_event where kind = 'person.changed' and at >= ? and stream = ? order by seq desc")
                .params(since.atOffset(ZoneOffset.UTC), AuditTrail.ofOrganisation(organisation)).query(this::change).list();
    }

    private Change change(ResultSet row, int n) throws SQLException {
        JsonNode told = read(row.getString("payload"));
        return new Change(told.path("person").asText(), row.getObject("at", OffsetDateTime.class).toInstant(), texts(told.path("given")),
                texts(told.path("withdrawn")));
    }

    private JsonNode read(String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored audit payload is no JSON", e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
