package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.Checks;
import io.aftersales.customer.EquipmentService;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.servicecase.NewFile;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Longer warranties by contract (CAC-25 to CAC-27): applied for, reviewed, approved by a second person, written into the
 * units' facts, noted on the acceptance report; where the note is missing the report is put right, and the approval counts
 * all the same.
 */
@Service
@Transactional
public class ExtensionService {

    private final Extensions extensions;
    private final ClaimedUnits units;
    private final ExtendedProjects projects;
    private final EquipmentUnits equipment;
    private final EquipmentService facts;
    private final OrganisationService organisations;
    private final CaseFiles files;
    private final CaseReach reach;
    private final ExtensionLifecycle lifecycle;
    private final AuditTrail audit;
    private final Clock clock;

    // the process side calls back into this service, hence lazy
    ExtensionService(Extensions extensions, ClaimedUnits units, ExtendedProjects projects, EquipmentUnits equipment, EquipmentService facts,
                     OrganisationService organisations, CaseFiles files, CaseReach reach, @Lazy ExtensionLifecycle lifecycle,
                     AuditTrail audit, Clock clock) {
        this.extensions = extensions;
        this.units = units;
        this.projects = projects;
        this.equipment = equipment;
        this.facts = facts;
        this.organisations = organisations;
        this.files = files;
        this.reach = reach;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a project manager applies for.
     *
     * @param projectNumber the installation project; null where it is for one unit
     * @param unitId        the responsible organisational unit of a project; null for the project's own; for a unit of equipment its own counts
     * @param serialNo      the unit; null where it is for a project
     * @param clause        the sentence of the contract that agrees on the longer warranty
     */
    public record Application(String organisation, String projectNumber, String unitId, String serialNo, String model, String contractNo,
                              LocalDate contractSignedOn, String clause, LocalDate contractEndDate) {
    }

    /** An approved extension. */
    public record Approved(String number, String contractNo, LocalDate contractEndDate) {
    }

    /**
     * Applies for an extension; its process begins.
     *
     * @return the number of its case
     * @throws Refusal without a clause of the contract (CAC-26), for an unknown unit or project, dates that contradict, or where one is under way
     */
    public String apply(Application application) throws Refusal {
        EquipmentUnit unit = application.serialNo() == null ? null
                : units.require(application.organisation(), application.serialNo(), application.model());
        String project = Checks.optionalLine("projectNumber", application.projectNumber(), 64);
        if (unit == null && project == null) {
            throw Refusal.of(InputReason.REQUIRED, field("projectNumber"));
        }
        String responsible = unit != null ? unit.responsibleUnit() : responsible(application, project);
        Extension.Contract contract = contract(application);
        List<Extension> others = unit == null ? extensions.ofProject(project) : extensions.ofUnit(unit.id());
        Optional<Extension> other = others.stream().filter(one -> one.organisation().equals(application.organisation()))
                .filter(one -> one.state() != Extension.State.REFUSED && one.state() != Extension.State.WITHDRAWN).findFirst();
        if (other.isPresent()) {
            throw Refusal.of(WarrantyReason.ALREADY_APPLIED_FOR, field(unit == null ? "projectNumber" : "serialNo"), other.get().number());
        }
        String number = files.open(new NewFile(CaseKind.WARRANTY_EXTENSION, application.organisation(), responsible, "platform", null,
                unit == null ? null : unit.serialNo(), unit == null ? null : unit.model(), null, contract.no()));
        extensions.add(new Extension(number, application.organisation(), Extension.State.APPLIED, project, unit == null ? null : unit.id(),
                contract, CurrentActor.get().id(), clock.instant(), null, null, null, null, null, 0));
        record(number, "extension.applied", Map.of("contractNo", contract.no(), "contractEndDate", contract.endDate().toString()));
        lifecycle.applied(number, application.organisation(), responsible);
        return number;
    }

    /** The unit that is named, else that of the project. */
    private String responsible(Application application, String project) throws Refusal {
        units.requireOrganisation(application.organisation());
        String unit = projects.unit(application.organisation(), project);
        return application.unitId() == null || application.unitId().isBlank() ? unit : units.office(application.organisation(), application.unitId());
    }

    private Extension.Contract contract(Application application) throws Refusal {
        String no = Checks.line("contractNo", application.contractNo(), 64);
        String clause = Checks.optionalLine("contractClause", application.clause(), 500);
        if (clause == null) {
            throw Refusal.of(WarrantyReason.NO_CONTRACT_CLAUSE, field("contractClause"));
        }
        LocalDate signed = required("contractSignedOn", application.contractSignedOn());
        LocalDate end = required("contractEndDate", application.contractEndDate());
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisations.zone(application.organisation()));
        if (signed.isAfter(today)) {
            throw Refusal.of(InputReason.IN_THE_FUTURE, field("contractSignedOn"));
        }
        if (!end.isAfter(signed)) {
            throw Refusal.of(WarrantyReason.CONTRACT_ENDS_FIRST, field("contractEndDate"));
        }
        return new Extension.Contract(no, signed, clause, end);
    }

    private static LocalDate required(String name, LocalDate day) throws Refusal {
        if (day == null) {
            throw Refusal.of(InputReason.REQUIRED, field(name));
        }
        return day;
    }

    public void review(String number, boolean recommended, String note) throws Refusal {
        extensions.save(extensions.get(number).reviewed(new Extension.Review(CurrentActor.get().id(), clock.instant(), recommended, note)));
        record(number, "extension.reviewed", payload("recommended", recommended, "note", note));
    }

