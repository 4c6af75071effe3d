package io.aftersales.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of earlier releases name rows without their digest: such a row is known to be there, but not what it held. */
final class RowsBefore {

    private static final String CALENDAR = "calendar:";
    private static final String ORGANISATION = "organisation:";

    private RowsBefore() {
    }

    record Named(String table, String key) {
    }

    static List<Named> of(Event event) {
        if (event.stream().startsWith(ORGANISATION)) {
            List<Named> named = administration(event);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return (event.format() < Event.FORMAT ? ofFirstFormat(event) : Optional.<Named>empty()).map(List::of).orElseGet(() -> versions(event));
    }

    /** People, tokens and units. */
    private static List<Named> administration(Event event) {
        return switch (event.kind()) {
            case "person.added", "person.changed", "password.set", "password.changed" -> named(event, "person", "person").stream().toList();
            case "token.issued", "token.revoked" -> named(event, "api_token", "token").stream().toList();
            case "unit.added", "unit.changed" -> named(event, "unit", "unit").stream().toList();
            case "organisation.added" -> {
                String organisation = event.stream().substring(ORGANISATION.length());
                yield List.of(new Named("organisation", organisation), new Named("unit", organisation + ".hq"));
            }
            default -> List.of();
        };
    }

    /** Versions of price lists and calendars. */
    private static List<Named> versions(Event event) {
        boolean calendar = event.stream().startsWith(CALENDAR);
        if (calendar && "calendar.imported".equals(event.kind())) {
            return days(event.stream().substring(CALENDAR.length()), payload(event));
        }
        boolean released = "ruleChange.published".equals(event.kind()) || "ruleChange.rolledBack".equals(event.kind());
        if (released && event.stream().startsWith("priceList:")) {
            return List.of(new Named("price_list_version", version(event)));
        }
        return released && calendar ? releases(version(event)) : List.of();
    }

    private static String version(Event event) {
        Map<?, ?> payload = payload(event);
        return String.valueOf(payload.containsKey("version") ? payload.get("version") : payload.get("to"));
    }

    /** With its first release an organisation got a calendar of its own and a copy of what held before. */
    private static List<Named> releases(String version) {
        Named released = new Named("calendar_version", version);
        String calendar = version.substring(0, Math.max(0, version.lastIndexOf('@')));
        return !version.endsWith("@2") ? List.of(released)
                : List.of(released, new Named("calendar_version", calendar + "@1"), new Named("working_calendar", calendar));
    }

    private static List<Named> days(String list, Map<?, ?> payload) {
        List<Named> named = new ArrayList<>();
        if ("1".equals(String.valueOf(payload.get("version")))) {
            List.of("", "-daily", "-always").forEach(kind -> named.add(new Named("working_calendar", list + kind)));
        }
        ((List<?>) payload.get("days")).forEach(day -> named.add(new Named("calendar_day",
                list + '|' + day.toString().substring(0, day.toString().indexOf(' ')) + '|' + payload.get("version"))));
        return named;
    }

    private static Optional<Named> ofFirstFormat(Event event) {
        return switch (event.kind()) {
            case "decision.taken" -> named(event, "decision_receipt", "receipt");
            case "document.added" -> named(event, "document", "document");
            case "message.written" -> named(event, "message", "message");
            case "table.published", "table.offered" -> named(event, "decision_publication", "definition");
            case "stock.moved" -> named(event, "stock_movement", "reference");
            case "money.booked" -> booking(event);
            default -> Optional.empty();
        };
    }

    private static Optional<Named> named(Event event, String table, String field) {
        return Optional.of(new Named(table, String.valueOf(payload(event).get(field))));
    }

    private static Optional<Named> booking(Event event) {
        Map<?, ?> payload = payload(event);
        return Optional.of(new Named("ledger_entry", payload.get("source") + "|" + payload.get("kind") + "|" + payload.get("party")));
    }

    private static Map<?, ?> payload(Event event) {
        return (Map<?, ?>) JsonReader.read(event.payload());
    }
}
