package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The last day on which a finding may be put right; a letter may name another limit than the table. */
@Component
class RectificationLimitComposer extends KeyedComposer {

    private static final String DAYS = "limitDays";
    private static final int MOST_DAYS = 365;

    RectificationLimitComposer() {
        super("rectification-limit", new Text("整改期限是哪一天?", "By which day is a finding put right?"), Binding.NEWEST,
                Fact.text("impact"), Fact.flag("keyProject"), Fact.date("foundOn"), Fact.whole(DAYS));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("impact", facts.text("impact"));
        inputs.put("keyProject", facts.flag("keyProject"));
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        facts.need("foundOn");
        int days = facts.has(DAYS) ? facts.whole(DAYS) : figures.one().whole(DAYS);
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(DAYS), DAYS);
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put(DAYS, days);
        outputs.put("rectifyBy", facts.date("foundOn").plusDays(days));
        return outputs;
    }
}
