package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Length and book of a course; without an audience there is no course. */
@Component
class TrainingPlanComposer extends KeyedComposer {

    TrainingPlanComposer() {
        super("training-plan", new Text("培训对象学多久,用什么教材?", "How long is an audience trained, and with which book?"),
                Binding.NEWEST, Fact.text("audience"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        return facts.need("audience").scalars();
    }
}
