package io.aftersales.installation;

import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Tells a branch's engineering supervisors what head office wants of a month, and what it says. */
@Component
class MonthReportNotices {

    private final Notifier notifier;
    private final OrganisationService organisations;

    MonthReportNotices(Notifier notifier, OrganisationService organisations) {
        this.notifier = notifier;
        this.organisations = organisations;
    }

    void due(MonthReport report, LocalDate day) {
        tell(report, "inspection-report-due", "due", report.unitId(), Map.of("month", report.month(), "dueOn", day.toString()));
    }

    void decided(MonthReport report, boolean accepted) {
        tell(report, accepted ? "inspection-report-accepted" : "inspection-report-returned", "decided:" + report.rounds() + ":" + accepted,
                report.unitId(), Map.of("month", report.month(), "remark", report.remark() == null ? "" : report.remark()));
    }

    void audited(MonthReport report, MonthReport.LargeProject project, MonthReportService.Verdict verdict) {
        tell(report, verdict.passed() ? "large-project-passed" : "large-project-failed", "audited:" + project.project(), project.unitId(),
                Map.of("month", report.month(), "project", project.name(), "projectNumber", project.project(), "guidance", verdict.guidance()));
    }

    private void tell(MonthReport report, String kind, String event, String unitId, Map<String, String> fields) {
        List<Notice.Recipient> people = organisations.holders(unitId, Role.INSTALL_SUPERVISOR).stream()
                .map(one -> new Notice.Recipient(one.person(), one.name(), one.email(), one.phone(), one.language())).toList();
        Map<String, Object> content = new HashMap<>(fields);
        content.put("caseNumber", report.number());
        notifier.tell(new Notice("case:" + report.number() + ":" + event, kind, report.organisation(), report.number(), people, content));
    }
}
