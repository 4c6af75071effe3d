package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Text;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What is still to be ticked. Unless said otherwise the visit is meant, not the departure, and a repair. */
@Component
class VisitChecklistComposer extends KeyedComposer {

    VisitChecklistComposer() {
        super("visit-checklist", new Text("上门时还缺哪些项目?", "What is still to be ticked on a visit?"), Binding.NEWEST,
                Fact.list("done"), Fact.text("stage"), Fact.text("kind"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) {
        Map<String, Object> inputs = facts.scalars();
        inputs.putIfAbsent("stage", "visit");
        inputs.putIfAbsent("kind", "repair");
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) {
        return Checklist.outputs(figures.rows(), "item", facts.has("done") ? facts.list("done")::contains : null);
    }
}
