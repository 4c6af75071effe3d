package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Within how many days after a repair a further one of the same unit counts as a repeat (HOM-03); the last day counts. */
@Component
class RepeatRepairComposer extends KeyedComposer {

    RepeatRepairComposer() {
        super("repeat-repair", new Text("多少天内再次维修算重复维修?", "Within how many days is a further repair a repeat?"), Binding.NEWEST,
                Fact.text("productFamily"), Fact.number("daysSince"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("productFamily", facts.text("productFamily"));
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Integer within = figures.one().whole("withinDays");
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("withinDays", within);
        outputs.put("repeat", within == null || !facts.has("daysSince") ? null
                : Boolean.valueOf(Quantities.notNegative(facts, "daysSince").compareTo(BigDecimal.valueOf(within)) <= 0));
        return outputs;
    }
}
