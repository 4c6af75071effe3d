package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Findings are put right within a limit, under supervision (CAC-120, CAC-121, CAC-123): opened with the result of an
 * inspection or the word of a customer, followed up, reported, looked at again.
 */
@Service
@Transactional
public class RectificationService {

    private static final List<String> BY_GRAVITY = List.of("safety", "stability", "effect", "none");

    private final Rectifications rectifications;
    private final RectificationClock rectifyClock;
    private final Findings findings;
    private final Projects projects;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    RectificationService(Rectifications rectifications, RectificationClock rectifyClock, Findings findings, Projects projects,
                         DecisionService decisions, OrganisationService organisations, AuditTrail audit, Clock clock) {
        this.rectifications = rectifications;
        this.rectifyClock = rectifyClock;
        this.findings = findings;
        this.projects = projects;
        this.decisions = decisions;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param letter whether dealer and installer get a contact letter */
    public record Opened(int no, boolean letter) {
    }

    /**
     * The open findings of a part have to be put right from now on.
     *
     * @param limitDays null for what the table says
     * @return null where the part has no open finding
     * @throws Refusal for a limit outside 1 to 365 days
     */
    public Opened open(String number, int partNo, Integer limitDays) throws Refusal {
        Project project = projects.get(number);
        List<Finding> open = findings.open(number, partNo);
        if (open.isEmpty()) {
            return null;
        }
        LocalDate today = today(project);
        Map<String, Object> facts = new HashMap<>(Map.of("impact", gravest(open), "keyProject", project.keyProject(), "foundOn", today.toString()));
        if (limitDays != null) {
            facts.put("limitDays", limitDays);
        }
        Decision limit = decisions.decide("rectification-limit", project.organisation(), facts, number);
        boolean letter = open.stream().anyMatch(Finding::serious);
        LocalDate by = limit.date("rectifyBy");
        int no = rectifications.add(new Rectification(number, 0, partNo, letter, ((Number) limit.outputs().get("limitDays")).intValue(), by,
                endOf(project, by), limit.receiptId(), clock.instant(), null, null, null, null, 1), CurrentActor.get().id(), open);
        projects.stage(number, partNo, "rectifying");
        record(number, "rectification.opened", Map.of("rectification", no, "part", partNo, "rectifyBy", by.toString(), "letter", letter,
                "findings", open.stream().map(Finding::findingNo).toList()));
        rectifyClock.set(number);
        return new Opened(no, letter);
    }

    private static String gravest(List<Finding> open) {
        return open.stream().map(Finding::impact).min(java.util.Comparator.comparingInt(BY_GRAVITY::indexOf)).orElse("none");
    }

    /** How many days the table gives for the open findings of a part; null where it has none. */
    @Transactional(readOnly = true)
    public Integer usualLimit(String number, int partNo) throws Refusal {
        Project project = projects.get(number);
        List<Finding> open = findings.open(number, partNo);
        return open.isEmpty() ? null : ((Number) decisions.evaluate("rectification-limit", project.organisation(), Map.of("impact", gravest(open),
                "keyProject", project.keyProject(), "foundOn", today(project).toString())).outputs().get("limitDays")).intValue();
    }

    /** The inspector looks after the work while it is under way (CAC-123). */
    public void followUp(String number, int no, String note, List<String> photos) {
        rectifications.write(number, no, "follow-up", note, CurrentActor.get().id(), clock.instant());
        photos(number, no, photos, "rectified");
        record(number, "rectification.followedUp", Map.of("rectification", no));
    }

    /** The installer says that everything is put right, and shows it. @throws Refusal without a photo */
    public void report(String number, int no, String note, List<String> photos) throws Refusal {
        if (photos.isEmpty()) {
            throw Refusal.of(InstallationReason.PHOTO_MISSING, field("photos"), no);
        }
        Rectification open = rectifications.get(number, no);
        Instant now = clock.instant();
        rectifications.write(number, no, "rectified", note, CurrentActor.get().id(), now);
        photos(number, no, photos, "rectified");
        rectifications.findings(number, no).forEach(finding -> findings.state(finding, "rectified"));
        rectifications.set(open, Map.of("reported_at", now));
        record(number, "rectification.reported", Map.of("rectification", no, "late", now.isAfter(open.dueAt())));
    }

    private void photos(String number, int no, List<String> photos, String stage) {
        rectifications.findings(number, no).forEach(finding -> findings.photos(finding, photos, stage));
    }

    /** What a further look left open goes on under the same limit; where nothing is left the rectification is over. */
    void lookedAtAgain(String number, int no, boolean allInOrder) {
        Rectification open = rectifications.get(number, no);
        if (allInOrder) {
            Instant done = Objects.requireNonNullElse(open.reportedAt(), clock.instant());
            boolean late = done.isAfter(open.dueAt());
            rectifications.set(open, Map.of("closed_at", clock.instant(), "late", late));
            record(number, "rectification.closed", Map.of("rectification", no, "late", late));
            rectifyClock.meet(number, done);
        } else {
            Map<String, Object> none = new HashMap<>();
            none.put("reported_at", null);
            rectifications.set(open, none);
            record(number, "rectification.notInOrder", Map.of("rectification", no));
        }
    }

    /** Whether a missed limit goes to the branch technical manager, by the table {@code escalation-chain} (CAC-121). */
    public boolean escalate(String number) throws Refusal {
        Project project = projects.existing(number);
        boolean escalated = false;
        for (Rectification late : overdue(number).toList()) {
            Decision chain = decisions.decide("escalation-chain", project.organisation(), Map.of("rectified", false, "rectifyBy",
                    late.rectifyBy().toString(), "today", today(project).toString()), number);
            escalated |= chain.flag("escalate");
            Map<String, Object> payload = new HashMap<>(Map.of("rectification", late.no(), "escalated", chain.flag("escalate")));
            payload.put("to", chain.text("to"));
            record(number, "rectification.overdue", payload);
        }
        return escalated;
    }

    /** Those of a project whose limit is over, still open. */
    private Stream<Rectification> overdue(String number) {
        Instant now = clock.instant();
        return rectifications.open(number).stream().filter(open -> open.dueAt().isBefore(now));
    }

    /**
     * What the branch technical manager does about missed limits.
     *
     * @param measure    urge, stop-work or extend
     * @param extendDays counted from today; only with extend
     */
    public void handleOverdue(String number, String measure, Integer extendDays, String note) throws Refusal {
        Project project = projects.get(number);
        if ("extend".equals(measure) && (extendDays == null || extendDays < 1 || extendDays > 365)) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field("extendDays"), "extendDays");
        }
        for (Rectification late : overdue(number).toList()) {
            rectifications.write(number, late.no(), "overdue", measure + (note == null ? "" : ": " + note), CurrentActor.get().id(),
                    clock.instant());
            if ("extend".equals(measure)) {
                LocalDate by = today(project).plusDays(extendDays);
                rectifications.set(late, Map.of("rectify_by", by, "due_at", endOf(project, by)));
            }
        }
        record(number, "rectification.overdueHandled", Map.of("measure", measure));
        if ("extend".equals(measure)) {
            rectifyClock.set(number);
        }
    }

    /** The open rectifications of a project, the one due first at the top. */
    @Transactional(readOnly = true)
    public List<Rectification> openOf(String number) {
        return rectifications.open(number);
    }

    @Transactional(readOnly = true)
    public Rectification get(String number, int no) {
        return rectifications.get(number, no);
    }

    /** The findings that a rectification is about and that are not closed. */
    @Transactional(readOnly = true)
    public List<Finding> findingsOf(String number, int no) {
        List<Long> ids = rectifications.findings(number, no);
        return findings.of(number).stream().filter(found -> ids.contains(found.id()) && !found.state().equals("closed")).toList();
    }

    private LocalDate today(Project project) {
        return LocalDate.ofInstant(clock.instant(), organisations.zone(project.organisation()));
    }

    private Instant endOf(Project project, LocalDate day) {
        ZoneId zone = organisations.zone(project.organisation());
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    private void record(String number, String kind, Map<String, Object> payload) {
        audit.record(AuditTrail.ofCase(number), kind, payload);
    }
}
