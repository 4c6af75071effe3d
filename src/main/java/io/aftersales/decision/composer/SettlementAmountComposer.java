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

/** The month's settlement: base times the coefficient of the grade; coefficients given in the call go before the table's. */
@Component
class SettlementAmountComposer extends KeyedComposer {

    private static final String COEFFICIENTS = "coefficients";

    SettlementAmountComposer() {
        super("settlement-amount", new Text("本月结算多少?", "How much is the month's settlement?"), Binding.OPENING,
                Fact.number("baseCny"), Fact.choice("grade", "A", "B", "C"), Fact.map(COEFFICIENTS));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        BigDecimal base = Quantities.notNegative(facts.need("baseCny"), "baseCny");
        BigDecimal coefficient = coefficient(facts, figures.one());
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("coefficient", coefficient);
        outputs.put("amountCny", coefficient == null ? null : Quantities.money(base.multiply(coefficient)));
        return outputs;
    }

    private static BigDecimal coefficient(Facts facts, Figures.Row row) throws Refusal {
        Object given = facts.has(COEFFICIENTS) && facts.has("grade") ? facts.map(COEFFICIENTS).get(facts.text("grade")) : null;
        if (given == null) {
            return row.number("coefficient");
        }
        if (!(given instanceof BigDecimal coefficient)) {
            throw Refusal.of(InputReason.NOT_A_NUMBER, Refusal.field(COEFFICIENTS), COEFFICIENTS);
        }
        return Quantities.positiveOrZero(coefficient, COEFFICIENTS);
    }
}
