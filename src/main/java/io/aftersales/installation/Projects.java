package io.aftersales.installation;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All projects with their parts and units. */
@Repository
class Projects {

    private final JdbcClient jdbc;

    Projects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Project project, String by) {
        jdbc.sql("""
                insert into installation_project (case_number, organisation, unit_id, name, customer_id, site_id, dealer_id, installer_id,
                    contract_no, key_project, design_services, needs_client, sold_at, agreed_at, planned_start, planned_end, status,
                    registered_by, registered_at, version)
                values (:caseNumber, :organisation, :unitId, :name, :customer, :site, :dealer, :installer, :contractNo, :keyProject,
                    :designServices, :needsClient, :soldAt, :agreedAt, :plannedStart, :plannedEnd, :status, :by, :at, 1)""")
                .param("caseNumber", project.caseNumber()).param("organisation", project.organisation()).param("unitId", project.unitId())
                .param("name", project.name()).param("customer", project.customerId()).param("site", project.siteId())
                .param("dealer", project.dealerId()).param("installer", project.installerId()).param("contractNo", project.contractNo())
                .param("keyProject", project.keyProject()).param("designServices", Rows.joined(project.designServices()))
                .param("needsClient", project.needsClient()).param("soldAt", Rows.utc(project.soldAt()))
                .param("agreedAt", Rows.utc(project.agreedAt())).param("plannedStart", project.plannedStart())
                .param("plannedEnd", project.plannedEnd()).param("status", project.status()).param("by", by)
                .param("at", Rows.utc(project.registeredAt())).update();
    }

    void addPart(String caseNumber, int partNo, String name) {
        jdbc.sql("insert into project_part (case_number, part_no, name, status) values (?, ?, ?, 'installing')")
                .params(caseNumber, partNo, name).update();
    }

    void addUnit(String caseNumber, Project.Unit unit) {
        jdbc.sql("""
                insert into project_unit (case_number, part_no, position, product_family, model, serial_no, facts, equipment_unit_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(caseNumber, unit.partNo(), unit.position(), unit.productFamily(), unit.model(), unit.serialNo(), unit.facts(),
                        unit.equipmentUnitId()).update();
    }

    Optional<Project> find(String caseNumber) {
        return jdbc.sql("select * from installation_project where case_number = ?").param(caseNumber).query(Projects::read).optional();
    }

    /** @throws Refusal NOT_FOUND */
    Project get(String caseNumber) throws Refusal {
        return find(caseNumber).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /** For a number that a process of ours holds. */
    Project existing(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new IllegalStateException("no project " + caseNumber));
    }

    /** Sets columns of a project as it was read. @throws OptimisticLockingFailureException where somebody else changed it meanwhile */
    void set(Project read, Map<String, ?> columns) {
        int rows = jdbc.sql("update installation_project set " + Rows.assignments(columns)
                        + ", version = version + 1 where case_number = :number and version = :version")
                .params(Rows.values(columns)).param("number", read.caseNumber()).param("version", read.version()).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("project " + read.caseNumber() + " was changed meanwhile");
        }
    }

    List<Project.Part> parts(String caseNumber) {
        return jdbc.sql("select part_no, name, status, inspector, accepted_on from project_part where case_number = ? order by part_no")
                .param(caseNumber).query(Project.Part.class).list();
    }

    /** @throws Refusal NO_SUCH_PART */
    Project.Part part(String caseNumber, int partNo) throws Refusal {
        return parts(caseNumber).stream().filter(part -> part.partNo() == partNo).findFirst()
                .orElseThrow(() -> Refusal.of(InstallationReason.NO_SUCH_PART, Refusal.field("part")));
    }

    void stage(String caseNumber, int partNo, String status) {
        jdbc.sql("update project_part set status = ? where case_number = ? and part_no = ? and status <> 'accepted'")
                .params(status, caseNumber, partNo).update();
    }

    void inspector(String caseNumber, int partNo, String person) {
        jdbc.sql("update project_part set inspector = ? where case_number = ? and part_no = ?").params(person, caseNumber, partNo).update();
    }

    /** @return false where the part was accepted before, or is not that far */
    boolean accept(String caseNumber, int partNo, LocalDate on) {
        return jdbc.sql("update project_part set status = 'accepted', accepted_on = ? where case_number = ? and part_no = ? and status = 'accepting'")
                .params(on, caseNumber, partNo).update() == 1;
    }

    List<Project.Unit> units(String caseNumber) {
        return jdbc.sql("""
                select id, part_no, position, product_family, model, serial_no, facts, equipment_unit_id from project_unit
                 where case_number = ? order by part_no, id""").param(caseNumber).query(Project.Unit.class).list();
    }

    List<Project.Unit> units(String caseNumber, int partNo) {
        return units(caseNumber).stream().filter(unit -> unit.partNo() == partNo).toList();
    }

    void identify(long unitId, String serialNo, String facts, Long equipmentUnitId) {
        jdbc.sql("update project_unit set serial_no = ?, facts = ?, equipment_unit_id = ? where id = ?")
                .params(serialNo, facts, equipmentUnitId, unitId).update();
    }

    /** The open project that has this unit of the archive, if any. */
    Optional<String> openProjectOf(long equipmentUnitId) {
        return jdbc.sql("""
                select p.case_number from project_unit u join installation_project p on p.case_number = u.case_number
                 where u.equipment_unit_id = ? and p.status not in ('closed', 'cancelled')""").param(equipmentUnitId).query(String.class)
                .list().stream().findFirst();
    }

    private static Project read(ResultSet row, int index) throws SQLException {
        return new Project(row.getString("case_number"), row.getString("organisation"), row.getString("unit_id"), row.getString("name"),
                row.getLong("customer_id"), row.getLong("site_id"), row.getObject("dealer_id", Long.class),
                row.getObject("installer_id", Long.class), row.getString("contract_no"), row.getBoolean("key_project"),
                Rows.words(row.getString("design_services")), row.getBoolean("needs_client"), Rows.instant(row, "sold_at"),
                Rows.instant(row, "agreed_at"), row.getObject("planned_start", LocalDate.class),
                row.getObject("planned_end", LocalDate.class), row.getString("status"), row.getString("plan"),
                row.getString("site_result"), Rows.instant(row, "plan_told_at"), Rows.instant(row, "registered_at"),
                Rows.instant(row, "closed_at"), row.getLong("version"));
    }
}
