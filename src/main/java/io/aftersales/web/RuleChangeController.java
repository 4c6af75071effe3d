package io.aftersales.web;

import io.aftersales.rulechange.RollbackService;
import io.aftersales.rulechange.RuleChange;
import io.aftersales.rulechange.RuleChangeReads;
import io.aftersales.rulechange.RuleChangeService;
import io.aftersales.rulechange.RuleSubject;
import io.aftersales.rulechange.RuleTimeline;
import io.aftersales.rulechange.Verdict;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of rules: submitted here, decided on as tasks, withdrawn or rolled back here. */
@RestController
class RuleChangeController {

    private final RuleChangeService changes;
    private final RuleChangeReads reads;
    private final RuleTimeline timeline;
    private final RollbackService rollbacks;

    RuleChangeController(RuleChangeService changes, RuleChangeReads reads, RuleTimeline timeline, RollbackService rollbacks) {
        this.timeline = timeline;
        this.changes = changes;
        this.reads = reads;
        this.rollbacks = rollbacks;
    }

    /** Submits a draft for approval; from here on it is not edited. */
    @PostMapping("/api/rule-changes")
    @ResponseStatus(HttpStatus.CREATED)
    View submit(@RequestBody NewChange body) throws Refusal {
        if (body.subject == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("subject"), "subject");
        }
        return view(reads.one(changes.submit(new RuleChangeService.Submission(body.subject.kind, body.subject.draft, body.reason,
                body.effectiveAt, Boolean.TRUE.equals(body.emergency)))));
    }

    /**
     * Changes within reach, newest number first, at most 200.
     *
     * @param state  approving, confirming, rework, waiting, in-force, withdrawn, taken-back or rolled-back
     * @param before only numbers before this one, for the next page
     */
    @GetMapping("/api/rule-changes")
    List<Row> list(@RequestParam(required = false) String organisation, @RequestParam(required = false) String kind,
                   @RequestParam(required = false) String key, @RequestParam(required = false) String state,
                   @RequestParam(required = false) String draft, @RequestParam(required = false) String before,
                   @RequestParam(defaultValue = "50") int limit) {
        return reads.list(new RuleChangeReads.Filter(organisation, kind, key, state, draft, before, limit)).stream().map(Row::of).toList();
    }

    /**
     * What comes into force when, and what lately did: tables, calendars and price lists, oldest first.
     *
     * @param organisation only this one's
     */
    @GetMapping("/api/rule-changes/timeline")
    List<RuleTimeline.Point> timeline(@RequestParam(required = false) String organisation) {
        return timeline.of(organisation);
    }

    @GetMapping("/api/rule-changes/{number}")
    View one(@PathVariable String number) throws Refusal {
        return view(reads.one(number));
    }

    /** Ends a change that is not in force yet; a version that waits for its instant never takes effect. */
    @PostMapping("/api/rule-changes/{number}/withdraw")
    View withdraw(@PathVariable String number, @RequestBody Why why) throws Refusal {
        reads.one(number);
        changes.withdraw(number, why.reason);
        return view(reads.one(number));
    }

    /** Publishes the version before the one in force anew, at once. */
    @PostMapping("/api/decisions/{key}/rollback")
    RollbackService.Rollback rollBackTable(@PathVariable String key, @RequestBody Back back) throws Refusal {
        return rollbacks.rollBack("table", back.organisation, key, back.reason);
    }

    private static View view(RuleChangeReads.View view) {
        List<String> approvers = view.verdicts().stream().filter(given -> given.approved() && given.round() == view.change().round())
                .map(Verdict.Given::approver).toList();
        return new View(Row.of(new RuleChangeReads.Row(view.change(), approvers)), view.change().endedWhy(), view.verdicts(), view.comments(), view.obstacles(), view.evidence(),
                view.replays(), view.timeline());
    }

    /** @param effectiveAt null for an emergency */
    record NewChange(Subject subject, String reason, Instant effectiveAt, Boolean emergency) {
    }

    /** @param kind table, calendar or price-list */
    record Subject(String kind, String draft) {
    }

    record Why(String reason) {
    }

    record Back(String organisation, String reason) {
    }

    /** @param version what was published; null before @param approvedBy in its last round; empty before */
    record Row(String number, String kind, String organisation, String key, String draft, Text title, String reason, boolean emergency,
               Instant effectiveAt, String state, int round, String submittedBy, Instant submittedAt, String version, Instant publishedAt,
               List<String> approvedBy) {

        static Row of(RuleChangeReads.Row row) {
            RuleChange change = row.change();
            return new Row(change.number(), change.kind(), change.organisation(), change.key(), change.draft(), change.title(), change.reason(),
                    change.emergency(), change.effectiveAt(), change.state(), change.round(), change.submittedBy(), change.submittedAt(),
                    change.version(), change.publishedAt(), row.approvedBy());
        }
    }

    /**
     * @param verdicts  who approved it or sent it back
     * @param obstacles what stands in the way of a release now
     * @param evidence  findings, differences and replays as the approver sees them
     * @param replays   ids of the replays of this draft
     */
    record View(Row change, String endedWhy, List<Verdict.Given> verdicts, List<Verdict.Written> comments, List<Text> obstacles,
                List<RuleSubject.Line> evidence, List<String> replays, List<RuleChangeReads.Step> timeline) {
    }
}
