package io.aftersales.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of calendars, and the versions of those that organisations own. */
@Repository
class CalendarDrafts {

    private final JdbcClient jdbc;

    CalendarDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CalendarDraft draft) {
        jdbc.sql("""
                insert into calendar_draft (id, organisation, title, base, hours, days, revision, state, created_by, created_at, edited_by, edited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(draft.id(), draft.organisation(), draft.title(), draft.base(), draft.hours(),
                draft.days(), draft.revision(), draft.state(), draft.createdBy(), utc(draft.createdAt()), draft.editedBy(), utc(draft.editedAt()))
                .update();
        edited(draft.id(), draft.createdBy());
    }

    /** @return false where another revision stands, or it is no longer edited */
    boolean save(CalendarDraft draft, String base, String hours, String days, String by, Instant at) {
        boolean saved = jdbc.sql("""
                update calendar_draft set base = ?, hours = ?, days = ?, revision = revision + 1, edited_by = ?, edited_at = ?
                 where id = ? and revision = ? and state = 'editing'""").params(base, hours, days, by, utc(at), draft.id(), draft.revision())
                .update() == 1;
        if (saved) {
            edited(draft.id(), by);
        }
        return saved;
    }

    private void edited(String id, String by) {
        jdbc.sql("insert into calendar_draft_editor (draft_id, person) values (?, ?) on conflict do nothing").params(id, by).update();
    }

    /** @return false where it is in another state */
    boolean move(String id, String from, String to) {
        return jdbc.sql("update calendar_draft set state = ? where id = ? and state = ?").params(to, id, from).update() == 1;
    }

    Optional<CalendarDraft> find(String id) {
        return jdbc.sql("select * from calendar_draft where id = ?").param(id).query(CalendarDrafts::draft).optional();
    }

    List<CalendarDraft> of(String organisation) {
        return jdbc.sql("select * from calendar_draft where organisation = ? order by edited_at desc limit 100").param(organisation)
                .query(CalendarDrafts::draft).list();
    }

    Set<String> editors(String id) {
        return new HashSet<>(jdbc.sql("select person from calendar_draft_editor where draft_id = ?").param(id).query(String.class).list());
    }

    private static CalendarDraft draft(ResultSet row, int index) throws SQLException {
        return new CalendarDraft(row.getString("id"), row.getString("organisation"), row.getString("title"), row.getString("base"),
                row.getString("hours"), row.getString("days"), row.getInt("revision"), row.getString("state"), row.getString("created_by"),
                instant(row, "created_at"), row.getString("edited_by"), instant(row, "edited_at"));
    }

    /** Newest first. */
    List<CalendarDraft.Version> versions(String organisation) {
        return jdbc.sql("""
                        select v.* from calendar_version v join working_calendar w on w.id = v.calendar_id
                         where w.organisation = ? order by v.version desc""").param(organisation).query(CalendarDrafts::version).list();
    }

    void add(CalendarDraft.Version version) {
        jdbc.sql("""
                insert into calendar_version (calendar_id, version, hours, days, effective_at, published_by, published_at, case_number, reason,
                    taken_back)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)""").params(version.calendar(), version.version(), version.hours(), version.days(),
                utc(version.effectiveAt()), version.publishedBy(), utc(version.publishedAt()), version.caseNumber(), version.reason()).update();
    }

    void takeBack(String calendar, int version) {
        jdbc.sql("update calendar_version set taken_back = true where calendar_id = ? and version = ?").params(calendar, version).update();
    }

    /**
     * Gives an organisation a calendar of its own in place of the one it works by, and counts every clock of it by the new one
     * that counted by the old.
     */
    void own(String id, String organisation, String zone, String hours, String before) {
        jdbc.sql("insert into working_calendar (id, zone, hours, days_of, version, organisation) values (?, ?, ?, ?, 1, ?)")
                .params(id, zone, hours, id, organisation).update();
        List<String> purposes = jdbc.sql("""
                        select purpose from organisation_calendar o
                         where calendar_id = :before and purpose <> '*' and (organisation = :organisation or organisation = '*' and not exists
                             (select 1 from organisation_calendar p where p.organisation = :organisation and p.purpose = o.purpose))""")
                .param("before", before).param("organisation", organisation).query(String.class).list();
        for (String purpose : purposes) {
            int own = jdbc.sql("update organisation_calendar set calendar_id = ? where organisation = ? and purpose = ?")
                    .params(id, organisation, purpose).update();
            if (own == 0) {
                jdbc.sql("insert into organisation_calendar (organisation, purpose, calendar_id) values (?, ?, ?)")
                        .params(organisation, purpose, id).update();
            }
        }
    }

    private static CalendarDraft.Version version(ResultSet row, int index) throws SQLException {
        return new CalendarDraft.Version(row.getString("calendar_id"), row.getInt("version"), row.getString("hours"), row.getString("days"),
                instant(row, "effective_at"), row.getString("published_by"), instant(row, "published_at"), row.getString("case_number"),
                row.getString("reason"), row.getBoolean("taken_back"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
