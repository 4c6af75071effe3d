package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.Map;

import org.springframework.stereotype.Component;

/** To which main class a service counts (ELE-59). */
@Component
class ServiceClassComposer extends KeyedComposer {

    ServiceClassComposer() {
        super("service-class", new Text("服务计入哪个大类?", "To which main class does a service count?"), Binding.NEWEST, Fact.text("kind"),
                Fact.text("cause"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        return facts.need("kind").scalars();
    }
}
