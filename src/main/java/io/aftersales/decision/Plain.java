package io.aftersales.decision;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as JSON shows them: days and instants as texts, instants with the offset that the organisation's zone has then. */
final class Plain {

    private Plain() {
    }

    static Map<String, Object> values(Map<String, ?> values, ZoneId zone) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, value(value, zone)));
        return plain;
    }

    private static Object value(Object value, ZoneId zone) {
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
        }
        if (value instanceof OffsetDateTime instant) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
        }
        if (value instanceof Temporal || value instanceof TemporalAmount) {
            return value.toString();
        }
        if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(element -> plain.add(value(element, zone)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, element) -> plain.put(String.valueOf(name), value(element, zone)));
            return plain;
        }
        return value;
    }
}
