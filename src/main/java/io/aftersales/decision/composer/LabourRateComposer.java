package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What an outlet is paid for a signed visit; the table gives the sums, money has two places. */
@Component
class LabourRateComposer extends KeyedComposer {

    LabourRateComposer() {
        super("labour-rate", new Text("一次上门付网点多少?", "What is an outlet paid for a visit?"), Binding.OPENING,
                Fact.choice("visitKind", "repair", "further-visit", "installation", "inspection"), Fact.text("productFamily"),
                Fact.choice("region", "city", "county"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        facts.need("visitKind");
        return facts.scalars();
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("labourCny", Quantities.money(row.number("labourCny")));
        outputs.put("travelCny", Quantities.money(row.number("travelCny")));
        return outputs;
    }
}
