package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The grade that a month's figures suggest; null where a person has to give it. */
@Component
class SettlementGradeComposer extends KeyedComposer {

    private static final String SATISFACTION = "satisfactionPercent";
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    SettlementGradeComposer() {
        super("settlement-grade", new Text("本月评为哪一级?", "Which grade has the month?"), Binding.OPENING, Fact.number(SATISFACTION));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        BigDecimal satisfied = Quantities.notNegative(facts, SATISFACTION);
        if (satisfied != null && satisfied.compareTo(ALL) > 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(SATISFACTION), SATISFACTION);
        }
        return facts.scalars();
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("grade", figures.one().text("grade"));
        return outputs;
    }
}
