package io.aftersales.story;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

/** A deadline was made longer when it had been missed already. */
@Component
class ExtendedAfterMiss implements OddityCheck {

    @Override
    public String name() {
        return "extended-after-miss";
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        return history.events().stream().filter(event -> event.is("clock.extended")).filter(event -> {
            Instant missed = event.instant("from");
            return missed != null && missed.isBefore(event.at());
        }).map(event -> Sighting.of(event, new Word(event.text("target")), event.instant("from"), event.at(), event.instant("to"))).toList();
    }
}
