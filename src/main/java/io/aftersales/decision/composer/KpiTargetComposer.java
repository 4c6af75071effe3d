package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * A key figure against its target. Rates compare events × scale with target × services, so that rounding never decides;
 * without services there is no rate and no verdict.
 */
@Component
class KpiTargetComposer extends KeyedComposer {

    KpiTargetComposer() {
        super("kpi-target", new Text("指标达标了吗?", "Is the target met?"), Binding.NEWEST, Fact.text("kpi"),
                Fact.number("events"), Fact.number("services"), Fact.number("score"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        return switch (row.text("unit")) {
            case "ppm" -> rate("ppm", 1_000_000, row, facts);
            case "percent" -> rate("rate", 100, row, facts);
            case "score" -> value("score", "score", row, facts);
            default -> value("count", "events", row, facts);
        };
    }

    private static Map<String, Object> rate(String name, int scale, Figures.Row row, Facts facts) throws Refusal {
        facts.need("events", "services");
        BigDecimal events = Quantities.notNegative(facts, "events");
        BigDecimal services = Quantities.notNegative(facts, "services");
        boolean verdict = row.has("target") && services.signum() > 0;
        return outputs(name, Quantities.rate(events, services, scale), verdict
                ? met(row, events.multiply(BigDecimal.valueOf(scale)).compareTo(row.number("target").multiply(services))) : null);
    }

    private static Map<String, Object> value(String name, String fact, Figures.Row row, Facts facts) throws Refusal {
        BigDecimal value = Quantities.notNegative(facts.need(fact), fact);
        return outputs(name, value, row.has("target") ? met(row, value.compareTo(row.number("target"))) : null);
    }

    /** @param comparison of the figure with its target, below zero where it is smaller */
    private static boolean met(Figures.Row row, int comparison) {
        return "below".equals(row.text("comparison")) ? comparison < 0 : comparison >= 0;
    }

    private static Map<String, Object> outputs(String name, BigDecimal value, Boolean met) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put(name, value);
        outputs.put("met", met);
        return outputs;
    }
}
