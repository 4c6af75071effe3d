package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inspections of a part: a supervisor sends somebody (CAC-110), who looks at every item of the checklist; what fails is a
 * finding, and the supervisor hears of it at once (CAC-111, CAC-115).
 */
@Service
@Transactional
public class InspectionService {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Inspections inspections;
    private final Findings findings;
    private final ChecklistTemplates templates;
    private final Projects projects;
    private final Inspectors inspectors;
    private final ProjectNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    InspectionService(Inspections inspections, Findings findings, ChecklistTemplates templates, Projects projects, Inspectors inspectors,
                      ProjectNotices notices, AuditTrail audit, Clock clock) {
        this.inspections = inspections;
        this.findings = findings;
        this.templates = templates;
        this.projects = projects;
        this.inspectors = inspectors;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who goes, when, and with which checklist. @param template its key; the newest version counts */
    public record Dispatch(String inspector, String template, LocalDate visitOn, String instruction) {
    }

    /** @return the id of the inspection @throws Refusal for somebody who is no inspector here, or a checklist that is none */
    public long dispatch(String number, int partNo, Dispatch dispatch) throws Refusal {
        Project project = projects.get(number);
        Project.Part part = projects.part(number, partNo);
        if (part.status().equals("accepted")) {
            throw Refusal.of(InstallationReason.PART_ACCEPTED, field("part"));
        }
        if (inspectors.of(project).stream().noneMatch(one -> one.person().equals(dispatch.inspector()))) {
            throw Refusal.of(InstallationReason.NO_SUCH_INSPECTOR, field("inspector"));
        }
        ChecklistTemplate template = templates.newest(project.organisation(), dispatch.template() == null ? "" : dispatch.template())
                .orElseThrow(() -> Refusal.of(InstallationReason.UNKNOWN_TEMPLATE, field("template")));
        long id = inspections.add(new Inspections.Order(number, partNo, template.id(), false, dispatch.inspector(), CurrentActor.get().id(),
                clock.instant(), dispatch.visitOn(), dispatch.instruction()));
        projects.stage(number, partNo, "inspecting");
        projects.inspector(number, partNo, dispatch.inspector());
        record(number, "inspection.dispatched", Map.of("inspection", id, "part", partNo, "inspector", dispatch.inspector(),
                "template", template.key(), "version", template.version()));
        notices.tellInspector(project, part, dispatch.inspector(), id);
        return id;
    }

    /** The checklist of an inspection, in the version it began with. */
    @Transactional(readOnly = true)
    public ChecklistTemplate checklist(long inspectionId) {
        return templates.find(inspections.get(inspectionId).templateId()).orElseThrow();
    }

    /**
     * An item as the inspector answered it.
     *
     * @param answer   passed, failed or not-applicable; null for a number, which its limits judge
     * @param measured of a number
     */
    public record ItemAnswer(int itemNo, String answer, BigDecimal measured, String note, List<String> photos) {
    }

    /** Something wrong that stands on no checklist. */
    public record Further(String description, String impact, List<String> photos) {
    }

    /**
     * Stores what the inspector found: every item answered once; a failed item becomes a finding with the impact of the item.
     *
     * @return how many findings
     * @throws Refusal that names the row: an item left out or answered twice, a number missing, a required photo missing
     */
    public int inspect(long inspectionId, List<ItemAnswer> answers, List<Further> further, String remark) throws Refusal {
        Inspection inspection = inspections.get(inspectionId);
        ChecklistTemplate template = checklist(inspectionId);
        List<Inspection.Answer> judged = new AnswerCheck(template).judged(answers);
        List<Finding.New> found = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            if (Boolean.FALSE.equals(judged.get(i).passed())) {
                found.add(finding(inspection, template.items().get(judged.get(i).itemNo() - 1), judged.get(i), answers.get(i).photos()));
            }
        }
        for (int i = 0; i < further.size(); i++) {
            found.add(finding(inspection, further.get(i), i));
        }
        Instant now = clock.instant();
        judged.forEach(answer -> inspections.answer(inspectionId, answer));
        found.forEach(one -> findings.add(one, now));
        Map<String, Object> columns = new HashMap<>(Map.of("inspected_at", now, "passed", found.isEmpty()));
        columns.put("score", score(template, judged));
        columns.put("remark", remark);
        inspections.set(inspectionId, columns);
        record(inspection.caseNumber(), "inspection.done", Map.of("inspection", inspectionId, "passed", found.isEmpty(),
                "findings", found.size(), "template", template.key(), "version", template.version()));
        if (!found.isEmpty()) {
            Project project = projects.existing(inspection.caseNumber());
            notices.tellFindings(project, projects.part(project.caseNumber(), inspection.partNo()), inspectionId, found.size());
        }
        return found.size();
    }

    private static Finding.New finding(Inspection inspection, ChecklistTemplate.Item item, Inspection.Answer answer, List<String> photos) {
        String measured = answer.measured() == null ? "" : ": " + answer.measured().toPlainString() + (item.unit() == null ? "" : " " + item.unit());
        String description = item.itemNo() + ". " + item.text().zh() + " / " + item.text().en() + measured
                + (answer.note() == null ? "" : " (" + answer.note() + ")");
        return new Finding.New(inspection.caseNumber(), inspection.partNo(), inspection.id(), item.itemNo(), item.impact(),
                description.substring(0, Math.min(2000, description.length())), photos);
    }

    private static Finding.New finding(Inspection inspection, Further further, int row) throws Refusal {
        if (further.description() == null || further.description().isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("further[" + row + "].description"), "description");
        }
        if (further.impact() == null || !ChecklistService.IMPACTS.contains(further.impact())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("further[" + row + "].impact"), "impact");
        }
        return new Finding.New(inspection.caseNumber(), inspection.partNo(), inspection.id(), null, further.impact(), further.description(),
                further.photos());
    }

    /** Null where no item applies. */
    private static BigDecimal score(ChecklistTemplate template, List<Inspection.Answer> judged) {
        int all = 0;
        int inOrder = 0;
        for (Inspection.Answer answer : judged) {
            if (answer.passed() != null) {
                int weight = template.items().get(answer.itemNo() - 1).weight();
                all += weight;
                inOrder += answer.passed() ? weight : 0;
            }
        }
        return all == 0 ? null : BigDecimal.valueOf(inOrder).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }

    /** The supervisor has seen the result (CAC-115). */
    public void review(long inspectionId, String note) {
        Map<String, Object> columns = new HashMap<>(Map.of("reviewed_by", CurrentActor.get().id(), "reviewed_at", clock.instant()));
        columns.put("review_note", note);
        inspections.set(inspectionId, columns);
        record(inspections.get(inspectionId).caseNumber(), "inspection.reviewed", Map.of("inspection", inspectionId));
    }

    /** The findings of a part that no further look has closed. */
    @Transactional(readOnly = true)
    public List<Finding> openFindings(String number, int partNo) {
        return findings.open(number, partNo);
    }

    private void record(String number, String kind, Map<String, Object> payload) {
        audit.record(AuditTrail.ofCase(number), kind, payload);
    }
}
