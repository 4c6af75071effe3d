package io.aftersales.sla;

import io.aftersales.sla.time.PublicDays;
import io.aftersales.sla.time.WorkingCalendar;
import io.aftersales.sla.time.WorkingHours;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendars in all their versions: a day that changes keeps its former row. */
@Repository
class CalendarTables {

    private static final String ANY = "*";

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Head> heads() {
        return jdbc.sql("select id, zone, hours, days_of, version from working_calendar order by id").query(Head.class).list();
    }

    Optional<Head> head(String id) {
        return heads().stream().filter(head -> head.id().equals(id)).findFirst();
    }

    WorkingCalendar calendar(Head head, int version) {
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
     * @throws OptimisticLockingFailureException where another import was faster
     */
    void add(String list, int version, Collection<PublicDays.Entry> days) {
        int next = version + 1;
        int rows = jdbc.sql("update working_calendar set version = ? where days_of = ? and version = ?").params(next, list, version).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("calendar " + list + " was changed meanwhile");
        }
        for (PublicDays.Entry entry : days) {
            jdbc.sql("update calendar_day set until_version = ? where calendar_id = ? and on_day = ? and until_version is null")
                    .params(next, list, entry.day()).update();
            jdbc.sql("insert into calendar_day (calendar_id, on_day, kind, name, since_version) values (?, ?, ?, ?, ?)")
                    .params(list, entry.day(), entry.kind().name(), entry.name(), next).update();
        }
    }

    record Head(String id, String zone, String hours, String daysOf, int version) {
    }
}
