package io.aftersales.sla;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.VouchedRow;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.time.DayList;
import io.aftersales.sla.time.PublicDays;
import io.aftersales.sla.time.WorkingCalendar;
import io.aftersales.sla.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendars by which is worked and counted. Asked in every decision about days, hence kept in memory for seconds; a
 * reckoning that must stay provable names {@link WorkingCalendar#version} and asks for that version again.
 */
@Service
public class CalendarService {

    /** The purpose under which an organisation's own working hours are found. */
    private static final String LEDGER = "ledger";
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final CalendarTables tables;
    private final AuditTrail audit;
    private final Reach reach;
    private final Cache<String, WorkingCalendar> newest = Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final Cache<String, WorkingCalendar> versions = Caffeine.newBuilder().maximumSize(500).build();
    private final Cache<String, String> purposes = Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    CalendarService(CalendarTables tables, AuditTrail audit, Reach reach) {
        this.tables = tables;
        this.audit = audit;
        this.reach = reach;
    }

    /** The working hours and public days of an organisation, newest version: holidays, working days, off hours. */
    public WorkingCalendar of(String organisation) {
        return forPurpose(organisation, LEDGER);
    }

    /**
     * The working hours and public days by which an organisation worked at an instant: of its own calendar the version that was in force,
     * of a state's list what had been published by then; before the first of either, that first one.
     */
    public WorkingCalendar of(String organisation, Instant at) {
        CalendarTables.Head head = tables.head(tables.calendarFor(organisation, LEDGER)).orElseThrow();
        return version(head.id(), tables.versionAt(head, at));
    }

    /** The calendar by which a clock of this target counts: round the clock unless the promise is in working time. */
    public WorkingCalendar forClock(String organisation, String target) {
        return forPurpose(organisation, target);
    }

    /** The calendar by which clocks of this target count as of this instant, past what is kept in memory. */
    WorkingCalendar inForce(String organisation, String target) {
        CalendarTables.Head head = tables.head(tables.calendarFor(organisation, target)).orElseThrow();
        return tables.calendar(head, head.version());
    }

    /** A version that something was reckoned by. */
    WorkingCalendar version(String id, int version) {
        return versions.get(id + '@' + version, key -> tables.calendar(tables.head(id).orElseThrow(
                () -> new IllegalStateException("no calendar " + id)), version));
    }

    /** Those that are not open round the clock. */
    List<String> counting() {
        return tables.heads().stream().filter(head -> !WorkingHours.parse(head.hours()).isAlways()).map(CalendarTables.Head::id).toList();
    }

    private WorkingCalendar forPurpose(String organisation, String purpose) {
        return newest(purposes.get(organisation + '/' + purpose, key -> tables.calendarFor(organisation, purpose)));
    }

    private WorkingCalendar newest(String id) {
        return newest.get(id, key -> {
            CalendarTables.Head head = tables.head(key).orElseThrow(() -> new IllegalStateException("no calendar " + key));
            return tables.calendar(head, head.version());
        });
    }

    /** @throws Refusal where there is no such calendar */
    public WorkingCalendar calendar(String id) throws Refusal {
        CalendarTables.Head head = existing(id);
        return tables.calendar(head, head.version());
    }

    /** As it was in a former version, for a replay. @throws Refusal where there is no such calendar or version */
    public WorkingCalendar calendar(String id, int version) throws Refusal {
        CalendarTables.Head head = existing(id);
        if (version < 0 || version > head.version()) {
            throw Refusal.of(SlaReason.UNKNOWN_CALENDAR);
        }
        return tables.calendar(head, version);
    }

    /** As {@link #calendar(String)}. @throws Refusal for another organisation's own, too */
    public WorkingCalendar reached(String id) throws Refusal {
        CalendarTables.Head head = existing(id);
        if (!reaches(head)) {
            throw Refusal.of(SlaReason.UNKNOWN_CALENDAR);
        }
        return tables.calendar(head, head.version());
    }

    private boolean reaches(CalendarTables.Head head) {
        return head.organisation() == null || reach.coversOrganisation(head.organisation());
    }

    /** Those of states, and organisations' own within reach. */
    public List<WorkingCalendar> calendars() {
        return tables.heads().stream().filter(this::reaches).map(head -> tables.calendar(head, head.version())).toList();
    }

    private CalendarTables.Head existing(String id) throws Refusal {
        return tables.head(id).orElseThrow(() -> Refusal.of(SlaReason.UNKNOWN_CALENDAR));
    }

    /** An organisation's own calendar is changed by a release only. */
    private CalendarTables.Head ofAState(String id) throws Refusal {
        CalendarTables.Head head = existing(id);
        if (!reaches(head)) {
            throw Refusal.of(SlaReason.UNKNOWN_CALENDAR);
        }
        if (head.organisation() != null) {
            throw Refusal.of(SlaReason.CALENDAR_BY_RELEASE);
        }
        return head;
    }

    /**
     * Takes the state's list for further years into the list that the calendar uses; days that the file does not name stay
     * as they are. The same file again changes nothing. Open deadlines that count by it move soon after ({@link CalendarMoves}).
     *
     * @param csv header {@code date,kind,name}; kind holiday or workday
     * @throws Refusal for a file with any faulty line: then none of it is taken
     */
    @Transactional
    public Imported importDays(String id, String csv) throws Refusal {
        CalendarTables.Head head = ofAState(id);
        List<PublicDays.Entry> given = read(csv);
        Map<LocalDate, PublicDays.Entry> known = new TreeMap<>();
        tables.calendar(head, head.version()).publicDays().entries().forEach(entry -> known.put(entry.day(), entry));
        List<PublicDays.Entry> changed = given.stream().filter(entry -> !entry.equals(known.get(entry.day()))).toList();
        if (!changed.isEmpty()) {
            List<Map<String, Object>> rows = tables.add(head.daysOf(), head.version(), changed);
            forget();
            audit.record("calendar:" + head.daysOf(), "calendar.imported", Map.of("version", head.version() + 1,
                    "days", changed.stream().map(entry -> entry.day() + " " + entry.kind()).toList(),
                    VouchedRow.ROWS, rows));
        }
        CalendarTables.Head now = existing(id);
        return new Imported(now.id(), now.version(), changed.size(), given.size() - changed.size(),
                List.copyOf(new TreeSet<>(tables.calendar(now, now.version()).publicDays().years())));
    }

    /** Now, for the rest of this transaction, and at its end, whichever it is, for what was read meanwhile. */
    void forget() {
        forgetAll();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forgetAll();
            }
        });
    }

    private void forgetAll() {
        newest.invalidateAll();
        versions.invalidateAll();
        purposes.invalidateAll();
    }

    /** The calendars as the file would make them, by id, without taking it. @throws Refusal as {@link #importDays} */
    Map<String, WorkingCalendar> draft(String id, String csv) throws Refusal {
        CalendarTables.Head head = ofAState(id);
        Map<LocalDate, PublicDays.Entry> days = new TreeMap<>();
        tables.calendar(head, head.version()).publicDays().entries().forEach(entry -> days.put(entry.day(), entry));
        read(csv).forEach(entry -> days.put(entry.day(), entry));
        PublicDays drafted = PublicDays.of(days.values());
        Map<String, WorkingCalendar> calendars = new TreeMap<>();
        for (String user : countedBy(head.daysOf())) {
            WorkingCalendar present = calendar(user);
            calendars.put(user, new WorkingCalendar(user, present.version(), present.zone(), present.hours(), drafted));
        }
        return calendars;
    }

    private static List<PublicDays.Entry> read(String csv) throws Refusal {
        DayList.Result result = DayList.read(csv);
        if (!result.faults().isEmpty()) {
            DayList.Fault first = result.faults().get(0);
            throw Refusal.of(SlaReason.CALENDAR_FAULTY, field(first.column()), first.line(), first.reason());
        }
        return result.entries();
    }

    /** The calendars on which a change of this list makes a difference: those that are not open round the clock anyway. */
    List<String> countedBy(String list) {
        return tables.heads().stream().filter(head -> head.daysOf().equals(list))
                .filter(head -> !WorkingHours.parse(head.hours()).isAlways()).map(CalendarTables.Head::id).toList();
    }

    /** @param years whose lists have appeared; in others plain weekends are used */
    public record Imported(String calendar, int version, int changed, int unchanged, List<Integer> years) {
    }

}
