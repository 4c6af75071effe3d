package io.aftersales.installation;

import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.servicecase.CaseNotices;
import io.aftersales.servicecase.ServiceCases;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Tells customers and staff of a project what happened. */
@Component
class ProjectNotices {

    private final CaseNotices customers;
    private final ServiceCases cases;
    private final Notifier notifier;
    private final OrganisationService organisations;
    private final StaffService staff;

    ProjectNotices(CaseNotices customers, ServiceCases cases, Notifier notifier, OrganisationService organisations, StaffService staff) {
        this.customers = customers;
        this.cases = cases;
        this.notifier = notifier;
        this.organisations = organisations;
        this.staff = staff;
    }

    /** The installation plan (RAC-104), each version once. */
    void tellPlan(Project project) {
        customers.tellCustomer(cases.existing(project.caseNumber()), "installation-plan", "plan:" + project.version(),
                Map.of("project", project.name(), "plan", project.plan() == null ? "" : project.plan(),
                        "start", project.plannedStart() == null ? "" : project.plannedStart().toString()));
    }

    /** A problem on the site and what is done about it (RAC-112). */
    void tellProblem(Project project, String problem) {
        customers.tellCustomer(cases.existing(project.caseNumber()), "installation-problem", "problem:" + project.version(),
                Map.of("project", project.name(), "problem", problem));
    }

    /** A part was taken over; its warranty runs. */
    void tellAccepted(Project project, Project.Part part, String warranty) {
        customers.tellCustomer(cases.existing(project.caseNumber()), "installation-accepted", "accepted:" + part.partNo(),
                Map.of("project", project.name(), "part", part.name(), "warranty", warranty));
    }

    /** An inspection is somebody's job now. */
    void tellInspector(Project project, Project.Part part, String person, long inspectionId) {
        staff.known(person).ifPresent(inspector -> notifier.tell(new Notice("inspection:" + inspectionId, "inspection-job",
                project.organisation(), project.caseNumber(), List.of(recipient(inspector)), about(project, part))));
    }

    /** Problems were found: the engineering supervisor hears of them (CAC-111). */
    void tellFindings(Project project, Project.Part part, long inspectionId, int findings) {
        Collection<Holder> supervisors = organisations.holders(project.unitId(), Role.INSTALL_SUPERVISOR);
        Map<String, Object> fields = about(project, part);
        fields.put("count", findings);
        notifier.tell(new Notice("findings:" + inspectionId, "installation-findings", project.organisation(), project.caseNumber(),
                supervisors.stream().map(one -> new Notice.Recipient(one.person(), one.name(), one.email(), one.phone(), one.language()))
                        .toList(), fields));
    }

    private static Map<String, Object> about(Project project, Project.Part part) {
        return new HashMap<>(Map.of("caseNumber", project.caseNumber(), "project", project.name(), "part", part.name()));
    }

    private static Notice.Recipient recipient(Person person) {
        return new Notice.Recipient(person.id(), person.name(), person.email(), person.phone(), person.language());
    }
}
