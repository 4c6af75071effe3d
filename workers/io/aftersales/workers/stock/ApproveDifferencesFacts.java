package io.aftersales.workers.stock;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.stock.CountSheets;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** What the count found, and how the keeper explains it. */
@Component
class ApproveDifferencesFacts implements TaskFacts {

    private final CountSheets sheets;

    ApproveDifferencesFacts(CountSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public String task() {
        return "UserTask_ApproveDifferences";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return sheets.differences(about.caseNumber()).stream().map(line -> new Fact(line.label(), line.value(), Fact.Tone.WARNING)).toList();
    }
}
