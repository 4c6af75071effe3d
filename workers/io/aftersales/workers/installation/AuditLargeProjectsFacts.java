package io.aftersales.workers.installation;

import io.aftersales.installation.MonthReportSheets;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The large projects that a report names. */
@Component
class AuditLargeProjectsFacts implements TaskFacts {

    private final MonthReportSheets sheets;

    AuditLargeProjectsFacts(MonthReportSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String task() {
        return "UserTask_AuditLargeProjects";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return MonthReportFacts.shown(sheets.reported(about.caseNumber()));
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("projects", sheets.toAudit(about.caseNumber()).stream().map(project -> Map.of("project", project)).toList());
    }
}
