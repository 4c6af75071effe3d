package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import org.springframework.stereotype.Component;

/** How many spare units a city may hold: a share of its vehicles, as whole units, up to the limit. */
@Component
class SpareAllotmentComposer extends KeyedComposer {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    SpareAllotmentComposer() {
        super("spare-allotment", new Text("一个城市配多少台备用机?", "How many spare units may a city hold?"), Binding.NEWEST,
                Fact.whole("vehicles"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        BigDecimal vehicles = Quantities.notNegative(facts.need("vehicles"), "vehicles");
        Figures.Row row = figures.one();
        RoundingMode rounding = "down".equals(row.text("rounding")) ? RoundingMode.DOWN : RoundingMode.UP;
        BigDecimal units = vehicles.multiply(row.number("sharePercent")).divide(HUNDRED, 0, rounding);
        return Map.of("units", row.has("maxUnits") ? units.min(row.number("maxUnits")).intValueExact() : units.intValueExact());
    }
}
