package io.aftersales.story;

import io.aftersales.audit.Changes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A field that an event changed.
 *
 * @param field by which it is known in the vocabulary of fields
 * @param from  null where there was nothing, or where it was erased
 * @param to    null where there is nothing any more, or where it was erased
 */
public record Change(String field, Object from, Object to) {

    /** What these kinds change stands under from and to, or where it is said here. */
    private static final Map<String, Shape> SHAPES = Map.of("clock.extended", new Shape("due", "from", "to"),
            "clock.moved", new Shape("due", "from", "dueAt"), "task.assigned", new Shape("assignee", "from", "to"),
            "case.severityRaised", new Shape("severity", "from", "to"), "order.expected", new Shape("expectedOn", "from", "to"),
            "quotation.priceOverruled", new Shape("unitPrice", "listPrice", "unitPrice"));
    private static final String FACT = "case.factChanged";

    /** What an event changed, and what else it says. */
    public record Told(List<Change> changes, Map<String, Object> rest) {
    }

    /** Divides a payload into what changed and what else it says; blank values are left out, erased ones stay. */
    public static Told of(String kind, Map<String, Object> payload, List<String> erased) {
        Map<String, Object> rest = new LinkedHashMap<>(payload);
        List<Change> changes = new ArrayList<>();
        Shape shape = FACT.equals(kind) ? new Shape(Objects.toString(rest.remove("fact"), "fact"), "from", "to") : SHAPES.get(kind);
        if (shape != null) {
            changes.add(new Change(shape.field, rest.remove(shape.from), rest.remove(shape.to)));
        }
        for (String name : new TreeSet<>(payload.keySet())) {
            if (name.endsWith(Changes.BEFORE)) {
                String field = name.substring(0, name.length() - Changes.BEFORE.length());
                add(changes, field, rest.remove(name), rest.remove(field));
            }
        }
        rest.entrySet().removeIf(entry -> (entry.getValue() == null || "".equals(entry.getValue())) && !erased.contains(entry.getKey()));
        return new Told(changes, rest);
    }

    /** Facts are changed several at once. */
    private static void add(List<Change> changes, String field, Object from, Object to) {
        if (from instanceof Map<?, ?> before && to instanceof Map<?, ?> after) {
            after.forEach((name, value) -> {
                if (!Objects.equals(before.get(name), value)) {
                    changes.add(new Change(name.toString(), before.get(name), value));
                }
            });
        } else if (!Objects.equals(from, to) || from == null) {
            changes.add(new Change(field, from, to));
        }
    }

    private record Shape(String field, String from, String to) {
    }
}
