package io.aftersales.rulechange;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Characters;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

/** What every step of a change asks before it writes. */
@Component
class RuleChangeChecks {

    static final int LONGEST_TEXT = 2_000;
    private static final Duration FARTHEST = Duration.ofDays(731);

    private final RuleChanges changes;
    private final Clock clock;

    RuleChangeChecks(RuleChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** Four eyes, and six for an emergency. @throws Refusal for whoever edited, submitted or approved it */
    void otherEyes(RuleChange change, RuleSubject.Draft draft) throws Refusal {
        String person = CurrentActor.get().id();
        if (person.equals(change.submittedBy()) || draft.editors().contains(person)) {
            throw Refusal.of(RuleChangeReason.OWN_CHANGE);
        }
        if (changes.verdicts(change.number()).stream().anyMatch(given -> given.round() == change.round() && given.approver().equals(person))) {
            throw Refusal.of(RuleChangeReason.APPROVED_BY_YOU);
        }
    }

    /** @throws Refusal that says all that stands in the way */
    void nothingInTheWay(RuleSubject subject, String draft) throws Refusal {
        List<Text> obstacles = subject.obstacles(draft);
        if (!obstacles.isEmpty()) {
            throw Refusal.of(RuleChangeReason.CHANGE_NOT_READY, new Text(String.join(";", obstacles.stream().map(Text::zh).toList()),
                    String.join("; ", obstacles.stream().map(Text::en).toList())));
        }
    }

    /** @return from when it shall hold; now for an emergency @throws Refusal for an instant that is none to come */
    Instant proposed(Instant asked, boolean emergency) throws Refusal {
        Instant now = clock.instant();
        if (emergency) {
            if (asked != null) {
                throw Refusal.of(RuleChangeReason.EFFECTIVE_AT_ONCE, field("effectiveAt"));
            }
            return now;
        }
        if (asked == null) {
            throw Refusal.of(InputReason.REQUIRED, field("effectiveAt"), "effectiveAt");
        }
        if (!asked.isAfter(now)) {
            throw Refusal.of(RuleChangeReason.EFFECTIVE_IN_THE_PAST, field("effectiveAt"));
        }
        if (asked.isAfter(now.plus(FARTHEST))) {
            throw Refusal.of(RuleChangeReason.EFFECTIVE_TOO_FAR, field("effectiveAt"));
        }
        return asked;
    }

    /** As {@link #proposed}; an approver may name another instant, and one that passed meanwhile needs another. */
    Instant approved(RuleChange change, Instant asked) throws Refusal {
        return proposed(asked == null && !change.emergency() ? change.effectiveAt() : asked, change.emergency());
    }

    /** @throws Refusal that names the field: missing, too long, or not storable */
    static String text(String name, String given) throws Refusal {
        if (given == null || given.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field(name), name);
        }
        if (given.length() > LONGEST_TEXT) {
            throw Refusal.of(InputReason.TOO_LONG, field(name), LONGEST_TEXT);
        }
        if (!Characters.storable(given)) {
            throw Refusal.of(InputReason.MALFORMED, field(name), name);
        }
        return given.strip();
    }
}
