package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** In which proportions an approved amount is borne; null where the table leaves that to a person. */
@Component
class ClaimSharesComposer extends KeyedComposer {

    private static final List<String> BEARERS = List.of("customer", "outlet", "maker", "supplier", "carrier");

    ClaimSharesComposer() {
        super("claim-shares", new Text("索赔金额由各方如何分担?", "Who bears which share of a claim?"), Binding.OPENING,
                Fact.text("payer"), Fact.text("cause"), Fact.flag("goodwill"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("payer", facts.text("payer"));
        inputs.put("cause", facts.text("cause"));
        inputs.put("goodwill", Boolean.TRUE.equals(facts.flag("goodwill")));
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        Map<String, Object> outputs = new LinkedHashMap<>();
        if (!row.has("makerPercent")) {
            outputs.put("percents", null);
            return outputs;
        }
        Map<String, Object> percents = new LinkedHashMap<>();
        BEARERS.forEach(bearer -> percents.put(bearer, row.whole(bearer + "Percent")));
        outputs.put("percents", percents);
        return outputs;
    }
}
