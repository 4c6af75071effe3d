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
                        told.digestRun() == null ? "message" : "digest", told.digestRun(), told.receiptId()).update() == 1;
    }

    void addRecipient(SlaClock clock, String title, Holder person) {
        jdbc.sql("""
                        insert into sla_escalation_recipient (clock_id, level, person, title, name, email, phone, language)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(clock.id(), clock.next().level().key(), person.person(), title, person.name(), person.email(), person.phone(),
                        person.language()).update();
    }

    /** In the order in which they were told. */
    List<Escalation> of(String caseNumber) {
        return jdbc.sql("""
                        select e.clock_id, e.level, e.reached_at, e.told_at, e.told_by, e.receipt_id, r.person, r.name, r.title
                          from sla_escalation e
                          left join sla_escalation_recipient r on r.clock_id = e.clock_id and r.level = e.level
                         where e.case_number = ? order by e.told_at, e.reached_at, e.clock_id, e.level, r.person""").param(caseNumber)
                .query((row, index) -> new Escalation(row.getString("clock_id"), row.getString("level"), instant(row, "reached_at"),
                        instant(row, "told_at"), row.getString("told_by"), row.getString("person"), row.getString("name"),
                        row.getString("title"), row.getString("receipt_id"))).list();
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

    /** @param digestRun null where it is told by a message of its own */
    record Told(Instant at, String digestRun, String receiptId) {
    }

    /** One person told about one level; person is null where the organisation names nobody. */
    record Escalation(String clockId, String level, Instant reachedAt, Instant toldAt, String toldBy, String person, String name,
                      String title, String receiptId) {
    }

    record DigestLine(Holder person, String organisation, String caseNumber, String target, Instant dueAt, String level) {
    }
}
