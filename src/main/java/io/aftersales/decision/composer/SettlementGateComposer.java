package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Whether a settlement sheet is issued. A gate nobody knows about has not tripped, but the sheet waits for it. */
@Component
class SettlementGateComposer extends KeyedComposer {

    SettlementGateComposer() {
        super("settlement-gate", new Text("结算单能否开出?", "Is the settlement sheet issued?"), Binding.OPENING,
                Fact.flag("parts"), Fact.whole("partsOwed"), Fact.flag("satisfaction"), Fact.number("satisfactionPercent"),
                Fact.flag("training"), Fact.number("trainingPercent"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("result", figures.rows().isEmpty() ? "sheet-issued" : "held");
        outputs.put("tripped", gates(figures, "tripped"));
        outputs.put("unknown", gates(figures, "unknown"));
        return outputs;
    }

    private static List<String> gates(Figures figures, String state) {
        return figures.rows().stream().filter(row -> state.equals(row.text("state"))).map(row -> row.text("gate")).toList();
    }
}
