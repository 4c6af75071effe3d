package io.aftersales.story;

import java.util.List;

import org.springframework.stereotype.Component;

/** The work had to begin again. */
@Component
class Reopened implements OddityCheck {

    @Override
    public String name() {
        return "reopened";
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        return history.events().stream().filter(event -> event.is("case.reopened"))
                .map(event -> Sighting.of(event, String.valueOf(event.text("times")))).toList();
    }
}
