package io.aftersales.workers.installation;

import io.aftersales.installation.MonthReportSheets;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** What the branch reported, and what the head-office group found. */
@Component
class ReviewReportFacts implements TaskFacts {

    private final MonthReportSheets sheets;

    ReviewReportFacts(MonthReportSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String task() {
        return "UserTask_ReviewReport";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return MonthReportFacts.shown(sheets.reported(about.caseNumber()));
    }
}
