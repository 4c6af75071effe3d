package io.aftersales.workers.installation;

import io.aftersales.installation.MonthReportSheets;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** What the branch is about to report. */
@Component
class ReportMonthFacts implements TaskFacts {

    private final MonthReportSheets sheets;

    ReportMonthFacts(MonthReportSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String task() {
        return "UserTask_ReportMonth";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return MonthReportFacts.shown(sheets.toReport(about.caseNumber()));
    }
}
