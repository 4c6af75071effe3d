package io.aftersales.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** An event that follows another by its number, but lies before it by its time. */
@Component
class ClockBackwards implements OddityCheck {

    /** Steps at the same time are numbered in the order in which they end. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "clock-backwards";
    }

    @Override
    public boolean grave() {
        return true;
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        List<Sighting> seen = new ArrayList<>();
        Event before = null;
        for (Event event : history.events()) {
            if (before != null && event.at().plus(AT_ONCE).isBefore(before.at())) {
                seen.add(Sighting.of(event, event.at(), before.at()));
            }
            before = event;
        }
        return seen;
    }
}
