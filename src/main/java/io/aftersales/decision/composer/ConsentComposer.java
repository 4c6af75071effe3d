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

/** What follows the customer's answer. No answer is no refusal: what comes next stays open. */
@Component
class ConsentComposer extends KeyedComposer {

    ConsentComposer() {
        super("consent", new Text("客户答复报价后怎么办?", "What follows the customer's answer to the quote?"), Binding.NEWEST,
                Fact.flag("consent"), Fact.text("mode"), Fact.flag("agreementRequired"), Fact.flag("agreementSigned"),
                Fact.flag("emergency"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("next", null);
        outputs.putAll(figures.one().values());
        return outputs;
    }
}
