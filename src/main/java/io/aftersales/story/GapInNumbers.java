package io.aftersales.story;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

/** The events of a case are numbered from one without a gap: where a number is missing, an event is. */
@Component
class GapInNumbers implements OddityCheck {

    @Override
    public String name() {
        return "gap";
    }

    @Override
    public boolean grave() {
        return true;
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        List<Sighting> seen = new ArrayList<>();
        long next = 1;
        for (Event event : history.events()) {
            if (event.seq() == next + 1) {
                seen.add(Sighting.told("one", event, String.valueOf(next)));
            } else if (event.seq() > next) {
                seen.add(Sighting.told("many", event, String.valueOf(next), String.valueOf(event.seq() - 1)));
            }
            next = event.seq() + 1;
        }
        return seen;
    }
}
