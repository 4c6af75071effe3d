package io.aftersales.sla;

import static io.aftersales.sla.Instants.instant;
import static io.aftersales.sla.Instants.utc;

import io.aftersales.shared.ReadOnce;
import io.aftersales.sla.time.Party;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pauses of all cases. */
@Repository
class SlaPauses {

    private final JdbcClient jdbc;
    private final ReadOnce<String, List<CasePause>> rows = new ReadOnce<>();

    SlaPauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they began. */
    List<CasePause> of(String caseNumber) {
        return rows.get(caseNumber, this::now);
    }

    /** As {@link #of(String)}, past what the transaction has read: nothing but this look keeps two from entering one pause. */
    List<CasePause> now(String caseNumber) {
        return List.copyOf(read(List.of(caseNumber)));
    }

    List<CasePause> of(Collection<String> caseNumbers) {
        return caseNumbers.size() == 1 ? of(caseNumbers.iterator().next()) : read(caseNumbers);
    }

    private List<CasePause> read(Collection<String> caseNumbers) {
        return jdbc.sql("select * from sla_pause where case_number in (:numbers) order by from_at, id").param("numbers", caseNumbers)
                .query((row, index) -> new CasePause(row.getString("id"), row.getString("case_number"), instant(row, "from_at"),
                        instant(row, "to_at"), row.getString("reason"), Party.valueOf(row.getString("party")),
                        instant(row, "recorded_at"), row.getString("recorded_by"), row.getBoolean("retroactive"))).list();
    }

    void add(CasePause pause) {
        rows.forget(pause.caseNumber());
        jdbc.sql("""
                        insert into sla_pause (id, case_number, from_at, to_at, reason, party, recorded_at, recorded_by, retroactive)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(pause.id(), pause.caseNumber(), utc(pause.from()), utc(pause.to()), pause.reason(), pause.party().name(),
                        utc(pause.recordedAt()), pause.recordedBy(), pause.retroactive()).update();
    }

    void end(CasePause pause, Instant at) {
        rows.forget(pause.caseNumber());
        jdbc.sql("update sla_pause set to_at = ? where id = ? and to_at is null").params(utc(at), pause.id()).update();
    }
}
