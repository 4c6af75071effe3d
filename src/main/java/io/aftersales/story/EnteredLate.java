package io.aftersales.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Something was entered for a time that was over by then: a pause, or an arrival later than the table of limits allows. */
@Component
class EnteredLate implements OddityCheck {

    @Override
    public String name() {
        return "entered-late";
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        Duration limit = history.limits().entered();
        return history.events().stream().map(event -> look(event, limit)).flatMap(Optional::stream).toList();
    }

    private static Optional<Sighting> look(Event event, Duration limit) {
        if (event.is("case.paused") && event.flag("retroactive")) {
            return Optional.of(Sighting.told("pause", event, event.instant("from"), event.at()));
        }
        Instant at = event.instant("at");
        boolean late = (event.is("visit.arrived") || event.is("visit.customerAbsent")) && at != null && limit != null
                && Duration.between(at, event.at()).compareTo(limit) > 0;
        return late ? Optional.of(Sighting.told("arrival", event, at, event.at(), limit)) : Optional.empty();
    }
}
