package io.aftersales.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** A technician arrived sooner after setting out, or was done sooner after arriving, than the table of limits holds possible. */
@Component
class StepTooFast implements OddityCheck {

    @Override
    public String name() {
        return "too-fast";
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        List<Sighting> seen = new ArrayList<>();
        Map<String, Instant> setOut = new HashMap<>();
        Map<String, Instant> arrived = new HashMap<>();
        for (Event event : history.events()) {
            String visit = event.text("visit");
            if (event.is("visit.setOut")) {
                setOut.put(visit, event.at());
            } else if (event.is("visit.arrived")) {
                arrived.put(visit, event.instant("at"));
                look("travel", event, setOut.get(visit), event.instant("at"), history.limits().travel()).ifPresent(seen::add);
            } else if (event.is("visit.repaired")) {
                look("work", event, arrived.get(visit), event.at(), history.limits().work()).ifPresent(seen::add);
            }
        }
        return seen;
    }

    private static Optional<Sighting> look(String step, Event event, Instant from, Instant to, Duration limit) {
        if (from == null || to == null || limit == null) {
            return Optional.empty();
        }
        Duration took = Duration.between(from, to);
        return took.isNegative() || took.compareTo(limit) >= 0 ? Optional.empty()
                : Optional.of(Sighting.told(step, event, took, limit));
    }
}
