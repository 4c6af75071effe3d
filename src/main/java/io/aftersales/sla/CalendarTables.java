package io.aftersales.sla;

import io.aftersales.audit.VouchedRow;
import io.aftersales.sla.time.DayList;
import io.aftersales.sla.time.PublicDays;
import io.aftersales.sla.time.WorkingCalendar;
import io.aftersales.sla.time.WorkingHours;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendars in all their versions: a day that changes keeps its former row. */
@Repository
class CalendarTables {

    private static final String ANY = "*";

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Each with the version that holds now: of an organisation's own calendar the last whose instant has come. */
    List<Head> heads() {
        return jdbc.sql("""
                        select w.id, w.zone, coalesce(v.hours, w.hours) as hours, w.days_of, coalesce(v.version, w.version) as version, w.organisation
                          from working_calendar w left join calendar_version v on v.calendar_id = w.id and v.version =
                              (select x.version from calendar_version x where x.calendar_id = w.id and x.taken_back = false and x.effective_at <= ?
                                order by x.effective_at desc, x.version desc limit 1)
                         order by w.id""").param(clock.instant().atOffset(ZoneOffset.UTC)).query(Head.class).list();
    }

    Optional<Head> head(String id) {
        return heads().stream().filter(head -> head.id().equals(id)).findFirst();
    }

    /** Which version held at an instant. Imports of a state's list are numbered without a gap, each with its event. */
    int versionAt(Head head, Instant at) {
        String begun = head.organisation() == null
                ? "select count(*) from audit_event where stream = ? and kind = 'calendar.imported' and at <= ?"
                : """
                  select coalesce((select version from calendar_version where calendar_id = ? and taken_back = false and effective_at <= ?
                                    order by effective_at desc, version desc limit 1), 0)""";
        int version = jdbc.sql(begun).params(head.organisation() == null ? "calendar:" + head.daysOf() : head.id(), at.atOffset(ZoneOffset.UTC))
                .query(Integer.class).single();
        return Math.max(version, Math.min(1, head.version()));
    }

    WorkingCalendar calendar(Head head, int version) {
        if (head.organisation() != null) {
            return jdbc.sql("select hours, days from calendar_version where calendar_id = ? and version = ?").params(head.id(), version)
                    .query((row, index) -> new WorkingCalendar(head.id(), version, ZoneId.of(head.zone()), WorkingHours.parse(row.getString(1)),
                            PublicDays.of(DayList.read(row.getString(2)).entries()))).single();
        }
        PublicDays days = PublicDays.of(jdbc.sql("""
                        select on_day, kind, name from calendar_day
                         where calendar_id = ? and since_version <= ? and (until_version is null or until_version > ?)""")
                .params(head.daysOf(), version, version)
                .query((row, index) -> new PublicDays.Entry(row.getObject("on_day", LocalDate.class),
                        PublicDays.Kind.valueOf(row.getString("kind")), row.getString("name"))).list());
        return new WorkingCalendar(head.id(), version, ZoneId.of(head.zone()), WorkingHours.parse(head.hours()), days);
    }

    /** The calendar for a purpose of an organisation: the narrowest row that fits. */
    String calendarFor(String organisation, String purpose) {
        return jdbc.sql("""
                        select calendar_id from organisation_calendar
                         where organisation in (?, '*') and purpose in (?, '*')
                         order by case when purpose = '*' then 1 else 0 end, case when organisation = '*' then 1 else 0 end""")
                .params(organisation == null ? ANY : organisation, purpose).query(String.class).list().get(0);
    }

    /**
     * Adds the days as the next version of the list and of every calendar that uses it.
     *
     * @return what an event says of every row that this touches
     * @throws OptimisticLockingFailureException where another import was faster
     */
    List<Map<String, Object>> add(String list, int version, Collection<PublicDays.Entry> days) {
        int next = version + 1;
        int rows = jdbc.sql("update working_calendar set version = ? where days_of = ? and version = ?").params(next, list, version).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("calendar " + list + " was changed meanwhile");
        }
        List<Map<String, Object>> touched = new ArrayList<>();
        if (version == 0) {
            heads().stream().filter(head -> head.daysOf().equals(list)).forEach(head -> touched.add(row(head.id(), head.zone(), head.hours(), list).said()));
        }
        for (PublicDays.Entry entry : days) {
            jdbc.sql("update calendar_day set until_version = ? where calendar_id = ? and on_day = ? and until_version is null")
                    .params(next, list, entry.day()).update();
            jdbc.sql("insert into calendar_day (calendar_id, on_day, kind, name, since_version) values (?, ?, ?, ?, ?)")
                    .params(list, entry.day(), entry.kind().name(), entry.name(), next).update();
        }
        touched.addAll(jdbc.sql("""
                        select on_day, kind, name, since_version, until_version from calendar_day
                         where calendar_id = ? and ? in (since_version, until_version) order by on_day, since_version""").params(list, next).query((row, index) -> day(list, row, next)).list());
        return touched;
    }

    /** @param next the version that adds the day, or ends it */
    private static Map<String, Object> day(String list, ResultSet row, int next) throws SQLException {
        Map<String, Object> day = new LinkedHashMap<>(Map.of("calendar_id", list, "on_day", row.getObject(1, LocalDate.class), "kind", row.getString(2),
                "name", row.getString(3), "since_version", row.getInt(4)));
        day.put("until_version", row.getObject(5));
        String key = list + "|" + day.get("on_day") + "|" + day.get("since_version");
        VouchedRow now = new VouchedRow("calendar_day", key, day);
        if (row.getInt(4) == next) {
            return now.said();
        }
        Map<String, Object> before = new LinkedHashMap<>(day);
        before.put("until_version", null);
        return now.said(new VouchedRow("calendar_day", key, before));
    }

    /** What never changes of a calendar. */
    static VouchedRow row(String id, String zone, String hours, String daysOf) {
        return new VouchedRow("working_calendar", id, Map.of("id", id, "zone", zone, "hours", hours, "days_of", daysOf));
    }

    /** @param organisation whose own it is; null for a state's */
    record Head(String id, String zone, String hours, String daysOf, int version, String organisation) {
    }
}
