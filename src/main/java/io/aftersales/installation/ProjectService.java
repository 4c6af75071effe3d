package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.Checks;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers installation projects and leads them to the first part that is handed over, and to their end. */
@Service
@Transactional
public class ProjectService {

    private static final String INSTALL = "install";
    private static final int LONGEST_TEXT = 2000;

    private final ProjectOpening opening;
    private final Projects projects;
    private final ProjectUnits units;
    private final InstallerService installers;
    private final CaseFiles files;
    private final InstallationLifecycle lifecycle;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final Reach reach;
    private final ClockService clocks;
    private final ProjectNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    // the process side calls back into this service, hence lazy
    ProjectService(ProjectOpening opening, Projects projects, ProjectUnits units, InstallerService installers, CaseFiles files,
                   @Lazy InstallationLifecycle lifecycle, DecisionService decisions, OrganisationService organisations, Reach reach,
                   ClockService clocks, ProjectNotices notices, AuditTrail audit, Clock clock) {
        this.opening = opening;
        this.projects = projects;
        this.units = units;
        this.installers = installers;
        this.files = files;
        this.lifecycle = lifecycle;
        this.decisions = decisions;
        this.organisations = organisations;
        this.reach = reach;
        this.clocks = clocks;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a project and starts its process.
     *
     * @return its number
     * @throws Refusal that names the field: an unknown customer, site, dealer or design service, an installer that is not
     *                 certified, a unit of another customer or organisation, in another project, or accepted before
     */
    public String register(ProjectEntry entry) throws Refusal {
        String number = opening.open(entry);
        Project opened = projects.existing(number);
        promise(opened);
        lifecycle.registered(number, opened.organisation(), opened.unitId());
        return number;
    }

    static void requireOrder(LocalDate start, LocalDate end) throws Refusal {
        if (start != null && end != null && end.isBefore(start)) {
            throw Refusal.of(InstallationReason.ENDS_BEFORE_START, field("plannedEnd"));
        }
    }

    /** An installation promised within hours of the sale, or at the customer's own time, has a clock (HOM-106, HOM-107). */
    private void promise(Project project) throws Refusal {
        if (project.soldAt() == null) {
            return;
        }
        ZoneId zone = organisations.zone(project.organisation());
        Map<String, Object> facts = new HashMap<>();
        facts.put("soldAt", OffsetDateTime.ofInstant(project.soldAt(), zone).toString());
        if (project.agreedAt() != null) {
            facts.put("appointmentAt", OffsetDateTime.ofInstant(project.agreedAt(), zone).toString());
        }
        Decision decision = decisions.decide("response-sla", project.organisation(), facts, project.caseNumber());
        Instant due = decision.instant("installBy");
        if (due != null) {
            clocks.reset(project.caseNumber(), INSTALL, project.soldAt(), due, decision.receiptId());
        }
    }

    /** What the branch technical manager confirms or changes of a registration. */
    public record Confirmation(String dealer, String installer, String contractNo, boolean keyProject, LocalDate plannedStart,
                               LocalDate plannedEnd) {
    }

    /**
     * The branch technical manager stands for the data and the choice of the installer (CAC-109, CAC-112).
     *
     * @return in how many parts the site is handed over
     */
    public int confirm(String number, Confirmation confirmation) throws Refusal {
        Project project = open(number);
        Parties.Party installer = installers.requireCertified(project.organisation(), confirmation.installer(), confirmation.keyProject());
        Long dealer = blank(confirmation.dealer()) ? project.dealerId()
                : Long.valueOf(installers.dealer(project.organisation(), confirmation.dealer()).id());
        requireOrder(confirmation.plannedStart(), confirmation.plannedEnd());
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("installer_id", installer.id());
        columns.put("dealer_id", dealer);
        columns.put("contract_no", Checks.optionalLine("contractNo", confirmation.contractNo(), Checks.CODE));
        columns.put("key_project", confirmation.keyProject());
        columns.put("planned_start", confirmation.plannedStart());
        columns.put("planned_end", confirmation.plannedEnd());
        columns.put("status", "planning");
        projects.set(project, columns);
        record(number, "project.confirmed", Map.of("installer", installer.code(), "keyProject", confirmation.keyProject()));
        return projects.parts(number).size();
    }

    /**
     * What was planned, and what the site is like.
     *
     * @param suitable whether position and power supply allow the installation (RAC-111, HOM-110)
     * @param told     whether the customer knows the plan (RAC-104)
     * @param agreedAt the customer's own time; null for none
     */
    public record Plan(String text, boolean suitable, String problem, boolean told, Instant agreedAt, List<String> drawings) {
    }

    /** @throws Refusal where an installation is to start whose plan the customer does not know */
    public void plan(String number, Plan plan) throws Refusal {
        Project project = open(number);
        if (plan.suitable() && !plan.told()) {
            throw Refusal.of(InstallationReason.PLAN_NOT_TOLD, field("told"));
        }
        if (!plan.suitable() && blank(plan.problem())) {
            throw Refusal.of(InputReason.REQUIRED, field("problem"), "problem");
        }
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("plan", plan.text());
        columns.put("site_result", plan.suitable() ? "suitable" : "unsuitable");
        columns.put("plan_told_at", plan.told() ? clock.instant() : null);
        columns.put("agreed_at", plan.agreedAt() == null ? project.agreedAt() : plan.agreedAt());
        columns.put("status", plan.suitable() ? "preparing" : "planning");
        projects.set(project, columns);
        Map<String, Object> payload = new HashMap<>(Map.of("suitable", plan.suitable(), "told", plan.told(), "drawings", plan.drawings()));
        payload.put("problem", plan.problem());
        record(number, "project.planned", payload);
        Project planned = projects.existing(number);
        if (plan.agreedAt() != null) {
            promise(planned);
        }
        if (plan.suitable()) {
            notices.tellPlan(planned);
        } else {
            notices.tellProblem(planned, plan.problem());
        }
    }

    /** The head-office group looks at the drawings of a key project, or is done with it. */
    public void reviewed(String number, boolean approved) {
        projects.set(projects.existing(number), Map.of("status", approved ? "preparing" : "planning"));
    }

    /** The work on the site begins. */
    public void started(String number) {
        projects.set(projects.existing(number), Map.of("status", "handing-over"));
        record(number, "project.started", Map.of());
    }

    /** Every part is accepted. */
    public void close(String number) {
        projects.set(projects.existing(number), Map.of("status", "closed", "closed_at", clock.instant()));
        record(number, "project.closed", Map.of());
        files.close(number, "accepted", null);
    }

    /** Gives a project up. @param why required */
    public void cancel(String number, String why) throws Refusal {
        Project project = reached(number);
        if (project.ended()) {
            throw Refusal.of(InstallationReason.PROJECT_ENDED);
        }
        if (!blank(why) && why.length() > LONGEST_TEXT) {
            throw Refusal.of(InputReason.TOO_LONG, field("reason"), LONGEST_TEXT);
        }
        files.cancel(number, why);
        projects.set(project, Map.of("status", "cancelled", "closed_at", clock.instant()));
        record(number, "project.cancelled", Map.of("reason", why));
        lifecycle.cancelled(number);
    }

    /** The serial number of a position becomes known. @param facts warranty facts for a unit that is new to the archive */
    public void identifyUnit(String number, String position, String serialNo, Map<String, Object> facts) throws Refusal {
        identify(reached(number), position, serialNo, facts, "serialNo");
    }

    void identify(Project project, String position, String serialNo, Map<String, Object> facts, String path) throws Refusal {
        if (project.ended()) {
            throw Refusal.of(InstallationReason.PROJECT_ENDED);
        }
        Project.Unit unit = projects.units(project.caseNumber()).stream().filter(one -> one.position().equals(position)).findFirst()
                .orElseThrow(() -> Refusal.of(InstallationReason.NO_SUCH_POSITION, field("position")));
        if (projects.part(project.caseNumber(), unit.partNo()).status().equals("accepted")) {
            throw Refusal.of(InstallationReason.SERIAL_FIXED, field(path), position);
        }
        String serial = Checks.code(path, serialNo);
        boolean same = serial.equals(unit.serialNo());
        Sites.Unit known = same ? null : units.known(project.organisation(), project.customerId(), serial, unit.model(), path);
        boolean twice = !same && projects.units(project.caseNumber()).stream().anyMatch(one -> unit.model().equals(one.model())
                && serial.equals(one.serialNo()));
        if (twice) {
            throw Refusal.of(InstallationReason.UNIT_IN_A_PROJECT, field(path), serial);
        }
        Map<String, Object> all = new HashMap<>(ProjectUnits.read(unit.facts()));
        all.putAll(facts == null ? Map.of() : facts);
        projects.identify(unit.id(), serial, ProjectUnits.facts(all, "facts."),
                same ? unit.equipmentUnitId() : known == null ? null : Long.valueOf(known.id()));
        record(project.caseNumber(), "project.unitIdentified", Map.of("position", position, "serialNo", serial));
    }

    private Project open(String number) throws Refusal {
        Project project = projects.get(number);
        if (project.ended()) {
            throw Refusal.of(InstallationReason.PROJECT_ENDED);
        }
        return project;
    }

    private Project reached(String number) throws Refusal {
        Project project = projects.get(number);
        reach.require(project.unitId());
        return project;
    }

    private void record(String number, String kind, Map<String, ?> payload) {
        audit.record(AuditTrail.ofCase(number), kind, payload);
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
