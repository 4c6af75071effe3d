package io.aftersales.installation;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.CurrentActor;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done on projects beside inspections and acceptances, in the order in which it was done. */
@Repository
class ProjectSteps {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ProjectSteps(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A step as it is done now, by the current actor. */
    record Done(String caseNumber, Integer partNo, String kind, boolean passed, List<String> items, List<String> missing, String note) {
    }

    void add(Done done) {
        jdbc.sql("""
                insert into project_step (case_number, step_no, part_no, kind, passed, items, missing, note, done_by, done_at)
                values (:number, (select coalesce(max(step_no), 0) + 1 from project_step where case_number = :number), :part, :kind, :passed,
                    :items, :missing, :note, :by, :at)""")
                .param("number", done.caseNumber()).param("part", done.partNo()).param("kind", done.kind()).param("passed", done.passed())
                .param("items", Rows.joined(done.items())).param("missing", Rows.joined(done.missing())).param("note", done.note())
                .param("by", CurrentActor.get().id()).param("at", Rows.utc(clock.instant())).update();
        Map<String, Object> payload = new HashMap<>(Map.of("kind", done.kind(), "passed", done.passed(), "items", done.items(),
                "missing", done.missing()));
        payload.put("part", done.partNo());
        audit.record(AuditTrail.ofCase(done.caseNumber()), "project.stepDone", payload);
    }

    List<ProjectStep> of(String caseNumber) {
        return jdbc.sql("select * from project_step where case_number = ? order by step_no").param(caseNumber)
                .query((row, n) -> new ProjectStep(row.getInt("step_no"), row.getObject("part_no", Integer.class), row.getString("kind"),
                        row.getBoolean("passed"), Rows.words(row.getString("items")), Rows.words(row.getString("missing")),
                        row.getString("note"), row.getString("done_by"), Rows.instant(row, "done_at"))).list();
    }

    /** The last step of the kind on a part. */
    Optional<ProjectStep> last(String caseNumber, Integer partNo, String kind) {
        return of(caseNumber).stream().filter(step -> step.kind().equals(kind) && java.util.Objects.equals(step.partNo(), partNo))
                .reduce((a, b) -> b);
    }
}
