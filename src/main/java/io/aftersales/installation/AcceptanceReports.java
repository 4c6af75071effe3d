package io.aftersales.installation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether and when a unit was taken over by its customer, for those who ask before they pay (CAC-32). Checks no reach. */
@Service
@Transactional(readOnly = true)
public class AcceptanceReports {

    private static final String SELECT = """
            select u.equipment_unit_id, a.case_number, a.part_no, u.accepted_on, a.extension, a.extension_noted, u.warranty_status,
                   u.warranty_basis, u.warranty_end, u.receipt_id, a.document_id
              from acceptance_unit u join acceptance a on a.id = u.acceptance_id
            """;

    private final JdbcClient jdbc;

    AcceptanceReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The acceptance of a unit.
     *
     * @param equipmentUnitId  the unit's id in the archive
     * @param caseNumber       the project
     * @param extension        whether an extension of the warranty was approved when the part was accepted
     * @param extensionNoted   whether the report says so (CAC-27)
     * @param warrantyEnd      as computed on the day of acceptance from the facts of that day; null where the table gave none
     * @param receiptId        the decision that computed it
     * @param reportDocumentId the acceptance report; null where it was not written by the platform
     */
    public record Accepted(long equipmentUnitId, String caseNumber, int partNo, LocalDate acceptedOn, boolean extension,
                           boolean extensionNoted, String warrantyStatus, String warrantyBasis, LocalDate warrantyEnd,
                           String receiptId, String reportDocumentId) {
    }

    /** @return empty where the unit was not accepted in a project of ours; older units have a date in the archive only */
    public Optional<Accepted> ofUnit(long equipmentUnitId) {
        return jdbc.sql(SELECT + " where u.equipment_unit_id = ?").param(equipmentUnitId).query(AcceptanceReports::read).optional();
    }

    /** The accepted units of a project, part by part. */
    public List<Accepted> ofProject(String projectNumber) {
        return jdbc.sql(SELECT + " where a.case_number = ? order by a.part_no, u.equipment_unit_id").param(projectNumber)
                .query(AcceptanceReports::read).list();
    }

    private static Accepted read(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Accepted(row.getLong("equipment_unit_id"), row.getString("case_number"), row.getInt("part_no"),
                row.getObject("accepted_on", LocalDate.class), row.getBoolean("extension"), row.getBoolean("extension_noted"),
                row.getString("warranty_status"), row.getString("warranty_basis"), row.getObject("warranty_end", LocalDate.class),
                row.getString("receipt_id"), row.getString("document_id"));
    }
}
