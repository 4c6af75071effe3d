package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Preparation, trial run and commissioning, by the organisation's table {@code visit-checklist}, and the group's work on key projects. */
@Service
@Transactional
public class CommissioningService {

    private static final String COMMISSIONING = "commissioning";

    private final ProjectSteps steps;
    private final Projects projects;
    private final ProjectService registered;
    private final DecisionService decisions;
    private final ClockService clocks;
    private final Clock clock;

    CommissioningService(ProjectSteps steps, Projects projects, ProjectService registered, DecisionService decisions, ClockService clocks,
                         Clock clock) {
        this.steps = steps;
        this.projects = projects;
        this.registered = registered;
        this.decisions = decisions;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The installers set out. @throws Refusal where something of the list is not prepared (RAC-110) */
    public void start(String number, List<String> prepared, String note) throws Refusal {
        Project project = projects.get(number);
        Decision check = decide(project, InstallationLists.DEPARTURE, prepared);
        List<String> missing = InstallationLists.list(check.outputs().get("missing"));
        if (!missing.isEmpty()) {
            throw Refusal.of(InstallationReason.STEPS_MISSING, field("prepared"), String.join(", ", missing));
        }
        steps.add(new ProjectSteps.Done(number, null, "start", true, prepared, List.of(), note));
        registered.started(number);
    }

    /** A position's serial number, as it is read on the site. @param exFactoryDate null where unknown */
    public record Serial(String position, String serialNo, String exFactoryDate) {
    }

    /** What was done on the site; serial numbers that were open are filled in. */
    public void commission(String number, int partNo, List<String> done, List<Serial> serials, String trialRun) throws Refusal {
        Project project = projects.get(number);
        for (int i = 0; i < serials.size(); i++) {
            Serial serial = serials.get(i);
            registered.identify(project, serial.position(), serial.serialNo(), serial.exFactoryDate() == null ? Map.of()
                    : Map.of("exFactoryDate", serial.exFactoryDate()), "serials[" + i + "].serialNo");
        }
        projects.stage(number, partNo, COMMISSIONING);
        steps.add(new ProjectSteps.Done(number, partNo, COMMISSIONING, true, done, List.of(), trialRun));
    }

    /** @return whether everything was done that the organisation asks for; what is missing stands on the step */
    public boolean check(String number, int partNo) throws Refusal {
        Project project = projects.existing(number);
        List<String> done = new ArrayList<>(steps.last(number, partNo, COMMISSIONING).map(ProjectStep::items).orElse(List.of()));
        List<String> counted = new ArrayList<>(done);
        counted.addAll(InstallationLists.AT_ACCEPTANCE);
        if (!project.needsClient()) {
            counted.add("client-software");
        }
        Decision check = decide(project, InstallationLists.VISIT, counted);
        List<String> missing = InstallationLists.list(check.outputs().get("missing"));
        if (!missing.isEmpty()) {
            steps.add(new ProjectSteps.Done(number, partNo, COMMISSIONING, false, done, missing, null));
            return false;
        }
        projects.stage(number, partNo, "accepting");
        boolean last = projects.parts(number).stream().allMatch(part -> List.of("accepting", "accepted").contains(part.status()));
        if (last) {
            clocks.meet(number, "install", clock.instant());
        }
        return true;
    }

    private Decision decide(Project project, String stage, List<String> done) throws Refusal {
        Map<String, Object> facts = new HashMap<>(Map.of("stage", stage, "kind", "install", "done", done));
        return decisions.decide("visit-checklist", project.organisation(), facts, project.caseNumber());
    }

    /** What the last try lacked; empty where nothing is known to be missing. */
    @Transactional(readOnly = true)
    public List<String> missing(String number, int partNo) {
        return steps.last(number, partNo, COMMISSIONING).map(ProjectStep::missing).orElse(List.of());
    }

    /** The head-office group approves the drawings of a key project, or sends them back (CAC-108). */
    public void reviewDrawings(String number, boolean approved, String note) {
        groupStep(number, null, "drawing-review", approved, note);
        registered.reviewed(number, approved);
    }

    /** The head-office group for large projects does its part (CAC-108). @param partNo null for the whole project */
    public void groupStep(String number, Integer partNo, String kind, boolean passed, String note) {
        steps.add(new ProjectSteps.Done(number, partNo, kind, passed, List.of(), List.of(), note));
        if (partNo != null && !passed) {
            projects.stage(number, partNo, COMMISSIONING);
        }
    }
}
