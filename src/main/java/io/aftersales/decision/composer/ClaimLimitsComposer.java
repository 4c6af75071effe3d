package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * The limits of a warranty claim: until when it is filed, what counts as a repeat, how long everybody has. Days count from
 * the day after the finding, the last one is inside; times run round the clock from {@code at}, else from now.
 */
@Component
class ClaimLimitsComposer extends KeyedComposer {

    ClaimLimitsComposer() {
        super("claim-limits", new Text("索赔的各项时限是多少?", "What are the limits of a claim?"), Binding.OPENING,
                Fact.choice("channel", "outlet", "dealer", "clerk", "customer"), Fact.date("foundOn"), Fact.instant("at"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("channel", facts.text("channel"));
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        Map<String, Object> outputs = new LinkedHashMap<>();
        if (facts.has("foundOn")) {
            outputs.put("fileBy", facts.date("foundOn").plus(row.period("filingWithin")));
            outputs.put("repeatFrom", facts.date("foundOn").minus(row.period("repeatWithin")));
        }
        Instant at = facts.has("at") ? facts.instant("at") : context.now();
        outputs.put("decideBy", at.plus(row.duration("decideWithin")));
        outputs.put("evidenceBy", at.plus(row.duration("evidenceWithin")));
        outputs.put("evidenceRounds", row.whole("evidenceRounds"));
        outputs.put("appealBy", at.plus(row.duration("appealWithin")));
        outputs.put("appealDecideBy", at.plus(row.duration("appealDecideWithin")));
        outputs.put("repairedPartDays", row.whole("repairedPartDays"));
        outputs.put("replacementWarranty", row.text("replacementWarranty"));
        return outputs;
    }
}
