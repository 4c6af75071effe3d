package io.aftersales.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

/** By the times that people entered, a technician arrived before the visit was ordered or its job accepted. */
@Component
class OutOfOrder implements OddityCheck {

    @Override
    public String name() {
        return "out-of-order";
    }

    @Override
    public boolean grave() {
        return true;
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        List<Sighting> seen = new ArrayList<>();
        Map<String, Event> ordered = new HashMap<>();
        Map<String, Event> accepted = new HashMap<>();
        for (Event event : history.events()) {
            String visit = event.text("visit");
            if (event.is("visit.ordered") || event.is("visit.expertOrdered")) {
                ordered.put(visit, event);
            } else if (event.is("visit.accepted")) {
                accepted.put(visit, event);
            } else if (event.is("visit.arrived") || event.is("visit.customerAbsent")) {
                Instant at = Objects.requireNonNullElse(event.instant("at"), event.at());
                if (before(at, ordered.get(visit))) {
                    seen.add(Sighting.told("ordered", event, at, ordered.get(visit).at()));
                } else if (before(at, accepted.get(visit))) {
                    seen.add(Sighting.told("accepted", event, at, accepted.get(visit).at()));
                }
            }
        }
        return seen;
    }

    private static boolean before(Instant at, Event earlier) {
        return earlier != null && at.isBefore(earlier.at());
    }
}
