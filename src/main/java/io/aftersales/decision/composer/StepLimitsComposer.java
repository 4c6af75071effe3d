package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.Map;

import org.springframework.stereotype.Component;

/** How short a step can be and how late it may be entered, before somebody should look at it; the table says it all. */
@Component
class StepLimitsComposer extends KeyedComposer {

    StepLimitsComposer() {
        super("step-limits", new Text("步骤最短多久、最迟何时录入?", "How short can a step be, and how late may it be entered?"), Binding.NEWEST,
                Fact.choice("step", "on-the-way", "on-site-work", "entering"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        return facts.need("step").scalars();
    }
}
