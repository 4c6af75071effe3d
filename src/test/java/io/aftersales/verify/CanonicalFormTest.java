package io.aftersales.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Our JSON is that of the library with which the platform writes, character by character: the program has no library. */
class CanonicalFormTest {

    private final ObjectMapper jackson = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    @Property(tries = 500)
    void any_text_is_written_alike(@ForAll String text) throws Exception {
        assertThat(JsonText.of(Map.of("text", text))).isEqualTo(jackson.writeValueAsString(Map.of("text", text)));
    }

    @Property(tries = 300)
    void what_is_written_is_read(@ForAll Map<String, String> object, @ForAll List<String> list, @ForAll long number, @ForAll boolean truth) {
        Map<String, Object> content = Map.of("o", object, "l", list, "n", new java.math.BigDecimal(number), "b", truth);
        assertThat(JsonReader.read(JsonText.of(content))).isEqualTo(content);
    }

    @Test
    void control_characters_and_nesting() throws Exception {
        Map<String, Object> content = Map.of("a", "\b\f\n\r\t\u0000\u001f\"\\/ü中😀\u2028", "b", List.of(Map.of("y", 1, "x", List.of())));
        assertThat(JsonText.of(content)).isEqualTo(jackson.writeValueAsString(content));
    }

    @Property(tries = 200)
    void an_event_is_hashed_as_the_hash_before_it_and_its_content(@ForAll String payload, @ForAll String actor, @ForAll @LongRange(min = 1) long seq)
            throws Exception {
        Event event = new Event("case:R-1", seq, Instant.parse("2026-01-05T00:30:00.120Z"), "note.added", "PERSON", actor, null, "south", "central-ac",
                payload, Event.ZEROS, null, null, "0011223344556677", Event.FORMAT);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("actor", actor);
        content.put("actorKind", "PERSON");
        content.put("at", "2026-01-05T00:30:00.120Z");
        content.put("format", 2);
        content.put("kind", "note.added");
        content.put("keyId", "0011223344556677");
        content.put("organisation", "central-ac");
        content.put("payload", payload);
        content.put("prevSignature", "before");
        content.put("role", null);
        content.put("seq", seq);
        content.put("stream", "case:R-1");
        content.put("unit", "south");
        assertThat(event.computedHash("before")).isEqualTo(Digests.sha256(Event.ZEROS + '\n' + new ObjectMapper().writeValueAsString(content)));
    }

    @Test
    void what_is_no_json_is_refused() {
        for (String wrong : List.of("", "{", "{\"a\":1,}", "[1 2]", "\"a", "tru", "{\"a\" 1}", "1 1", "\"\\x\"", "[".repeat(200))) {
            assertThatThrownBy(() -> JsonReader.read(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
