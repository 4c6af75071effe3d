package io.aftersales.sla;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Characters;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.sla.time.DayList;
import io.aftersales.sla.time.PublicDays;
import io.aftersales.sla.time.WorkingCalendar;
import io.aftersales.sla.time.WorkingHours;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of the calendar by which an organisation works: begun from what holds, saved whole, previewed on open deadlines. */
@Service
@Transactional
public class CalendarDraftService {

    private static final int LONGEST_DAYS = 100_000;
    private static final int LONGEST_HOURS = 500;
    private static final int LONGEST_TITLE = 200;

    private final CalendarDrafts drafts;
    private final CalendarService calendars;
    private final CalendarPreview preview;
    private final OrganisationService organisations;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarDraftService(CalendarDrafts drafts, CalendarService calendars, CalendarPreview preview, OrganisationService organisations, Reach reach,
                         AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.calendars = calendars;
        this.preview = preview;
        this.organisations = organisations;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** The audit stream of an organisation's calendar. */
    static String stream(String organisation) {
        return "calendar:" + organisation;
    }

    /** @throws Refusal unknown organisation; no title */
    public CalendarDraft.View begin(String organisation, String title) throws Refusal {
        requireOrganisation(organisation);
        String shown = text("title", title, LONGEST_TITLE);
        CalendarDraft.Version base = planned(organisation);
        String person = CurrentActor.get().id();
        Instant now = clock.instant();
        CalendarDraft draft = new CalendarDraft(UUID.randomUUID().toString(), organisation, shown, base.id(), base.hours(), base.days(), 1, "editing",
                person, now, person, now);
        drafts.add(draft);
        audit.record(stream(organisation), "draft.created", Map.of("draft", draft.id(), "title", shown, "base", base.id()));
        return view(draft.id());
    }

    /** What the organisation will work by when all that waits has begun: its own newest version, else a state's calendar. */
    CalendarDraft.Version planned(String organisation) {
        return drafts.versions(organisation).stream().filter(version -> !version.takenBack()).findFirst()
                .orElseGet(() -> shared(calendars.of(organisation)));
    }

    static String csv(PublicDays days) {
        StringBuilder text = new StringBuilder("date,kind,name\n");
        days.entries().stream().sorted(Comparator.comparing(PublicDays.Entry::day)).forEach(entry -> text.append(entry.day()).append(',')
                .append(entry.kind() == PublicDays.Kind.HOLIDAY ? "holiday" : "workday").append(',').append(entry.name()).append('\n'));
        return text.toString();
    }

    /** Drafts of an organisation, edited last first. @throws Refusal unknown organisation */
    @Transactional(readOnly = true)
    public List<CalendarDraft> list(String organisation) throws Refusal {
        requireOrganisation(organisation);
        return drafts.of(organisation);
    }

    /** Versions of an organisation's own calendar, newest first; none while it works by a state's. @throws Refusal unknown organisation */
    @Transactional(readOnly = true)
    public List<CalendarDraft.Version> versions(String organisation) throws Refusal {
        requireOrganisation(organisation);
        return drafts.versions(organisation);
    }

    private void requireOrganisation(String organisation) throws Refusal {
        if (organisation == null || !organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, field("organisation"));
        }
    }

    /** @throws Refusal not found, also where it is another organisation's */
    @Transactional(readOnly = true)
    public CalendarDraft draft(String id) throws Refusal {
        CalendarDraft draft = drafts.find(id).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.requireOrganisation(draft.organisation());
        return draft;
    }

    /** @throws Refusal not found */
    @Transactional(readOnly = true)
    public CalendarDraft.View view(String id) throws Refusal {
        CalendarDraft draft = draft(id);
        CalendarDraft.Version planned = planned(draft.organisation());
        List<CalendarDraft.Finding> findings = findings(draft);
        return new CalendarDraft.View(draft, findings, planned.id().equals(draft.base()) || saysTheSame(planned, draft.base()),
                findings.isEmpty() ? CalendarContent.changes(planned, draft) : List.of(), planned, List.of());
    }

    private WorkingCalendar begunWith(String base) throws Refusal {
        int at = base.lastIndexOf('@');
        return calendars.calendar(base.substring(0, at), Integer.parseInt(base.substring(at + 1)));
    }

    /** The copy with which an organisation's own calendar begins is nothing new, nor is a version that was rolled back to. */
    private boolean saysTheSame(CalendarDraft.Version planned, String base) throws Refusal {
        WorkingCalendar begun = begunWith(base);
        return begun.hours().equals(WorkingHours.parse(planned.hours())) && CalendarContent.byDay(csv(begun.publicDays())).equals(CalendarContent.byDay(planned.days()));
    }

    /** Everybody who saved it. */
    public Set<String> editors(String id) {
        return drafts.editors(id);
    }

    /**
     * Saves it as it is, whatever is wrong with it.
     *
     * @param rebase whether it takes the place of what was published since it began
     * @throws Refusal not found; submitted or ended; somebody saved in between; too long
     */
    public CalendarDraft.View save(String id, int revision, String hours, String days, boolean rebase) throws Refusal {
        CalendarDraft draft = draft(id);
        if (!draft.editable()) {
            throw Refusal.of(SlaReason.CALENDAR_DRAFT_NOT_EDITABLE);
        }
        String checkedHours = text("hours", hours, LONGEST_HOURS);
        String checkedDays = text("days", days, LONGEST_DAYS);
        String base = rebase ? planned(draft.organisation()).id() : draft.base();
        if (draft.revision() != revision || !drafts.save(draft, base, checkedHours, checkedDays, CurrentActor.get().id(), clock.instant())) {
            throw Refusal.of(SlaReason.CALENDAR_DRAFT_STALE, draft.revision(), draft.editedBy());
        }
        audit.record(stream(draft.organisation()), "draft.saved", Map.of("draft", id, "revision", revision + 1));
        return view(id);
    }

