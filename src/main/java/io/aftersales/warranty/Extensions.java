package io.aftersales.warranty;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All extensions of warranties. */
@Repository
class Extensions {

    private final JdbcClient jdbc;

    Extensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Extension e) {
        jdbc.sql("""
                insert into warranty_extension (case_number, organisation, state, project_number, equipment_id, contract_no,
                    contract_signed_on, contract_clause, contract_end_date, applied_by, applied_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""")
                .params(e.number(), e.organisation(), e.state().key(), e.projectNumber(), e.equipmentId(), e.contract().no(),
                        e.contract().signedOn(), e.contract().clause(), e.contract().endDate(), e.appliedBy(), utc(e.appliedAt())).update();
    }

    /** @throws OptimisticLockingFailureException where somebody else changed it meanwhile */
    void save(Extension e) {
        int rows = jdbc.sql("""
                update warranty_extension set state = :state, reviewed_by = :reviewedBy, reviewed_at = :reviewedAt,
                    recommended = :recommended, review_note = :reviewNote, decided_by = :decidedBy, decided_at = :decidedAt,
                    decision_note = :decisionNote, accepted_on = :acceptedOn, noted_on_report = :noted, note_reference = :reference,
                    version = version + 1
                where case_number = :number and version = :version""")
                .param("state", e.state().key())
                .param("reviewedBy", e.review() == null ? null : e.review().by())
                .param("reviewedAt", e.review() == null ? null : utc(e.review().at()))
                .param("recommended", e.review() == null ? null : e.review().recommended())
                .param("reviewNote", e.review() == null ? null : e.review().note())
                .param("decidedBy", e.decision() == null ? null : e.decision().by())
                .param("decidedAt", e.decision() == null ? null : utc(e.decision().at()))
                .param("decisionNote", e.decision() == null ? null : e.decision().note())
                .param("acceptedOn", e.acceptedOn()).param("noted", e.noted()).param("reference", e.noteReference())
                .param("number", e.number()).param("version", e.version()).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("extension " + e.number() + " was changed meanwhile");
        }
    }

    /** @throws Refusal not found */
    Extension get(String number) throws Refusal {
        return find(number).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    Optional<Extension> find(String number) {
        return jdbc.sql("select * from warranty_extension where case_number = ?").param(number).query(Extensions::read).optional();
    }

    /** Those of a project, the newest first. */
    List<Extension> ofProject(String projectNumber) {
        return jdbc.sql("select * from warranty_extension where project_number = ? order by case_number desc").param(projectNumber)
                .query(Extensions::read).list();
    }

    /** Those that are for this unit alone, the newest first. */
    List<Extension> ofUnit(long equipmentId) {
        return jdbc.sql("select * from warranty_extension where equipment_id = ? order by case_number desc").param(equipmentId)
                .query(Extensions::read).list();
    }

    /** @return false where the unit has been lengthened by this extension before */
    boolean lengthened(String number, long equipmentId) {
        return jdbc.sql("insert into warranty_extension_unit (case_number, equipment_id) values (?, ?) on conflict do nothing")
                .params(number, equipmentId).update() == 1;
    }

    List<Long> units(String number) {
        return jdbc.sql("select equipment_id from warranty_extension_unit where case_number = ? order by equipment_id").param(number)
                .query(Long.class).list();
    }

    private static Extension read(ResultSet row, int index) throws SQLException {
        String reviewedBy = row.getString("reviewed_by");
        String decidedBy = row.getString("decided_by");
        return new Extension(row.getString("case_number"), row.getString("organisation"),
                Keys.stored(Extension.State.class, row.getString("state")), row.getString("project_number"),
                row.getObject("equipment_id", Long.class),
                new Extension.Contract(row.getString("contract_no"), row.getObject("contract_signed_on", LocalDate.class),
                        row.getString("contract_clause"), row.getObject("contract_end_date", LocalDate.class)),
                row.getString("applied_by"), instant(row, "applied_at"),
                reviewedBy == null ? null : new Extension.Review(reviewedBy, instant(row, "reviewed_at"), row.getBoolean("recommended"),
                        row.getString("review_note")),
                decidedBy == null ? null : new Extension.Decision(decidedBy, instant(row, "decided_at"), row.getString("decision_note")),
                row.getObject("accepted_on", LocalDate.class), row.getObject("noted_on_report", Boolean.class),
                row.getString("note_reference"), row.getLong("version"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
