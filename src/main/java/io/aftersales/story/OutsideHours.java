package io.aftersales.story;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Somebody decided about money or deadlines while the organisation did not work, by its calendar of that time. Visits and calls are made when the customer
 * wants them; they do not count.
 */
@Component
class OutsideHours implements OddityCheck {

    private static final Set<String> DESK_WORK = Set.of("clock.extended", "case.severityRaised", "goodwill.decided", "payment.refunded",
            "quotation.priceOverruled", "claim.reviewed", "claim.goodwillApproved", "claim.appealWon", "claim.shared", "statement.prepared",
            "statement.approved", "breach.reversed", "extension.approved", "ruleChange.approved", "stock.scrapped", "stock.differenceDecided");

    @Override
    public String name() {
        return "outside-hours";
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        return history.events().stream().filter(event -> event.byPerson() && (DESK_WORK.contains(event.kind())
                        || event.is("case.paused") && event.flag("retroactive")))
                .filter(event -> !history.calendar().apply(event.at()).isWorking(event.at()))
                .map(event -> Sighting.of(event, event.at())).toList();
    }
}
