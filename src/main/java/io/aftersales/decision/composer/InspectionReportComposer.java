package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The last day of a step of the monthly inspection report; none where the organisation asks for no such step. */
@Component
class InspectionReportComposer extends KeyedComposer {

    InspectionReportComposer() {
        super("inspection-report", new Text("月度检查何时上报?", "By when are the inspections of a month reported?"), Binding.NEWEST,
                Fact.choice("step", "month-report", "correction", "head-office-review"), Fact.date("from"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("step", facts.text("step"));
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        LocalDate from = facts.need("step", "from").date("from");
        Figures.Row row = figures.one();
        LocalDate due = row.has("within") ? from.plus(row.period("within")) : null;
        if (row.has("latestDay")) {
            YearMonth month = YearMonth.from(from);
            LocalDate latest = month.atDay(Math.min(row.whole("latestDay"), month.lengthOfMonth()));
            due = due == null || latest.isBefore(due) ? latest : due;
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("dueOn", due);
        return outputs;
    }
}
