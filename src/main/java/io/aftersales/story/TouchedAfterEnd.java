package io.aftersales.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * A person did something to a case that had ended and was not reopened. Who only looks, packs or keeps does not touch it, and
 * what is settled about it afterwards (fines, bookings with the decision behind them) is in order.
 */
@Component
class TouchedAfterEnd implements OddityCheck {

    private static final Set<String> ENDS = Set.of("case.closed", "case.cancelled", "case.merged");
    private static final Set<String> NO_TOUCH = Set.of("case.read", "evidence.packed", "trail.exported", "hold.placed", "hold.released",
            "personal.erased", "clock.escalationSeen", "case.duplicateFound", "breach.assessed", "breach.reversed", "money.booked", "decision.taken",
            "ruleChange.rolledBack", "message.written");
    /** What the step that ended the case still brings with it. */
    private static final Duration SAME_STEP = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "touched-after-end";
    }

    @Override
    public boolean grave() {
        return true;
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        List<Sighting> seen = new ArrayList<>();
        Event end = null;
        for (Event event : history.events()) {
            if (ENDS.contains(event.kind())) {
                end = event;
            } else if (event.is("case.reopened")) {
                end = null;
            } else if (end != null && event.byPerson() && !NO_TOUCH.contains(event.kind()) && !sameStep(end, event)) {
                seen.add(Sighting.of(event, new Happening(event.kind()), end.at()));
            }
        }
        return seen;
    }

    private static boolean sameStep(Event end, Event event) {
        return end.actor().equals(event.actor()) && Duration.between(end.at(), event.at()).compareTo(SAME_STEP) <= 0;
    }
}
