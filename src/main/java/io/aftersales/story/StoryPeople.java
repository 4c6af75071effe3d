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
        jdbc.sql("""
                select p.id, p.organisation, r.unit_id, r.role from person p left join role_assignment r on r.person_id = p.id
                 where p.id in (:people)""").param("people", people).query(row -> {
            Set<String> groups = today.computeIfAbsent(row.getString("id"), person -> new HashSet<>());
            if (row.getString("unit_id") != null) {
                groups.add(row.getString("unit_id") + "." + row.getString("role"));
            }
            if (row.getString("organisation") == null) {
                groups.add("platform.administrator");
            }
        });
        return new RolesHeld(today, changes(organisation, since));
    }

    private List<Change> changes(String organisation, Instant since) {
        return jdbc.sql("select at, payload from audit_event where kind = 'person.changed' and at >= ? and stream = ? order by seq desc")
                .params(since.atOffset(ZoneOffset.UTC), AuditTrail.ofOrganisation(organisation)).query(this::change).list();
    }

    private Change change(ResultSet row, int n) throws SQLException {
        try {
            JsonNode told = json.readTree(row.getString("payload"));
            return new Change(told.path("person").asText(), row.getObject("at", OffsetDateTime.class).toInstant(), texts(told.path("given")),
                    texts(told.path("withdrawn")));
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
