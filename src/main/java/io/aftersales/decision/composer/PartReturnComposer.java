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

/** Whether and until when a replaced part is owed back; a month counts by the calendar of the organisation. */
@Component
class PartReturnComposer extends KeyedComposer {

    PartReturnComposer() {
        super("part-return", new Text("旧件是否应返、何时返还?", "Is the old part owed back, and by when?"), Binding.OPENING,
                Fact.instant("usedAt"), Fact.flag("customerPays"), Fact.flag("tracked"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        facts.need("usedAt");
        Figures.Row row = figures.one();
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("owed", row.flag("owed"));
        outputs.put("returnBy", row.has("within") ? facts.instant("usedAt").atZone(context.zone()).plus(row.period("within")).toInstant() : null);
        return outputs;
    }
}
