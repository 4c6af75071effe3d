package io.aftersales.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All acceptances with their units. */
@Repository
class Acceptances {

    private final JdbcClient jdbc;

    Acceptances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Acceptance word, String by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into acceptance (case_number, part_no, acceptance_no, satisfied, accepted_on, signed_by, seal, guide, trained, remark,
                    papers, extension, extension_noted, recorded_by, recorded_at)
                values (:number, :part, (select coalesce(max(acceptance_no), 0) + 1 from acceptance where case_number = :number), :satisfied,
                    :on, :signedBy, :seal, :guide, :trained, :remark, :papers, :extension, :noted, :by, :at)""")
                .param("number", word.caseNumber()).param("part", word.partNo()).param("satisfied", word.satisfied())
                .param("on", word.acceptedOn()).param("signedBy", word.signedBy()).param("seal", word.seal()).param("guide", word.guide())
                .param("trained", word.trained()).param("remark", word.remark()).param("papers", Rows.joined(word.papers()))
                .param("extension", word.extension()).param("noted", word.extensionNoted()).param("by", by)
                .param("at", Rows.utc(word.recordedAt())).update(key, "id");
        return key.getKey().longValue();
    }

    List<Acceptance> of(String caseNumber) {
        return jdbc.sql("select * from acceptance where case_number = ? order by acceptance_no").param(caseNumber).query(Acceptances::read).list();
    }

    Acceptance get(long id) {
        return jdbc.sql("select * from acceptance where id = ?").param(id).query(Acceptances::read).single();
    }

    /** The acceptance by which the part was taken over. */
    Optional<Acceptance> passed(String caseNumber, int partNo) {
        return of(caseNumber).stream().filter(one -> one.partNo() == partNo && one.satisfied()).reduce((a, b) -> b);
    }

    void set(long id, Map<String, ?> columns) {
        jdbc.sql("update acceptance set " + Rows.assignments(columns) + " where id = :id").params(Rows.values(columns)).param("id", id).update();
    }

    /** @return false where the unit was accepted before, by whomever */
    boolean addUnit(long acceptanceId, Acceptance.AcceptedUnit unit) {
        return jdbc.sql("""
                insert into acceptance_unit (equipment_unit_id, acceptance_id, accepted_on, facts, receipt_id, warranty_status, warranty_basis,
                    warranty_end) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(unit.equipmentUnitId(), acceptanceId, unit.acceptedOn(), unit.facts(), unit.receiptId(), unit.warrantyStatus(),
                        unit.warrantyBasis(), unit.warrantyEnd()).update() == 1;
    }

    List<Acceptance.AcceptedUnit> units(long acceptanceId) {
        return jdbc.sql("""
                select a.equipment_unit_id, e.serial_no, e.model, a.accepted_on, a.facts, a.receipt_id, a.warranty_status, a.warranty_basis,
                       a.warranty_end
                  from acceptance_unit a join equipment_unit e on e.id = a.equipment_unit_id where a.acceptance_id = ?
                 order by a.equipment_unit_id""").param(acceptanceId).query(Acceptance.AcceptedUnit.class).list();
    }

    private static Acceptance read(ResultSet row, int index) throws SQLException {
        return new Acceptance(row.getLong("id"), row.getString("case_number"), row.getInt("part_no"), row.getInt("acceptance_no"),
                row.getBoolean("satisfied"), row.getObject("accepted_on", LocalDate.class), row.getString("signed_by"),
                row.getBoolean("seal"), row.getBoolean("guide"), row.getString("trained"), row.getString("remark"),
                Rows.words(row.getString("papers")), row.getBoolean("extension"), row.getBoolean("extension_noted"),
                row.getString("document_id"), Rows.instant(row, "recorded_at"));
    }
}
