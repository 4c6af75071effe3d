package io.aftersales.decision.replay;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts flips by what they have in common. A decision whose outputs flip in several ways is one decision in each number, so
 * that the database would have to sort all flips anew for each list; here they are looked at once for all lists.
 */
final class FlipCounts {

    private final Map<Group, Tally> tallies = new HashMap<>();

    /** @param change null where the list does not tell changes apart */
    private record Group(String name, String change) {
    }

    private static final class Tally {

        private final Set<String> decisions = new HashSet<>();
        private final Set<String> cases = new HashSet<>();
        private BigDecimal cny;
        private int earlier;
        private int later;
        private Long seconds;
    }

    void add(String name, String change, Flip flip) {
        Tally tally = tallies.computeIfAbsent(new Group(name, change), unknown -> new Tally());
        tally.decisions.add(flip.receiptId());
        if (flip.caseNumber() != null) {
            tally.cases.add(flip.caseNumber());
        }
        if (flip.cny() != null) {
            tally.cny = tally.cny == null ? flip.cny() : tally.cny.add(flip.cny());
        }
        if (flip.seconds() != null) {
            tally.earlier += flip.seconds() < 0 ? 1 : 0;
            tally.later += flip.seconds() > 0 ? 1 : 0;
            tally.seconds = (tally.seconds == null ? 0 : tally.seconds) + flip.seconds();
        }
    }

    /** Most decisions first. */
    List<ReplayReads.Count> most(int limit) {
        Comparator<String> names = Comparator.nullsLast(Comparator.naturalOrder());
        return tallies.entrySet().stream().map(entry -> count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(ReplayReads.Count::decisions).reversed().thenComparing(ReplayReads.Count::name, names)
                        .thenComparing(ReplayReads.Count::change, names)).limit(limit).toList();
    }

    private static ReplayReads.Count count(Group group, Tally tally) {
        return new ReplayReads.Count(group.name(), group.change(), tally.decisions.size(), tally.cases.size(), tally.cny, tally.earlier,
                tally.later, tally.seconds);
    }
}
