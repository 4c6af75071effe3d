package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The day of a month on which spare stock is reconciled; in a shorter month its last day. */
@Component
class ReconciliationDateComposer extends KeyedComposer {

    ReconciliationDateComposer() {
        super("reconciliation-date", new Text("哪一天对账?", "On which day is spare stock reconciled?"), Binding.NEWEST,
                Fact.month("month"), Fact.flag("writtenApplication"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        YearMonth month = facts.need("month").month("month");
        Figures.Row row = figures.one();
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("date", month.atDay(Math.min(row.whole("dayOfMonth"), month.lengthOfMonth())));
        outputs.put("topUp", row.text("topUp"));
        return outputs;
    }
}
