package io.aftersales.sla;

import static io.aftersales.sla.Instants.instant;
import static io.aftersales.sla.Instants.utc;

import io.aftersales.shared.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All clocks. */
@Repository
class SlaClocks {

    private final JdbcClient jdbc;
    private final OpenClocks open;
    private final ReadOnce<String, List<Row>> rows = new ReadOnce<>();

    SlaClocks(JdbcClient jdbc, OpenClocks open) {
        this.jdbc = jdbc;
        this.open = open;
    }

    /** In the order in which they began. */
    List<SlaClock> of(String caseNumber) {
        return rows.get(caseNumber, number -> rows(List.of(number))).stream().map(Row::asClock).toList();
    }

    /** Of several cases, each in the order in which they began. */
    List<SlaClock> of(Collection<String> caseNumbers) {
        return caseNumbers.size() == 1 ? of(caseNumbers.iterator().next()) : rows(caseNumbers).stream().map(Row::asClock).toList();
    }

    private List<Row> rows(Collection<String> caseNumbers) {
        return jdbc.sql("select * from sla_clock where case_number in (:numbers) order by round, started_at, promised_at, target")
                .param("numbers", caseNumbers).query(SlaClocks::row).list();
    }

    Optional<SlaClock> find(String id) {
        return jdbc.sql("select * from sla_clock where id = ?").param(id).query(SlaClocks::read).optional();
    }

    /** As {@link #find}, and nobody else changes the clock until the transaction ends. */
    Optional<SlaClock> findLocked(String id) {
        return jdbc.sql("select * from sla_clock where id = ? for update").param(id).query(SlaClocks::read).optional();
    }

    /** The open clocks that count by one of these calendars and go with it when it changes, in the order of their ids. */
    List<SlaClock> openBy(Collection<String> calendarIds, String after, int most) {
        return jdbc.sql("""
                        select * from sla_clock where calendar_id in (:ids) and ended_at is null and calendar_kept = false and id > :after
                         order by id limit :most""").param("ids", calendarIds).param("after", after).param("most", most)
                .query(SlaClocks::read).list();
    }

    /** By what the open clocks that count by one of these calendars count. */
    List<Counted> counted(Collection<String> calendarIds) {
        return jdbc.sql("""
                        select distinct organisation, target, calendar_id, calendar_version from sla_clock
                         where calendar_id in (:ids) and ended_at is null and calendar_kept = false""").param("ids", calendarIds)
                .query(Counted.class).list();
    }

    /** The open clocks that count so, in the order of their ids. */
    List<String> openBy(Counted counted, String after, int most) {
        return jdbc.sql("""
                        select id from sla_clock where organisation = :organisation and target = :target and calendar_id = :calendar
                           and calendar_version = :version and ended_at is null and calendar_kept = false and id > :after
                         order by id limit :most""").param("organisation", counted.organisation()).param("target", counted.target())
                .param("calendar", counted.calendarId()).param("version", counted.calendarVersion()).param("after", after).param("most", most)
                .query(String.class).list();
    }

    /** The clocks of an organisation for a target that count by the same version of a calendar. */
    record Counted(String organisation, String target, String calendarId, int calendarVersion) {
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another transaction began the same round */
    void add(SlaClock clock) {
        rows.forget(clock.caseNumber());
        bound(clock, """
                insert into sla_clock (id, case_number, organisation, target, round, calendar_id, calendar_version, started_at,
                    promised_at, due_at, warn_share, warn_at, state, ended_at, late, missed_at, late_at_start, level, level_share,
                    level_waits, level_at, receipt_id, extended_ms, calendar_kept, version)
                values (:id, :caseNumber, :organisation, :target, :round, :calendarId, :calendarVersion, :startedAt,
                    :promisedAt, :dueAt, :warnShare, :warnAt, :state, :endedAt, :late, :missedAt, :lateAtStart, :level, :levelShare,
                    :levelWaits, :levelAt, :receiptId, :extended, :kept, :version)""").update();
        open.add(clock);
    }

    /** @throws OptimisticLockingFailureException where somebody else changed the clock meanwhile */
    void save(SlaClock clock) {
        rows.forget(clock.caseNumber());
        int saved = bound(clock, """
                update sla_clock set calendar_id = :calendarId, calendar_version = :calendarVersion, started_at = :startedAt,
                    promised_at = :promisedAt, due_at = :dueAt, warn_share = :warnShare, warn_at = :warnAt, state = :state,
                    ended_at = :endedAt, late = :late, missed_at = :missedAt, late_at_start = :lateAtStart, level = :level,
                    level_share = :levelShare, level_waits = :levelWaits, level_at = :levelAt, receipt_id = :receiptId, extended_ms = :extended,
                    calendar_kept = :kept, version = :version + 1
                where id = :id and version = :version""").update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("clock " + clock.id() + " was changed meanwhile");
        }
        open.save(clock);
    }

    private JdbcClient.StatementSpec bound(SlaClock clock, String sql) {
        SlaClock.Reckoning reckoning = clock.reckoning();
        SlaClock.Next next = clock.next();
        return jdbc.sql(sql).param("id", clock.id()).param("caseNumber", clock.caseNumber())
                .param("organisation", clock.organisation()).param("target", clock.target()).param("round", clock.round())
                .param("calendarId", reckoning.calendarId()).param("calendarVersion", reckoning.calendarVersion())
                .param("startedAt", utc(clock.promise().startedAt())).param("promisedAt", utc(clock.promise().promisedAt()))
                .param("dueAt", utc(reckoning.dueAt())).param("warnShare", clock.promise().warnShare())
                .param("warnAt", utc(reckoning.warnAt())).param("state", clock.state().key())
                .param("endedAt", utc(clock.endedAt())).param("late", clock.late()).param("missedAt", utc(clock.missedAt()))
                .param("lateAtStart", clock.lateAtStart()).param("level", next == null ? null : next.level().key())
                .param("levelShare", next == null ? null : next.share()).param("levelWaits", next != null && next.mayWait())
                .param("levelAt", utc(clock.levelAt()))
                .param("receiptId", clock.promise().receiptId()).param("extended", clock.extension().toMillis())
                .param("kept", clock.calendarKept()).param("version", clock.version());
    }

    /** What is stored; a clock of its own for everybody who asks. */
    private record Row(SlaClock.Identity identity, SlaClock.Promise promise, SlaClock.Standing standing, Duration extension, boolean calendarKept) {

        private SlaClock asClock() {
            return new SlaClock(identity, promise, standing).stored(extension, calendarKept);
        }
    }

    private static SlaClock read(ResultSet row, int index) throws SQLException {
        return row(row, index).asClock();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        String level = row.getString("level");
        return new Row(
                new SlaClock.Identity(row.getString("id"), row.getString("case_number"), row.getString("organisation"),
                        row.getString("target"), row.getInt("round"), row.getLong("version")),
                new SlaClock.Promise(instant(row, "started_at"), instant(row, "promised_at"), row.getDouble("warn_share"),
                        row.getString("receipt_id")),
                new SlaClock.Standing(
                        new SlaClock.Reckoning(instant(row, "due_at"), instant(row, "warn_at"), instant(row, "level_at"),
                                row.getString("calendar_id"), row.getInt("calendar_version")),
                        ClockState.of(row.getString("state")), instant(row, "ended_at"), instant(row, "missed_at"),
                        row.getBoolean("late_at_start"), level == null ? null
                                : new SlaClock.Next(Level.of(level), row.getDouble("level_share"), row.getBoolean("level_waits"))),
                Duration.ofMillis(row.getLong("extended_ms")), row.getBoolean("calendar_kept"));
    }
}
