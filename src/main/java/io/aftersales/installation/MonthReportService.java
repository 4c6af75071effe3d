package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a monthly report: the branch reports with the figures of that moment, the head-office group audits the large
 * projects in it, and somebody who did not report it accepts it or sends it back (CAC-97, CAC-113, CAC-118, CAC-119).
 */
@Service
@Transactional
public class MonthReportService {

    private final MonthReports reports;
    private final CoverageService coverage;
    private final ProjectSteps steps;
    private final OrganisationService organisations;
    private final MonthReportClocks clocks;
    private final MonthReportNotices notices;
    private final CaseFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    MonthReportService(MonthReports reports, CoverageService coverage, ProjectSteps steps, OrganisationService organisations, MonthReportClocks clocks,
                       MonthReportNotices notices, CaseFiles files, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.coverage = coverage;
        this.steps = steps;
        this.organisations = organisations;
        this.clocks = clocks;
        this.notices = notices;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The branch tells head office how the month was.
     *
     * @param note what it says; required where the target was missed
     * @return whether there are large projects that have to be audited
     */
    public boolean report(String number, String note) throws Refusal {
        MonthReport report = in(number, "due");
        MonthReport.Figures figures = coverage.figures(report.organisation(), report.unitId(), YearMonth.parse(report.month()));
        if (Boolean.FALSE.equals(figures.met()) && note == null) {
            throw Refusal.of(InstallationReason.SHORTFALL_UNEXPLAINED, field("note"));
        }
        Map<String, Object> columns = new HashMap<>(Map.of("state", "reported", "projects", figures.projects(), "inspected", figures.inspected(),
                "failed", figures.failed(), "open_findings", figures.openFindings(), "reported_by", CurrentActor.get().id(), "reported_at", clock.instant()));
        columns.put("rate", figures.rate());
        columns.put("met", figures.met());
        columns.put("note", note);
        columns.put("decided_by", null);
        columns.put("decided_at", null);
        columns.put("remark", null);
        reports.change(report, columns);
        reports.nameLargeProjects(report, organisations.unitAndBelow(report.unitId()).stream().map(Unit::id).toList(),
                organisations.zone(report.organisation()));
        clocks.meet(number, MonthReportClocks.REPORT);
        clocks.start(number, report.organisation(), "head-office-review");
        Map<String, Object> payload = new HashMap<>(Map.of("unit", report.unitId(), "month", report.month(), "projects", figures.projects(),
                "inspected", figures.inspected(), "round", report.rounds()));
        payload.put("met", figures.met());
        audit.record(AuditTrail.ofCase(number), "coverage.reported", payload);
        return !toAudit(number).isEmpty();
    }

    /** The large projects of the report that were not audited yet. */
    @Transactional(readOnly = true)
    public List<MonthReport.LargeProject> toAudit(String number) {
        return reports.largeProjects(number).stream().filter(project -> project.passed() == null).toList();
    }

    /** What the group says of one project. @param guidance what it advises or supports with; required */
    public record Verdict(boolean passed, String guidance) {
    }

    /** The head-office group audits and guides (CAC-119). @param verdicts one for each of {@link #toAudit}, in its order */
    public void auditProjects(String number, List<Verdict> verdicts) throws Refusal {
        MonthReport report = in(number, "reported");
        List<MonthReport.LargeProject> projects = toAudit(number);
        for (int i = 0; i < projects.size(); i++) {
            if (i >= verdicts.size() || verdicts.get(i).guidance() == null) {
                throw Refusal.of(InstallationReason.PROJECT_NOT_AUDITED, field("projects[" + i + "].guidance"), projects.get(i).project());
            }
        }
        for (int i = 0; i < projects.size(); i++) {
            String project = projects.get(i).project();
            Verdict verdict = verdicts.get(i);
            reports.audited(number, project, verdict.passed, verdict.guidance, CurrentActor.get().id(), clock.instant());
            steps.add(new ProjectSteps.Done(project, null, "monthly-audit", verdict.passed, List.of(), List.of(), verdict.guidance));
            notices.audited(report, projects.get(i), verdict);
        }
        audit.record(AuditTrail.ofCase(number), "inspectionReport.audited", Map.of("projects",
                projects.stream().map(MonthReport.LargeProject::project).toList()));
    }

    /**
     * Head office takes the report, or has it corrected.
     *
     * @param remark required where it is sent back
     * @throws Refusal also where whoever reported it decides
     */
    public void decide(String number, boolean accepted, String remark) throws Refusal {
        MonthReport report = in(number, "reported");
        String person = CurrentActor.get().id();
        if (person.equals(report.reportedBy())) {
            throw Refusal.of(InstallationReason.REPORTED_YOURSELF, field("accepted"));
        }
        if (!accepted && remark == null) {
            throw Refusal.of(InstallationReason.REMARK_MISSING, field("remark"));
        }
        Map<String, Object> columns = new HashMap<>(Map.of("state", accepted ? "accepted" : "due", "rounds", accepted ? report.rounds() : report.rounds() + 1,
                "decided_by", person, "decided_at", clock.instant()));
        columns.put("remark", remark);
        reports.change(report, columns);
        clocks.meet(number, MonthReportClocks.REVIEW);
        if (!accepted) {
            clocks.start(number, report.organisation(), "correction");
        }
        Map<String, Object> payload = new HashMap<>(Map.of("round", report.rounds()));
        payload.put("remark", remark);
        audit.record(AuditTrail.ofCase(number), accepted ? "inspectionReport.accepted" : "inspectionReport.returned", payload);
        notices.decided(reports.get(number), accepted);
    }

    /** What was agreed on a report that is late. */
    public void followUp(String number, String note) {
        audit.record(AuditTrail.ofCase(number), "inspectionReport.followedUp", Map.of("note", note));
    }

    /** The month is over for good. */
    public void close(String number) {
        Boolean met = reports.get(number).figures().met();
        files.close(number, met == null ? "not-applicable" : met ? "target-met" : "target-missed", null);
    }

    private MonthReport in(String number, String state) throws Refusal {
        MonthReport report = reports.get(number);
        if (!report.state().equals(state)) {
            throw Refusal.of(InstallationReason.MONTH_REPORTED);
        }
        return report;
    }
}
