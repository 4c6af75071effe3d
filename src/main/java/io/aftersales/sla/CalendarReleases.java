package io.aftersales.sla;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.VouchedRow;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.time.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts an organisation's calendar in force. With its first release an organisation gets a calendar of its own, a copy of the state's
 * it worked by until then; versions begin by themselves at their instant. The release process calls this; nobody else does.
 */
@Service
@Transactional
public class CalendarReleases {

    private final CalendarDrafts drafts;
    private final CalendarDraftService service;
    private final CalendarService calendars;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarReleases(CalendarDrafts drafts, CalendarDraftService service, CalendarService calendars, AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.service = service;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param caseNumber of the change or the rollback */
    public record Release(String caseNumber, Instant effectiveAt, String reason) {
    }

    /** @param from submitted or another state that the step begins in @throws Refusal conflict, where it is in another */
    public void move(String draft, String from, String to) throws Refusal {
        if (!drafts.move(draft, from, to)) {
            throw Refusal.of(SlaReason.CALENDAR_DRAFT_NOT_EDITABLE);
        }
    }

    /** @return the version's id */
    public String publish(String id, Release release) throws Refusal {
        CalendarDraft draft = service.draft(id);
        String version = add(draft.organisation(), draft.hours(), draft.days(), release);
        move(id, "submitted", "published");
        return version;
    }

    private String add(String organisation, String hours, String days, Release release) {
        List<CalendarDraft.Version> versions = drafts.versions(organisation);
        if (versions.isEmpty()) {
            own(organisation);
            versions = drafts.versions(organisation);
        }
        CalendarDraft.Version next = new CalendarDraft.Version(versions.get(0).calendar(), versions.get(0).version() + 1, hours, days,
                release.effectiveAt(), CurrentActor.get().id(), clock.instant(), release.caseNumber(), release.reason(), false);
        drafts.add(next);
        record(next, "calendar.published", List.of(next.row().said()));
        calendars.forget();
        return next.id();
    }

    private void record(CalendarDraft.Version version, String event, List<Map<String, Object>> rows) {
        audit.record(CalendarDraftService.stream(version.calendar()), event, Map.of("version", version.version(), "effectiveAt",
                version.effectiveAt().toString(), VouchedRow.ROWS, rows));
    }

    private void own(String organisation) {
        WorkingCalendar shared = calendars.of(organisation);
        drafts.own(organisation, organisation, shared.zone().getId(), shared.hours().toString(), shared.id());
        CalendarDraft.Version first = new CalendarDraft.Version(organisation, 1, shared.hours().toString(),
                CalendarDraftService.csv(shared.publicDays()), clock.instant(), CurrentActor.get().id(), clock.instant(), null, null, false);
        drafts.add(first);
        record(first, "calendar.copied", List.of(first.row().said(),
                CalendarTables.row(organisation, shared.zone().getId(), first.hours(), organisation).said()));
        calendars.forget();
    }

    public void takeBack(String id, String version) throws Refusal {
        int at = version.lastIndexOf('@');
        drafts.takeBack(version.substring(0, at), Integer.parseInt(version.substring(at + 1)));
        CalendarDraft.Version taken = drafts.versions(service.draft(id).organisation()).stream().filter(one -> one.id().equals(version)).findFirst()
                .orElseThrow();
        record(taken, "calendar.takenBack", List.of(taken.row().said(taken.standing().row())));
        calendars.forget();
        move(id, "published", "editing");
    }

    /** A version of the organisation's calendar has begun: it counts at once on this node, and open deadlines move soon after ({@link CalendarMoves}). */
    public void begun() {
        calendars.forget();
    }

    /** The version in force of an organisation's own calendar, and the one before it; empty where there are not two. */
    public Optional<List<CalendarDraft.Version>> lastTwo(String organisation) throws Refusal {
        Instant now = clock.instant();
        List<CalendarDraft.Version> begun = service.versions(organisation).stream()
                .filter(version -> !version.takenBack() && !version.effectiveAt().isAfter(now))
                .sorted(Comparator.comparing(CalendarDraft.Version::effectiveAt).thenComparing(CalendarDraft.Version::version).reversed()).toList();
        return begun.size() < 2 ? Optional.empty() : Optional.of(begun.subList(0, 2));
    }

    /** Publishes the version before the one in force anew, at once. @return the id of the new version */
    public String restore(String organisation, CalendarDraft.Version former, Release release) {
        String version = add(organisation, former.hours(), former.days(), release);
        return version;
    }
}
