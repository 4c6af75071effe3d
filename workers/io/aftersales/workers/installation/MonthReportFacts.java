package io.aftersales.workers.installation;

import io.aftersales.installation.MonthReportSheets;
import io.aftersales.process.KindFacts;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** Which branch reports on which month. */
@Component
class MonthReportFacts implements KindFacts {

    private final MonthReportSheets sheets;

    MonthReportFacts(MonthReportSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.INSPECTION_REPORT;
    }

    @Override
    public List<Fact> facts(String caseNumber) {
        return shown(sheets.heading(caseNumber));
    }

    static List<Fact> shown(List<MonthReportSheets.Line> lines) {
        return lines.stream().map(line -> new Fact(line.label(), line.value(), line.bad() ? Fact.Tone.WARNING : Fact.Tone.PLAIN)).toList();
    }
}
