package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What must be in order before a part is accepted: inspected, nothing open, commissioned, every unit known, every paper there. */
@Component
public class AcceptanceGate {

    private final Projects projects;
    private final Inspections inspections;
    private final Findings findings;
    private final InstallationLists lists;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final Reach reach;
    private final Clock clock;

    AcceptanceGate(Projects projects, Inspections inspections, Findings findings, InstallationLists lists, DecisionService decisions,
                   OrganisationService organisations, Reach reach, Clock clock) {
        this.projects = projects;
        this.inspections = inspections;
        this.findings = findings;
        this.lists = lists;
        this.decisions = decisions;
        this.organisations = organisations;
        this.reach = reach;
        this.clock = clock;
    }

    /** Whether a part within the caller's reach may be accepted now. @throws Refusal that says what comes first */
    @Transactional(readOnly = true)
    public void requireReady(String number, int partNo) throws Refusal {
        Project project = projects.get(number);
        reach.require(project.unitId());
        requireReady(project, partNo);
    }

    void requireReady(Project project, int partNo) throws Refusal {
        Project.Part part = projects.part(project.caseNumber(), partNo);
        if (part.status().equals("accepted")) {
            throw Refusal.of(InstallationReason.PART_ACCEPTED, field("part"));
        }
        if (project.ended()) {
            throw Refusal.of(InstallationReason.PROJECT_ENDED);
        }
        if (inspections.last(project.caseNumber(), partNo).filter(one -> one.inspectedAt() != null).isEmpty()) {
            throw Refusal.of(InstallationReason.NOT_INSPECTED, field("part"));
        }
        int open = findings.open(project.caseNumber(), partNo).size();
        if (open > 0) {
            throw Refusal.of(InstallationReason.FINDINGS_OPEN, field("part"), open);
        }
        if (!part.status().equals("accepting")) {
            throw Refusal.of(InstallationReason.NOT_COMMISSIONED, field("part"));
        }
    }

    /** Day, signature, serial numbers and papers of a part that the customer takes over. */
    void requireComplete(Project project, int partNo, AcceptanceService.Word word) throws Refusal {
        if (word.acceptedOn() == null) {
            throw Refusal.of(InputReason.REQUIRED, field("acceptedOn"), "acceptedOn");
        }
        if (word.acceptedOn().isAfter(LocalDate.ofInstant(clock.instant(), organisations.zone(project.organisation())))) {
            throw Refusal.of(InputReason.IN_THE_FUTURE, field("acceptedOn"), word.acceptedOn());
        }
        LocalDate inspected = LocalDate.ofInstant(inspections.last(project.caseNumber(), partNo).orElseThrow().inspectedAt(),
                organisations.zone(project.organisation()));
        if (word.acceptedOn().isBefore(inspected)) {
            throw Refusal.of(InstallationReason.BEFORE_THE_INSPECTION, field("acceptedOn"), inspected);
        }
        if (word.signedBy() == null || word.signedBy().isBlank()) {
            throw Refusal.of(InstallationReason.SIGNATURE_MISSING, field("signedBy"));
        }
        List<String> unknown = projects.units(project.caseNumber(), partNo).stream().filter(unit -> unit.serialNo() == null)
                .map(Project.Unit::position).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.of(InstallationReason.SERIALS_MISSING, field("part"), String.join(", ", unknown));
        }
        requirePapers(project, word);
    }

    /** By the tables {@code acceptance-papers} and {@code document-checklist}; a ticked paper needs its file (CAC-34, FLT-32). */
    private void requirePapers(Project project, AcceptanceService.Word word) throws Refusal {
        List<String> missing = new ArrayList<>();
        Map<String, Object> present = present(word);
        for (String form : lists.forms(project.organisation(), word.feeCharged())) {
            Decision check = decisions.decide("document-checklist", project.organisation(), Map.of("form", form, "present", present),
                    project.caseNumber());
            missing.addAll(InstallationLists.list(check.outputs().get("missing")));
        }
        if (!missing.isEmpty()) {
            throw Refusal.of(InstallationReason.PAPERS_MISSING, field("papers"), lists.words("paper.", missing));
        }
        if (!word.papers().isEmpty() && word.documents().isEmpty()) {
            throw Refusal.of(InstallationReason.PAPERS_MISSING, field("documents"), lists.words("paper.", word.papers()));
        }
    }

    private static Map<String, Object> present(AcceptanceService.Word word) {
        Map<String, Object> present = new HashMap<>();
        word.papers().forEach(paper -> present.put(paper, true));
        present.put("report", true);
        List.of("customer-signature", "user-signature", "signature").forEach(paper -> present.put(paper, word.signedBy() != null));
        present.put("seal", word.seal());
        present.put("guide-receipt", word.guide());
        present.put("acceptance", word.satisfied());
        present.put("user-comment", word.remark() != null && !word.remark().isBlank());
        return present;
    }
}
