package io.aftersales.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read side of the trail: a stream's events with what may still be known of persons. */
@Component
public class AuditReads {

    private static final String COLUMNS = """
            select stream, seq, at, kind, actor_kind, actor, actor_role, actor_unit, organisation, payload, prev_hash, hash
            from audit_event""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AuditReads(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The events after a number, oldest first, at most 200. */
    public List<Entry> trail(String stream, long afterSeq) {
        Map<Long, Map<String, String>> personal = personalValues(stream);
        return jdbc.sql(COLUMNS + " where stream = ? and seq > ? order by seq limit 200").params(stream, afterSeq)
                .query((row, n) -> entry(row, personal.getOrDefault(row.getLong("seq"), Map.of()))).list();
    }

    /** Every event of a case, oldest first: they are few enough to be held at once. */
    public List<Entry> ofCase(String caseNumber) {
        String stream = AuditTrail.ofCase(caseNumber);
        Map<Long, Map<String, String>> personal = personalValues(stream);
        return jdbc.sql(COLUMNS + " where stream = ? order by seq").param(stream)
                .query((row, n) -> entry(row, personal.getOrDefault(row.getLong("seq"), Map.of()))).list();
    }

    private Map<Long, Map<String, String>> personalValues(String stream) {
        return jdbc.sql("select seq, path, text from audit_personal where stream = ?").param(stream)
                .query((row, n) -> Map.entry(row.getLong(1), Map.entry(row.getString(2), row.getString(3)))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.toMap(entry -> entry.getValue().getKey(), entry -> entry.getValue().getValue())));
    }

    private Entry entry(ResultSet row, Map<String, String> personal) throws SQLException {
        Map<String, Object> payload = parsed(row.getString("payload"));
        payload.remove(VouchedRow.ROWS);
        List<String> erased = new ArrayList<>();
        payload.replaceAll((name, value) -> restored(name, value, personal, erased::add));
        return new Entry(row.getLong("seq"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("kind"),
                row.getString("actor_kind"), row.getString("actor"), row.getString("actor_role"), row.getString("actor_unit"), payload,
                erased, row.getString("hash"));
    }

    /** A value with what is known of persons in it, also within lists and maps. @param gone is told where nothing is known any more */
    private static Object restored(String place, Object value, Map<String, String> personal, Consumer<String> gone) {
        if (committed(value)) {
            if (!personal.containsKey(place)) {
                gone.accept(place);
            }
            return personal.get(place);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.forEach((name, inner) -> values.put(name.toString(), restored(place + '.' + name, inner, personal, gone)));
            return values;
        }
        if (value instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            list.forEach(inner -> values.add(restored(place + '.' + values.size(), inner, personal, gone)));
            return values;
        }
        return value;
    }

    private static boolean committed(Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("commitment");
    }

    private Map<String, Object> parsed(String payload) {
        try {
            return json.readValue(payload, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored audit payload is no JSON", e);
        }
    }

    /**
     * @param payload what changed; personal values null once they were erased
     * @param erased  the names of those in the payload that were; within lists and maps their places, {@code lines.0.description}
     */
    public record Entry(long seq, Instant at, String kind, String actorKind, String actor, String role, String unit,
                        Map<String, Object> payload, List<String> erased, String hash) {
    }
}
