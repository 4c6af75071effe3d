package io.aftersales.verify;

import java.util.Map;
import java.util.Optional;

/** Events of format 1 name rows without their digest: such a row is known to be there, but not what it held. */
final class RowsBefore {

    private RowsBefore() {
    }

    record Named(String table, String key) {
    }

    static Optional<Named> of(Event event) {
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
