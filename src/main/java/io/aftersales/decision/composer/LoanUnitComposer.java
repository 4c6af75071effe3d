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

/** Whether a unit is lent: from the limit on, the limit included, unless the own one was repaired by then. */
@Component
class LoanUnitComposer extends KeyedComposer {

    LoanUnitComposer() {
        super("loan-unit", new Text("何时提供备用机?", "When is a unit lent?"), Binding.OPENING, Fact.instant("repairStartedAt"),
                Fact.instant("now"), Fact.instant("repairedAt"), Fact.flag("specialUser"), Fact.flag("urgent"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        facts.need("repairStartedAt");
        Figures.Row row = figures.one();
        Map<String, Object> outputs = new LinkedHashMap<>();
        Instant from = row.has("after") ? facts.instant("repairStartedAt").plus(row.duration("after")) : null;
        outputs.put("loanFrom", from);
        outputs.put("loan", from != null && due(facts, from, context));
        if (row.has("kind")) {
            outputs.put("kind", row.text("kind"));
        }
        if (row.has("returnWithin")) {
            outputs.put("returnWithin", row.text("returnWithin"));
        }
        return outputs;
    }

    private static boolean due(Facts facts, Instant from, DecisionContext context) {
        if (facts.has("repairedAt")) {
            return facts.instant("repairedAt").isAfter(from);
        }
        return !(facts.has("now") ? facts.instant("now") : context.now()).isBefore(from);
    }
}
