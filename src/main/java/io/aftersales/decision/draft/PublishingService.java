package io.aftersales.decision.draft;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.decision.Approval;
import io.aftersales.decision.DecisionReason;
import io.aftersales.decision.Publication;
import io.aftersales.decision.Publications;
import io.aftersales.decision.TableDeployer;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetReader;
import io.aftersales.decision.check.SheetWriter;
import io.aftersales.decision.check.TableUpload;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts tables in force, in the caller's transaction: checked once more, deployed, recorded with who agreed. The release process
 * calls this; nobody else does.
 */
@Service
public class PublishingService {

    private static final int EMERGENCY_APPROVERS = 2;

    private final Publications publications;
    private final TableDeployer deployer;
    private final TableUpload upload;
    private final DraftService drafts;
    private final Examples examples;
    private final Reach reach;
    private final Clock clock;

    PublishingService(Publications publications, TableDeployer deployer, TableUpload upload, DraftService drafts, Examples examples,
                      Reach reach, Clock clock) {
        this.publications = publications;
        this.deployer = deployer;
        this.upload = upload;
        this.drafts = drafts;
        this.examples = examples;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Publishes a table; several versions may wait.
     *
     * @param organisation whose table it becomes
     * @param dmn          the table of any decision
     * @param effectiveAt  from when it counts; null for at once
     * @throws Refusal what an upload refuses; errors of the check; approvals that are missing; an instant that has passed
     */
    @Transactional
    public Publication publish(String organisation, byte[] dmn, Instant effectiveAt, Approval approval) throws Refusal {
        reach.requireOrganisation(organisation);
        requireApproval(approval);
        return put(organisation, dmn, effectiveAt, approval);
    }

    private Publication put(String organisation, byte[] dmn, Instant effectiveAt, Approval approval) throws Refusal {
        Sheet sheet = upload.take(SheetReader.read(dmn).key(), dmn);
        if (!upload.written(sheet).publishable()) {
            throw Refusal.of(PublishReason.PUBLISH_FAULTY);
        }
        Instant now = clock.instant();
        if (effectiveAt != null && effectiveAt.isBefore(now)) {
            throw Refusal.of(PublishReason.PUBLISH_IN_THE_PAST, field("effectiveAt"));
        }
        Publications.Version deployed = deployer.deploy(organisation, sheet.key(), SheetWriter.write(sheet, organisation));
        return publications.record(deployed, effectiveAt == null || approval.emergency() ? now : effectiveAt, approval);
    }

    /**
     * Publishes a submitted draft with its examples.
     *
     * @throws Refusal as {@link #publish}; not found; conflict, where the draft is not submitted
     */
    @Transactional
    public Publication publishDraft(String draftId, Instant effectiveAt, Approval approval) throws Refusal {
        Draft draft = drafts.draft(draftId);
        if (draft.state() != Draft.State.SUBMITTED) {
            throw Refusal.of(DraftReason.DRAFT_OTHER_STATE);
        }
        Publication published = publish(draft.organisation(), draft.content().getBytes(StandardCharsets.UTF_8), effectiveAt, approval);
        drafts.move(draft, Draft.State.SUBMITTED, Draft.State.PUBLISHED, published.definitionId());
        examples.addToVersion(published.definitionId(), examples.ofDraft(draftId));
        return published;
    }

    /**
     * Takes the version in force back: what was in force before it is published again, from now on, with its examples. What was
     * approved once needs no second person.
     *
     * @param approval names the version that was wrong as the one rolled back from
     * @throws Refusal as {@link #publish}; conflict, where nothing was before it or it is not in force
     */
    @Transactional
    public Publication rollBack(String key, String organisation, Approval approval) throws Refusal {
        reach.requireOrganisation(organisation);
        Publication wrong = publications.newest(key, organisation).orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
        if (wrong.shared() || !wrong.definitionId().equals(approval.rolledBackFrom())) {
            throw Refusal.of(PublishReason.PUBLISH_NOTHING_BEFORE);
        }
        Publication before = publications.before(wrong).orElseThrow(() -> Refusal.of(PublishReason.PUBLISH_NOTHING_BEFORE));
        byte[] dmn = SheetWriter.write(SheetReader.read(publications.content(before.definitionId()).getBytes(StandardCharsets.UTF_8)), organisation);
        Publication restored = put(organisation, dmn, null, approval);
        examples.addToVersion(restored.definitionId(), examples.ofVersion(before.definitionId()));
        return restored;
    }

    /** Takes back a version that waits. @throws Refusal not found; conflict, where it has begun or was taken back already */
    @Transactional
    public void withdraw(String definitionId) throws Refusal {
        Publication waiting = publications.byId(definitionId).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.requireOrganisation(waiting.organisation());
        if (!publications.withdraw(waiting, CurrentActor.get().id())) {
            throw Refusal.of(PublishReason.PUBLISH_NOT_WAITING);
        }
    }

    /**
     * Every version of the organisation's table, with those of the shared one where it decided or decides by that; the last to
     * begin first, those taken back last.
     *
     * @throws Refusal not found; unknown decision
     */
    public List<Standing> timeline(String key, String organisation) throws Refusal {
        reach.requireOrganisation(organisation);
        Instant now = clock.instant();
        List<Publication> own = publications.versions(key, organisation).toList();
        List<Publication> shared = publications.versions(key, Publications.SHARED).toList();
        if (shared.isEmpty()) {
            throw Refusal.of(DecisionReason.UNKNOWN_DECISION);
        }
        Instant begin = own.stream().filter(version -> !version.withdrawn()).map(Publication::effectiveAt).min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        List<Publication> counted = new ArrayList<>(own);
        shared.stream().filter(version -> version.effectiveAt().isBefore(begin)).forEach(counted::add);
        counted.sort(Comparator.comparing(Publication::withdrawn).thenComparing(Comparator.comparing(Publication::effectiveAt)
                .thenComparing(Publication::version).reversed()));
        String inForce = publications.newest(key, organisation).map(Publication::definitionId).orElse("");
        List<Standing> line = new ArrayList<>();
        Instant next = null;
        for (Publication version : counted) {
            line.add(new Standing(version, state(version, inForce, now), version.withdrawn() ? null : next));
            next = version.effectiveAt();
        }
        return line;
    }

    private static Standing.State state(Publication version, String inForce, Instant now) {
        if (version.withdrawn()) {
            return Standing.State.WITHDRAWN;
        }
        if (version.definitionId().equals(inForce)) {
            return Standing.State.IN_FORCE;
        }
        return version.begunBy(now) ? Standing.State.PAST : Standing.State.WAITING;
    }

    /** The last line of defence: who drives the process has asked before. */
    private static void requireApproval(Approval approval) throws Refusal {
        int needed = approval.emergency() ? EMERGENCY_APPROVERS : 1;
        if (new HashSet<>(approval.approvedBy()).size() < needed || approval.approvedBy().contains(approval.submittedBy())) {
            throw Refusal.of(PublishReason.PUBLISH_NOT_APPROVED);
        }
    }
}
