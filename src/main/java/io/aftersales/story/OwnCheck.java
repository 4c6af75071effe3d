package io.aftersales.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Somebody checked what they had done themselves, where two are asked for. */
@Component
class OwnCheck implements OddityCheck {

    /** What is checked, by what checks it. */
    private static final Map<String, Set<String>> CHECKS = Map.ofEntries(Map.entry("goodwill.decided", Set.of("goodwill.asked")),
            Map.entry("claim.goodwillApproved", Set.of("claim.reviewed")), Map.entry("claim.appealWon", Set.of("claim.reviewed")),
            Map.entry("claim.appealLost", Set.of("claim.reviewed")), Map.entry("extension.approved", Set.of("extension.reviewed", "extension.applied")),
            Map.entry("ruleChange.approved", Set.of("ruleChange.submitted")), Map.entry("statement.approved", Set.of("statement.prepared")),
            Map.entry("order.reviewed", Set.of("order.submitted")), Map.entry("inspection.reviewed", Set.of("inspection.done")),
            Map.entry("stock.differenceDecided", Set.of("stock.counted")), Map.entry("callback.called", Set.of("visit.repaired")));

    @Override
    public String name() {
        return "own-check";
    }

    @Override
    public boolean grave() {
        return true;
    }

    @Override
    public List<Sighting> in(CaseHistory history) {
        List<Sighting> seen = new ArrayList<>();
        Map<String, Event> last = new HashMap<>();
        for (Event event : history.events()) {
            last.put(event.kind(), event);
            for (String checked : CHECKS.getOrDefault(event.kind(), Set.of())) {
                Event own = last.get(checked);
                if (own != null && own.byPerson() && own.actor().equals(checker(event))) {
                    seen.add(Sighting.of(event, new Who(own.actor()), new Happening(own.kind()), own.at()));
                    break;
                }
            }
        }
        return seen;
    }

    /** Where a table decided, the event says so; the person at work did not check. */
    private static String checker(Event event) {
        return event.text("by") == null ? event.actor() : event.text("by");
    }
}
