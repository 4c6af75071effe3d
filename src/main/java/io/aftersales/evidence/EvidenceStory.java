package io.aftersales.evidence;

import io.aftersales.audit.AuditReads;
import io.aftersales.document.Document;
import io.aftersales.shared.Vocabulary;
import io.aftersales.story.Change;
import io.aftersales.story.Oddity;
import io.aftersales.verify.Result;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the paper of a pack says, for its template: instants with the organisation's offset, values as text. */
final class EvidenceStory {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern CAMEL = Pattern.compile("_([a-z])");

    private final ZoneId zone;
    private final Locale language;
    private final DateTimeFormatter instants;

    EvidenceStory(ZoneId zone, String language) {
        this.zone = zone;
        this.language = Locale.forLanguageTag(language);
        this.instants = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").withZone(zone);
    }

    Map<String, Object> model(EvidenceContent content, Instant packedAt, String packedBy) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("number", content.of().get("number"));
        model.put("organisation", content.of().get("organisation"));
        model.put("zone", zone.getId());
        model.put("packedAt", instants.format(packedAt));
        model.put("packedBy", packedBy);
        model.put("facts", lines(content.of()));
        model.put("events", content.events().stream().map(this::event).toList());
        model.put("decisions", content.decisions().stream().map(this::decision).toList());
        model.put("messages", content.messages().stream().map(this::texts).toList());
        model.put("documents", content.documents().stream().map(this::document).toList());
        model.put("movements", content.movements().stream().map(this::texts).toList());
        model.put("money", content.money().stream().map(this::texts).toList());
        model.put("odd", content.odd().stream().map(this::oddity).toList());
        model.put("nothingOdd", content.odd().isEmpty());
        statement(model, content.result(), language.getLanguage());
        return model;
    }

    private static void statement(Map<String, Object> model, Result result, String language) {
        model.put("intact", result.intact());
        model.put("broken", result.intact() ? "" : result.broken().say(language));
        model.put("eventCount", result.events());
        model.put("rowCount", result.rows());
        model.put("anchor", result.lastAnchor());
        model.put("notAnchored", result.notAnchored());
        model.put("keys", String.join(", ", result.keyIds()));
    }

    private Map<String, Object> event(AuditReads.Entry event) {
        return Map.of("seq", event.seq(), "at", instants.format(event.at()), "kind", Vocabulary.EVENTS.of(event.kind()).in(language), "actor", event.actor(),
                "role", event.role() == null ? "" : event.role(), "unit", event.unit() == null ? "" : event.unit(),
                "content", content(event), "hash", event.hash());
    }

    /** What changed from what to what, then what else the event says. */
    private String content(AuditReads.Entry event) {
        Change.Told told = Change.of(event.kind(), event.payload(), event.erased());
        String changes = told.changes().stream().map(change -> name(change.field()) + ": " + text(change.from()) + " → " + text(change.to()))
                .collect(Collectors.joining("; "));
        String rest = line(told.rest());
        return changes.isEmpty() || rest.isEmpty() ? changes + rest : changes + "; " + rest;
    }

    private Map<String, Object> oddity(Oddity oddity) {
        return Map.of("seq", oddity.seq(), "title", oddity.title().in(language), "reason", oddity.reason().in(language));
    }

    private Map<String, Object> decision(Map<String, Object> receipt) {
        Map<String, Object> told = new LinkedHashMap<>(texts(receipt));
        told.put("facts", line(receipt.get("facts")));
        told.put("outputs", line(receipt.get("outputs")));
        told.put("rules", rules(receipt.get("matches")));
        return told;
    }

    private List<Map<String, Object>> rules(Object matches) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Object question : (List<?>) matches) {
            for (Object row : (List<?>) question) {
                Map<?, ?> rule = (Map<?, ?>) row;
                rules.add(Map.of("rule", text(rule.get("ruleId")), "annotation", text(rule.get("annotation"))));
            }
        }
        return rules;
    }

    private Map<String, Object> document(Document document) {
        return Map.of("name", document.fileName(), "kind", document.kind().key(), "size", document.size(), "sha256", document.sha256(),
                "addedBy", document.addedBy(), "addedAt", instants.format(document.addedAt()));
    }

    private List<Map<String, Object>> lines(Map<String, Object> row) {
        return row.entrySet().stream().filter(entry -> entry.getValue() != null)
                .map(entry -> Map.<String, Object>of("name", name(entry.getKey()), "value", text(entry.getValue()))).toList();
    }

    private Map<String, Object> texts(Map<String, Object> row) {
        Map<String, Object> texts = new LinkedHashMap<>();
        row.forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private String line(Object value) {
        return value instanceof Map<?, ?> map
                ? new TreeMap<Object, Object>(map).entrySet().stream().map(entry -> name(entry.getKey().toString()) + ": " + text(entry.getValue()))
                        .collect(Collectors.joining("; "))
                : text(value);
    }

    private String text(Object value) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Map<?, ?>) {
            return line(value);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::text).collect(Collectors.joining(", "));
        }
        String text = value.toString();
        // events and receipts hold instants as texts
        return value instanceof Instant || INSTANT.matcher(text).matches() ? instants.format(OffsetDateTime.parse(text)) : word(text);
    }

    /** Of a column or a fact. */
    private String name(String key) {
        return Vocabulary.FIELDS.of(CAMEL.matcher(key).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT))).in(language);
    }

    private String word(String value) {
        return Vocabulary.TERMS.knows(value) ? Vocabulary.TERMS.of(value).in(language) : Vocabulary.FAMILIES.of(value).in(language);
    }
}
