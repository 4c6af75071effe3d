package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * What a breach costs: the table's sum times how often and by how many. Where the minutes of an arrival or the instant of
 * a hand-over are known, they decide whether it was a breach at all; without them the breach was recorded by a person.
 */
@Component
class AssessmentPenaltyComposer extends KeyedComposer {

    AssessmentPenaltyComposer() {
        super("assessment-penalty", new Text("违规如何考核?", "What does a breach cost?"), Binding.OPENING, Fact.text("item"),
                Fact.text("area"), Fact.text("region"), Fact.number("minutes"), Fact.whole("times"), Fact.whole("persons"),
                Fact.date("workDay"), Fact.instant("handedOverAt"), Fact.text("severity"), Fact.whole("level"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        if (figures.rows().isEmpty()) {
            facts.need("item");
        }
        Figures.Row row = figures.one();
        BigDecimal count = Quantities.timesOrOne(facts, "times").multiply(Quantities.timesOrOne(facts, "persons"));
        BigDecimal factor = breach(row, facts, context) ? count : BigDecimal.ZERO;
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("fineCny", row.has("fineCny") ? Quantities.money(row.number("fineCny").multiply(factor)) : null);
        for (String measure : new String[] {"measure", "maxMeasure"}) {
            if (row.has(measure)) {
                outputs.put(measure, row.text(measure));
            }
        }
        if (row.has("pointsOff")) {
            outputs.put("pointsOff", row.number("pointsOff").multiply(factor));
        }
        return outputs;
    }

    private static boolean breach(Figures.Row row, Facts facts, DecisionContext context) throws Refusal {
        if (facts.has("minutes") && isArrival(facts) && row.has("fineCny")) {
            facts.need("region");
            BigDecimal limit = BigDecimal.valueOf(row.duration("limit").toMinutes());
            return Quantities.notNegative(facts, "minutes").compareTo(limit) > 0;
        }
        if (facts.has("handedOverAt") && row.has("latest")) {
            Duration latest = row.duration("latest");
            Instant limit = facts.need("workDay").date("workDay").atStartOfDay().plus(latest).atZone(context.zone()).toInstant();
            return facts.instant("handedOverAt").isAfter(limit);
        }
        return recorded(facts);
    }

    /** An item that is measured says by itself nothing about a breach; with a number of times somebody recorded one. */
    private static boolean recorded(Facts facts) throws Refusal {
        if (!facts.has("times")) {
            if ("arrival".equals(facts.text("item"))) {
                facts.need("minutes");
            }
            if ("handover-time".equals(facts.text("item"))) {
                facts.need("handedOverAt");
            }
        }
        return true;
    }

    private static boolean isArrival(Facts facts) {
        return "arrival".equals(facts.text("item")) || "late-arrival".equals(facts.text("item"));
    }
}
