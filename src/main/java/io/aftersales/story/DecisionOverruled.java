package io.aftersales.story;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Somebody decided otherwise than a table or a price list had said. */
@Component
class DecisionOverruled implements OddityCheck {

    @Override
    public String name() {
        return "overruled";
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        return history.events().stream().map(DecisionOverruled::look).flatMap(Optional::stream).toList();
    }

    private static Optional<Sighting> look(Event event) {
        return switch (event.kind()) {
            case "case.severityRaised" -> Optional.of(Sighting.told("severity", event, new Word(event.text("from")), new Word(event.text("to")),
                    said(event, "reason")));
            case "visit.ordered" -> when(event, "overruled", "outlet", "why");
            case "quotation.priceOverruled" -> Optional.of(Sighting.told("price", event, event.text("listPrice"), event.text("unitPrice"),
                    said(event, "reason")));
            case "claim.reviewed" -> when(event, "coveredWhy", "warranty", "coveredWhy").or(() -> when(event, "remedyWhy", "remedy", "remedyWhy"));
            case "claim.shared" -> when(event, "why", "shares", "why");
            default -> Optional.empty();
        };
    }

    private static Optional<Sighting> when(Event event, String given, String variant, String reason) {
        return event.text(given) == null ? Optional.empty() : Optional.of(Sighting.told(variant, event, said(event, reason)));
    }

    private static String said(Event event, String name) {
        String words = event.text(name);
        return words == null ? "–" : words;
    }
}