    /**
     * Takes what was published since the draft began; what the draft changed against its own base stays.
     *
     * @throws Refusal as {@link #save}, and faulty
     */
    public CalendarDraft.View rebase(String id, int revision) throws Refusal {
        CalendarDraft draft = draft(id);
        refuseFaulty(draft);
        WorkingCalendar base = begunWith(draft.base());
        CalendarDraft.Version planned = planned(draft.organisation());
        boolean ownHours = !base.hours().equals(WorkingHours.parse(draft.hours()));
        return save(id, revision, ownHours ? draft.hours() : planned.hours(),
                CalendarContent.rebased(csv(base.publicDays()), draft.days(), planned.days()), true);
    }

    /**
     * Takes the list of further years into the days of the draft: days that it does not name stay, lines that cannot be read are named
     * and left out.
     *
     * @throws Refusal as {@link #save}
     */
    public CalendarDraft.View take(String id, int revision, String list) throws Refusal {
        CalendarDraft draft = draft(id);
        DayList.Result read = DayList.read(text("days", list, LONGEST_DAYS));
        CalendarDraft.View view = read.entries().isEmpty() ? view(id)
                : save(id, revision, draft.hours(), CalendarContent.merged(draft.days(), read.entries()), false);
        return new CalendarDraft.View(view.draft(), view.findings(), view.upToDate(), view.changes(), view.planned(),
                read.faults().stream().map(fault -> new CalendarDraft.Finding("days", fault.line(), fault.column(), fault.reason())).toList());
    }

    /** What an organisation works by now. @throws Refusal unknown organisation */
    @Transactional(readOnly = true)
    public CalendarDraft.Present present(String organisation) throws Refusal {
        requireOrganisation(organisation);
        WorkingCalendar worked = calendars.of(organisation);
        List<CalendarDraft.Version> versions = drafts.versions(organisation);
        CalendarDraft.Version version = versions.stream().filter(one -> one.calendar().equals(worked.id()) && one.version() == worked.version())
                .findFirst().orElseGet(() -> shared(worked));
        return new CalendarDraft.Present(version, versions.contains(version), worked.zone().getId(),
                worked.publicDays().years().stream().sorted().toList(), (int) versions.stream()
                .filter(one -> !one.takenBack() && one.effectiveAt().isAfter(clock.instant())).count());
    }

    private static CalendarDraft.Version shared(WorkingCalendar calendar) {
        return new CalendarDraft.Version(calendar.id(), calendar.version(), calendar.hours().toString(), csv(calendar.publicDays()), Instant.EPOCH,
                null, null, null, null, false);
    }

    /** Gives it up. @throws Refusal not found; submitted or ended */
    public CalendarDraft.View withdraw(String id) throws Refusal {
        CalendarDraft draft = draft(id);
        if (!drafts.move(id, "editing", "withdrawn")) {
            throw Refusal.of(SlaReason.CALENDAR_DRAFT_NOT_EDITABLE);
        }
        audit.record(stream(draft.organisation()), "draft.withdrawn", Map.of("draft", id));
        return view(id);
    }

    /** Which open deadlines it would move and which become late. @throws Refusal not found, or faulty */
    @Transactional(readOnly = true)
    public CalendarPreview.Effect preview(String id) throws Refusal {
        CalendarDraft draft = draft(id);
        refuseFaulty(draft);
        WorkingCalendar present = calendars.of(draft.organisation());
        return preview.of(draft.organisation(), new WorkingCalendar(present.id(), present.version(), present.zone(), WorkingHours.parse(draft.hours()),
                PublicDays.of(DayList.read(draft.days()).entries())));
    }

    private static void refuseFaulty(CalendarDraft draft) throws Refusal {
        List<CalendarDraft.Finding> findings = findings(draft);
        if (!findings.isEmpty()) {
            throw Refusal.of(SlaReason.CALENDAR_FAULTY, field(findings.get(0).column()), findings.get(0).line(), findings.get(0).text());
        }
    }

    static List<CalendarDraft.Finding> findings(CalendarDraft draft) {
        List<CalendarDraft.Finding> findings = new ArrayList<>();
        try {
            WorkingHours.parse(draft.hours());
        } catch (RuntimeException notHours) {
            findings.add(new CalendarDraft.Finding("hours", 0, "hours", new Text("不是 Mon-Fri 09:00-12:00 13:00-18:00; Sat 09:00-12:00 的形式",
                    "not of the form Mon-Fri 09:00-12:00 13:00-18:00; Sat 09:00-12:00")));
        }
        DayList.read(draft.days()).faults().forEach(fault -> findings.add(new CalendarDraft.Finding("days", fault.line(), fault.column(), fault.reason())));
        return findings;
    }

    private static String text(String name, String given, int longest) throws Refusal {
        if (given == null || given.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field(name), name);
        }
        if (given.length() > longest) {
            throw Refusal.of(InputReason.TOO_LONG, field(name), longest);
        }
        if (!Characters.storable(given)) {
            throw Refusal.of(InputReason.MALFORMED, field(name), name);
        }
        return given.strip();
    }
}
