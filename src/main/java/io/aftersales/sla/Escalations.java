package io.aftersales.sla;

import static io.aftersales.sla.Instants.instant;
import static io.aftersales.sla.Instants.utc;

import io.aftersales.organisation.Holder;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was escalated, to whom. */
@Repository
class Escalations {

    private final JdbcClient jdbc;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the level was told before, whoever did it */
    boolean add(SlaClock clock, Told told) {
        return jdbc.sql("""
                        insert into sla_escalation (clock_id, level, case_number, organisation, reached_at, told_at, told_by, digest_run,
                            receipt_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(clock.id(), clock.next().level().key(), clock.caseNumber(), clock.organisation(), utc(clock.levelAt()), utc(told.at()),
                        told.by(), told.digestRun(), told.receiptId()).update() == 1;
    }

    /** What a manager had told at once. @return the name by which it stands beside the levels */
    String addNow(SlaClock clock, Told told, String reason) {
        int before = jdbc.sql("select count(*) from sla_escalation where clock_id = ? and told_by = 'manager'").param(clock.id())
                .query(Integer.class).single();
        String name = "now-" + (before + 1);
        jdbc.sql("""
                        insert into sla_escalation (clock_id, level, case_number, organisation, reached_at, told_at, told_by, receipt_id, reason)
                        values (?, ?, ?, ?, ?, ?, 'manager', ?, ?)""")
                .params(clock.id(), name, clock.caseNumber(), clock.organisation(), utc(told.at()), utc(told.at()), told.receiptId(), reason)
                .update();
        return name;
    }

    void addRecipient(String clockId, String level, String title, Holder person) {
        jdbc.sql("""
                        insert into sla_escalation_recipient (clock_id, level, person, title, name, email, phone, language)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(clockId, level, person.person(), title, person.name(), person.email(), person.phone(),
                        person.language()).update();
    }

    /** In the order in which they were told. */
    List<Escalation> of(String caseNumber) {
        return jdbc.sql("""
                        select e.clock_id, e.level, e.reached_at, e.told_at, e.told_by, e.receipt_id, r.person, r.name, r.title, r.seen_at
                          from sla_escalation e
                          left join sla_escalation_recipient r on r.clock_id = e.clock_id and r.level = e.level
                         where e.case_number = ? order by e.told_at, e.reached_at, e.clock_id, e.level, r.person""").param(caseNumber)
                .query((row, index) -> new Escalation(row.getString("clock_id"), row.getString("level"), instant(row, "reached_at"),
                        instant(row, "told_at"), row.getString("told_by"), row.getString("person"), row.getString("name"),
                        row.getString("title"), row.getString("receipt_id"), instant(row, "seen_at"))).list();
    }

    /** What a run of an import found late, by person. */
    List<DigestLine> digest(String run) {
        return jdbc.sql("""
                        select r.person, r.name, r.email, r.phone, r.language, e.organisation, e.case_number, c.target, c.due_at, e.level
                          from sla_escalation e
                          join sla_escalation_recipient r on r.clock_id = e.clock_id and r.level = e.level
                          join sla_clock c on c.id = e.clock_id
                         where e.digest_run = ? order by r.person, e.case_number, c.due_at, c.target""").param(run)
                .query((row, index) -> new DigestLine(
                        new Holder(row.getString("person"), row.getString("name"), row.getString("email"), row.getString("phone"),
                                row.getString("language"), null, null),
                        row.getString("organisation"), row.getString("case_number"), row.getString("target"), instant(row, "due_at"),
                        row.getString("level"))).list();
    }

    /** How many warnings the person was told one by one between the instants. */
    int warnings(String person, Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*) from sla_escalation e join sla_escalation_recipient r on r.clock_id = e.clock_id and r.level = e.level
                         where e.told_at >= ? and e.told_at < ? and e.level = 'warn' and e.told_by = 'message' and r.person = ?""")
                .params(utc(from), utc(to), person).query(Integer.class).single();
    }

    /** When the warnings were told that still wait for a digest, those before the instant. */
    List<Instant> gatheredBefore(Instant instant) {
        return jdbc.sql("select told_at from sla_escalation where told_by = 'window' and digest_run is null and told_at < ? order by told_at")
                .param(utc(instant)).query((row, index) -> instant(row, "told_at")).list();
    }

    /** The name of a digest after those that there are of the window. */
    String nextRun(String window) {
        return window + ":" + (1 + jdbc.sql("select count(distinct digest_run) from sla_escalation where digest_run like ?").param(window + ":%")
                .query(Integer.class).single());
    }

    /** Puts the warnings of a window into the digest of that name. @return how many */
    int close(String run, Instant from, Instant to) {
        return jdbc.sql("""
                        update sla_escalation set digest_run = ?
                         where told_by = 'window' and digest_run is null and told_at >= ? and told_at < ?""")
                .params(run, utc(from), utc(to)).update();
    }

    /** The person has looked at the deadline. @return how many levels they had not seen before */
    int seen(String clockId, String person, Instant at) {
        return jdbc.sql("update sla_escalation_recipient set seen_at = ? where clock_id = ? and person = ? and seen_at is null")
                .params(utc(at), clockId, person).update();
    }

    /**
     * @param by        message, digest or window, where it waits for the digest of its hour
     * @param digestRun of the import that found it; null elsewhere
     */
    record Told(Instant at, String by, String digestRun, String receiptId) {
    }

    /** One person told about one level; person is null where the organisation names nobody. */
    record Escalation(String clockId, String level, Instant reachedAt, Instant toldAt, String toldBy, String person, String name,
                      String title, String receiptId, Instant seenAt) {
    }

    record DigestLine(Holder person, String organisation, String caseNumber, String target, Instant dueAt, String level) {
    }
}