    /** @throws Refusal where it is the one who reviewed it */
    public void decide(String number, boolean approved, String note) throws Refusal {
        extensions.save(extensions.get(number).decided(approved, new Extension.Decision(CurrentActor.get().id(), clock.instant(), note)));
        record(number, approved ? "extension.approved" : "extension.refused", payload("note", note));
    }

    /** The approval counts from now on: a single unit gets the contract's date at once, those of a project at their acceptance. */
    public void putInForce(String number) throws Refusal {
        Extension extension = extensions.get(number);
        if (extension.equipmentId() != null) {
            lengthen(extension, extension.equipmentId(), null);
        }
    }

    public void refuse(String number) throws Refusal {
        files.close(number, extensions.get(number).state().key(), null);
    }

    /** The application is taken back. */
    public void withdraw(String number, String why) throws Refusal {
        reach.require(number);
        Extension withdrawn = extensions.get(number).withdrawn();
        files.cancel(number, why);
        extensions.save(withdrawn);
        record(number, "extension.withdrawn", payload("reason", why));
        lifecycle.withdrawn(number);
    }

    /** The extension in force for a project: to be noted on its acceptance report (CAC-27). */
    @Transactional(readOnly = true)
    public Optional<Approved> approvedFor(String projectNumber) {
        return extensions.ofProject(projectNumber).stream().filter(one -> one.state().inForce()).findFirst()
                .map(one -> new Approved(one.number(), one.contract().no(), one.contract().endDate()));
    }

    /**
     * Units of a project, or a single unit with an extension, were accepted: their warranty follows the contract. No effect where no
     * extension is in force.
     *
     * @param projectNumber null where the units belong to none
     * @param noted         whether the acceptance report notes the extension
     */
    public void acceptanceReported(String projectNumber, List<Long> equipmentIds, LocalDate acceptedOn, boolean noted) throws Refusal {
        for (Long equipmentId : equipmentIds) {
            Optional<Extension> own = extensions.ofUnit(equipmentId).stream().filter(one -> one.state().inForce()).findFirst();
            Optional<Extension> found = own.isPresent() || projectNumber == null ? own
                    : extensions.ofProject(projectNumber).stream().filter(one -> one.state().inForce()).findFirst();
            if (found.isPresent()) {
                accepted(found.get(), equipmentId, acceptedOn, noted);
            }
        }
    }

    private void accepted(Extension extension, long equipmentId, LocalDate acceptedOn, boolean noted) throws Refusal {
        lengthen(extension, equipmentId, noted);
        if (extension.state() == Extension.State.APPROVED) {
            extensions.save(extension.accepted(acceptedOn, noted));
            record(extension.number(), "extension.accepted", Map.of("acceptedOn", acceptedOn.toString(), "noted", noted));
            lifecycle.accepted(extension.number());
        }
    }

    private void lengthen(Extension extension, long equipmentId, Boolean noted) throws Refusal {
        extensions.lengthened(extension.number(), equipmentId);
        Map<String, Object> given = new HashMap<>();
        given.put("extensionApproved", true);
        given.put("contractEndDate", extension.contract().endDate().toString());
        if (noted != null) {
            given.put("notedOnReport", noted);
        }
        facts.recordFacts(equipmentId, given, "extension " + extension.number());
    }

    /** @return whether the acceptance report lacks the note */
    @Transactional(readOnly = true)
    public boolean defective(String number) throws Refusal {
        return extensions.get(number).state() == Extension.State.DEFECT;
    }

    /** Whether the units were accepted already when the extension was approved, so that nobody will report it any more. */
    @Transactional(readOnly = true)
    public boolean acceptedBefore(String number) throws Refusal {
        Extension extension = extensions.get(number);
        return extension.equipmentId() != null && acceptanceOf(extension.equipmentId()) != null;
    }

    private LocalDate acceptanceOf(long equipmentId) {
        Object day = equipment.find(equipmentId).orElseThrow().facts().typed().get("acceptanceDate");
        return day == null ? null : LocalDate.parse(day.toString());
    }

    /** A unit that had been accepted before: its report cannot note what was not approved yet. */
    public void foundAccepted(String number) throws Refusal {
        Extension extension = extensions.get(number);
        boolean noted = Boolean.TRUE.equals(equipment.find(extension.equipmentId()).orElseThrow().facts().typed().get("notedOnReport"));
        extensions.save(extension.accepted(acceptanceOf(extension.equipmentId()), noted));
    }

    /** The acceptance report was put right. @param reference where the note stands now */
    public void noteOnReport(String number, String reference) throws Refusal {
        Extension noted = extensions.get(number).noted(Checks.line("reference", reference, 200));
        extensions.save(noted);
        for (Long equipmentId : extensions.units(number)) {
            facts.recordFacts(equipmentId, Map.of("notedOnReport", true), "extension " + number);
        }
        record(number, "extension.noted", Map.of("reference", reference));
    }

    public void complete(String number) throws Refusal {
        files.close(number, extensions.get(number).state().key(), null);
    }

    @Transactional(readOnly = true)
    public Extension get(String number) throws Refusal {
        return extensions.get(number);
    }

    private void record(String number, String kind, Map<String, ?> payload) {
        audit.record(AuditTrail.ofCase(number), kind, payload);
    }

    private static Map<String, Object> payload(Object... namesAndValues) {
        Map<String, Object> payload = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            payload.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return payload;
    }
}
