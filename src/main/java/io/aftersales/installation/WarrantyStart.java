package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.EquipmentService;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.servicecase.InstalledBase;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A passed acceptance starts the warranty of each unit of the part (CAC-32): units that are new enter the archive (CAC-35),
 * the day of acceptance is recorded, the warranty is computed, and the facts it was computed from are frozen.
 */
@Service
@Transactional
public class WarrantyStart {

    private final Projects projects;
    private final Acceptances acceptances;
    private final ExtensionService extensions;
    private final Parties parties;
    private final EquipmentService equipment;
    private final InstalledBase archive;
    private final DecisionService decisions;
    private final ProjectNotices notices;
    private final AuditTrail audit;

    WarrantyStart(Projects projects, Acceptances acceptances, ExtensionService extensions, Parties parties, EquipmentService equipment,
                  InstalledBase archive, DecisionService decisions, ProjectNotices notices, AuditTrail audit) {
        this.projects = projects;
        this.acceptances = acceptances;
        this.extensions = extensions;
        this.parties = parties;
        this.equipment = equipment;
        this.archive = archive;
        this.decisions = decisions;
        this.notices = notices;
        this.audit = audit;
    }

    /** Starts the warranty of each unit of a part that was taken over. @throws Refusal where one was accepted before */
    public void compute(String number, int partNo) throws Refusal {
        Project project = projects.existing(number);
        Acceptance accepted = acceptances.passed(number, partNo).orElseThrow();
        if (!projects.accept(number, partNo, accepted.acceptedOn())) {
            throw Refusal.of(InstallationReason.PART_ACCEPTED, field("part"));
        }
        for (Project.Unit unit : projects.units(number, partNo)) {
            start(project, accepted, unit);
        }
        record(number, "part.accepted", Map.of("part", partNo, "acceptedOn", accepted.acceptedOn().toString()));
        notices.tellAccepted(project, projects.part(number, partNo), lines(accepted));
    }

    private void start(Project project, Acceptance accepted, Project.Unit unit) throws Refusal {
        long id = inArchive(project, unit);
        // a unit that has just entered the archive brought its facts along
        Map<String, Object> facts = unit.equipmentUnitId() == null ? Map.of() : ProjectUnits.read(unit.facts());
        equipment.recordAcceptance(id, accepted.acceptedOn(), project.caseNumber() + "/" + accepted.partNo() + "/" + accepted.acceptanceNo(),
                facts, fact -> fact.equals("acceptanceDate") ? "acceptedOn" : fact);
        extensions.acceptanceReported(project.caseNumber(), List.of(id), accepted.acceptedOn(), accepted.extensionNoted());
        Map<String, Object> computedFrom = archive.warrantyFacts(project.organisation(), unit.serialNo(), unit.model(), accepted.acceptedOn());
        Decision warranty = decisions.decide("warranty-period", project.organisation(), computedFrom, project.caseNumber());
        Acceptance.AcceptedUnit frozen = new Acceptance.AcceptedUnit(id, unit.serialNo(), unit.model(), accepted.acceptedOn(),
                ProjectUnits.json(new TreeMap<>(computedFrom)), warranty.receiptId(), warranty.text("status"), warranty.text("basis"),
                warranty.date("warrantyEnd"));
        if (!acceptances.addUnit(accepted.id(), frozen)) {
            throw Refusal.of(InstallationReason.UNIT_ALREADY_ACCEPTED, field("part"), unit.serialNo());
        }
        Map<String, Object> payload = new HashMap<>(Map.of("unit", id, "serialNo", unit.serialNo(), "receipt", warranty.receiptId()));
        payload.put("status", warranty.text("status"));
        payload.put("end", warranty.text("warrantyEnd"));
        record(project.caseNumber(), "unit.warrantyStarted", payload);
    }

    private long inArchive(Project project, Project.Unit unit) throws Refusal {
        if (unit.equipmentUnitId() != null) {
            return unit.equipmentUnitId();
        }
        String installer = project.installerId() == null ? null : parties.get(project.installerId()).code();
        long id = equipment.add(project.customerId(), project.siteId(), unit.productFamily(), unit.model(), unit.serialNo(), installer,
                ProjectUnits.read(unit.facts()));
        projects.identify(unit.id(), unit.serialNo(), unit.facts(), id);
        return id;
    }

    private String lines(Acceptance accepted) {
        return String.join("\n", acceptances.units(accepted.id()).stream()
                .map(unit -> unit.model() + " " + unit.serialNo() + (unit.warrantyEnd() == null ? "" : "  " + unit.warrantyEnd())).toList());
    }

    private void record(String number, String kind, Map<String, Object> payload) {
        audit.record(AuditTrail.ofCase(number), kind, payload);
    }
}
