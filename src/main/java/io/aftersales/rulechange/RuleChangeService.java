package io.aftersales.rulechange;

import static io.aftersales.rulechange.RuleChange.APPROVING;
import static io.aftersales.rulechange.RuleChange.CONFIRMING;
import static io.aftersales.rulechange.RuleChange.IN_FORCE;
import static io.aftersales.rulechange.RuleChange.REWORK;
import static io.aftersales.rulechange.RuleChange.TAKEN_BACK;
import static io.aftersales.rulechange.RuleChange.WAITING;
import static io.aftersales.rulechange.RuleChange.WITHDRAWN;
import static io.aftersales.shared.Refusal.field;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.NewFile;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a change: submitted, approved by somebody else, published, in force; or sent back, given up, taken back. The
 * version stands with the last approval and takes effect by itself; what follows is only told.
 */
@Service
@Transactional
public class RuleChangeService {

    private final RuleChanges changes;
    private final RuleSubjects subjects;
    private final RuleChangeChecks checks;
    private final CaseFiles files;
    private final OrganisationService organisations;
    private final RuleChangeLifecycle lifecycle;
    private final RuleChangeNotices notices;
    private final RuleChangeTrail trail;
    private final Clock clock;

    RuleChangeService(RuleChanges changes, RuleSubjects subjects, RuleChangeChecks checks, CaseFiles files, OrganisationService organisations,
                      RuleChangeLifecycle lifecycle, RuleChangeNotices notices, RuleChangeTrail trail, Clock clock) {
        this.changes = changes;
        this.subjects = subjects;
        this.checks = checks;
        this.files = files;
        this.organisations = organisations;
        this.lifecycle = lifecycle;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A draft to be released.
     *
     * @param kind        of the subject: table, calendar or price-list
     * @param effectiveAt proposed; null for an emergency, which is effective at once
     */
    public record Submission(String kind, String draft, String reason, Instant effectiveAt, boolean emergency) {
    }

    /**
     * Submits a draft; from here on it is not edited.
     *
     * @return the number of the change
     * @throws Refusal unknown draft; on its way already; no reason; an instant that has passed; what stands in the draft's way
     */
    public String submit(Submission submission) throws Refusal {
        RuleSubject subject = subjects.named(submission.kind());
        if (submission.draft() == null) {
            throw Refusal.of(InputReason.REQUIRED, field("subject.draft"), "subject.draft");
        }
        RuleSubject.Draft draft = subject.draft(submission.draft());
        String reason = RuleChangeChecks.text("reason", submission.reason());
        Instant effective = checks.proposed(submission.effectiveAt(), submission.emergency());
        changes.hold(subject.kind(), draft.organisation(), draft.key());
        if (changes.underWay(subject.kind(), draft.id())) {
            throw Refusal.of(RuleChangeReason.DRAFT_UNDER_WAY);
        }
        checks.nothingInTheWay(subject, draft.id());
        String unit = organisations.headOffice(draft.organisation()).id();
        String number = files.open(new NewFile(CaseKind.RULE_CHANGE, draft.organisation(), unit, "platform", null, null, null, null,
                title(draft.title())));
        RuleChange change = new RuleChange(number, subject.kind(), draft.organisation(), draft.key(), draft.id(), draft.title(), draft.stream(),
                reason, submission.emergency(), effective, APPROVING, 1, CurrentActor.get().id(), clock.instant(), null, null, null, null, null);
        changes.add(change);
        trail.record(change, "ruleChange.submitted", Map.of("draft", draft.id(), "reason", reason, "effectiveAt", effective.toString(),
                "emergency", change.emergency(), "round", 1));
        lifecycle.submitted(change, unit);
        return number;
    }

    /** Both languages, as the title of a case. */
    static String title(Text title) {
        String both = title.zh().equals(title.en()) ? title.zh() : title.zh() + " / " + title.en();
        return both.substring(0, Math.min(both.length(), 200));
    }

    /** Nothing may stand in the way; then nobody edits the draft any more, and the approvers are told. */
    public void check(String number) throws Refusal {
        RuleChange change = existing(number);
        RuleSubject subject = subjects.of(change);
        checks.nothingInTheWay(subject, change.draft());
        subject.freeze(change.draft());
        notices.asked(change, subject.draft(change.draft()).editors());
    }

    /**
     * The verdict of the first approver.
     *
     * @throws Refusal for whoever edited or submitted it; where something came into the way, or the instant has passed; sent back
     *                 without a word
     */
    public void decide(String number, Verdict verdict) throws Refusal {
        RuleChange change = in(APPROVING, number);
        checks.otherEyes(change, subjects.of(change).draft(change.draft()));
        if (!verdict.approved()) {
            sendBack(change, verdict);
            return;
        }
        changes.hold(change.kind(), change.organisation(), change.key());
        Instant effective = checks.approved(change, verdict.effectiveAt());
        checks.nothingInTheWay(subjects.of(change), change.draft());
        changes.set(change, Map.of("state", change.emergency() ? CONFIRMING : APPROVING, "effective_at", effective));
        changes.add(change, CurrentActor.get().id(), verdict, clock.instant());
        trail.record(change, "ruleChange.approved", payload(change, verdict, effective));
        if (change.emergency()) {
            notices.confirmationAsked(change, subjects.of(change).draft(change.draft()).editors());
        }
    }

    /** The verdict of the second approver of an emergency. @throws Refusal as {@link #decide}, and for the first approver */
    public void confirm(String number, Verdict verdict) throws Refusal {
        RuleChange change = in(CONFIRMING, number);
        checks.otherEyes(change, subjects.of(change).draft(change.draft()));
        if (!verdict.approved()) {
            sendBack(change, verdict);
            return;
        }
        changes.hold(change.kind(), change.organisation(), change.key());
        checks.nothingInTheWay(subjects.of(change), change.draft());
        Instant now = clock.instant();
        changes.set(change, Map.of("state", CONFIRMING, "effective_at", now));
        changes.add(change, CurrentActor.get().id(), verdict, now);
        trail.record(change, "ruleChange.confirmed", payload(change, verdict, now));
    }

    private void sendBack(RuleChange change, Verdict verdict) throws Refusal {
        if (verdict.remark() == null && verdict.comments().isEmpty()) {
            throw Refusal.of(RuleChangeReason.COMMENT_MISSING, field("remark"));
        }
        changes.set(change, Map.of("state", REWORK));
        changes.add(change, CurrentActor.get().id(), verdict, clock.instant());
        subjects.of(change).thaw(change.draft());
        trail.record(change, "ruleChange.sentBack", payload(change, verdict, null));
        notices.sentBack(change, verdict);
    }

    private static Map<String, Object> payload(RuleChange change, Verdict verdict, Instant effective) {
        Map<String, Object> payload = new HashMap<>(Map.of("round", change.round()));
        payload.put("remark", verdict.remark());
        payload.put("effectiveAt", effective == null ? null : effective.toString());
        if (!verdict.comments().isEmpty()) {
            payload.put("comments", verdict.comments().stream().map(comment -> comment.row() + ": " + comment.text()).toList());
        }
        return payload;
    }

    /**
     * Submits what was sent back once more, with whatever was changed.
     *
     * @param effectiveAt null for the instant of before
     * @throws Refusal no reason; an instant that has passed
     */
    public void resubmit(String number, String reason, Instant effectiveAt) throws Refusal {
        RuleChange change = in(REWORK, number);
        String why = RuleChangeChecks.text("reason", reason);
        Instant effective = checks.proposed(effectiveAt == null && !change.emergency() ? change.effectiveAt() : effectiveAt, change.emergency());
        changes.set(change, Map.of("state", APPROVING, "round", change.round() + 1, "reason", why, "effective_at", effective,
                "submitted_by", CurrentActor.get().id(), "submitted_at", clock.instant()));
        trail.record(change, "ruleChange.resubmitted", Map.of("reason", why, "effectiveAt", effective.toString(), "round", change.round() + 1));
    }

    /** What was sent back is not submitted again. @throws Refusal without a reason */
    public void giveUp(String number, String reason) throws Refusal {
        RuleChange change = in(REWORK, number);
        end(change, WITHDRAWN, RuleChangeChecks.text("reason", reason), "ruleChange.withdrawn");
    }

    /** @return the instant that the version waits for; empty where it decides at once */
    public Optional<Instant> publish(String number) throws Refusal {
        RuleChange change = existing(number);
        List<String> approvers = changes.verdicts(number).stream().filter(one -> one.round() == change.round() && one.approved())
                .map(Verdict.Given::approver).toList();
        String version = subjects.of(change).publish(change.draft(), new RuleSubject.Release(number, change.effectiveAt(), change.reason(),
                change.submittedBy(), approvers, change.emergency()));
        changes.set(change, Map.of("state", WAITING, "version_id", version, "published_at", clock.instant()));
        trail.record(change, "ruleChange.published", Map.of("version", version, "effectiveAt", change.effectiveAt().toString(),
                "approvers", approvers, "emergency", change.emergency()));
        return change.emergency() ? Optional.empty() : Optional.of(change.effectiveAt());
    }

    /** The version decides from now on; whoever has to know is told, unless it was rolled back meanwhile. */
    public void announce(String number) {
        RuleChange change = existing(number);
        if (change.is(WAITING)) {
            Map<String, Object> columns = new HashMap<>(Map.of("state", IN_FORCE));
            columns.put("open_draft", null);
            changes.set(change, columns);
            subjects.of(change).begun(change.organisation(), change.key());
            trail.record(change, "ruleChange.inForce", Map.of("version", change.version()));
            notices.inForce(change, changes.verdicts(number));
        }
        files.close(number, existing(number).state(), null);
    }

    /**
     * Ends a change that is not in force: an approval is no longer asked, a version that waits never takes effect.
     *
     * @throws Refusal for a change that is in force or has ended; without a reason
     */
    public void withdraw(String number, String reason) throws Refusal {
        RuleChange change = existing(number);
        String why = RuleChangeChecks.text("reason", reason);
        if (!change.open() || change.is(WAITING) && !change.effectiveAt().isAfter(clock.instant())) {
            throw Refusal.of(RuleChangeReason.CHANGE_MOVED_ON);
        }
        changes.set(change, Map.of("ended_why", why));
        lifecycle.withdrawn(number);
    }

    /** As {@link #withdraw}, when the process has left whatever it waited for. */
    public void takeBack(String number) throws Refusal {
        RuleChange change = existing(number);
        changes.hold(change.kind(), change.organisation(), change.key());
        RuleSubject subject = subjects.of(change);
        if (change.is(WAITING)) {
            subject.takeBack(change.draft(), change.version());
        } else if (!change.is(REWORK)) {
            subject.thaw(change.draft());
        }
        end(change, change.is(WAITING) ? TAKEN_BACK : WITHDRAWN, change.endedWhy(),
                change.is(WAITING) ? "ruleChange.takenBack" : "ruleChange.withdrawn");
        notices.takenBack(change, changes.verdicts(number));
    }

    private void end(RuleChange change, String state, String why, String event) throws Refusal {
        Map<String, Object> columns = new HashMap<>(Map.of("state", state, "ended_by", CurrentActor.get().id(), "ended_at", clock.instant(),
                "ended_why", why));
        columns.put("open_draft", null);
        changes.set(change, columns);
        trail.record(change, event, Map.of("reason", why));
        files.cancel(change.number(), Stream.of(why.split("\\R")).map(String::strip).reduce((one, other) -> one + " " + other).orElse(why));
    }

    private RuleChange in(String state, String number) throws Refusal {
        RuleChange change = existing(number);
        if (!change.is(state)) {
            throw Refusal.of(RuleChangeReason.CHANGE_MOVED_ON);
        }
        return change;
    }

    private RuleChange existing(String number) {
        return changes.find(number).orElseThrow(() -> new IllegalArgumentException("no change: " + number));
    }
}
