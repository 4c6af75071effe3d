package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Until when money is paid or a statement disputed: the table's length of time from the given instant on. */
@Component
class PaymentTermsComposer extends KeyedComposer {

    PaymentTermsComposer() {
        super("payment-terms", new Text("何时之前付款或提出异议?", "Until when is paid or disputed?"), Binding.OPENING,
                Fact.choice("subject", "customer-payment", "statement-dispute"), Fact.instant("from"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        facts.need("subject", "from");
        return facts.scalars();
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        return Map.of("by", facts.instant("from").plus(figures.one().duration("within")));
    }
}
