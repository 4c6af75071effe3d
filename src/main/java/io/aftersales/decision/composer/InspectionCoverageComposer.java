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

/** Share of the month's projects that were inspected, against the target; met is judged before anything is rounded. */
@Component
class InspectionCoverageComposer extends KeyedComposer {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    InspectionCoverageComposer() {
        super("inspection-coverage", new Text("巡检覆盖率达标了吗?", "Is the inspection coverage met?"), Binding.NEWEST,
                Fact.whole("projects"), Fact.whole("inspected"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        facts.need("projects", "inspected");
        BigDecimal projects = Quantities.notNegative(facts, "projects");
        BigDecimal inspected = Quantities.notNegative(facts, "inspected");
        if (inspected.compareTo(projects) > 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("inspected"), "inspected");
        }
        BigDecimal target = figures.one().number("targetPercent");
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("targetPercent", target);
        outputs.put("rate", Quantities.rate(inspected, projects, 100));
        outputs.put("met", target == null || projects.signum() == 0 ? null
                : Boolean.valueOf(inspected.multiply(HUNDRED).compareTo(target.multiply(projects)) >= 0));
        return outputs;
    }
}
