package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.Composer;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Until when the customer is called back, and whether every closed case was. A window in hours gives an instant, one in
 * working days or months a day, which is in time until it ends.
 */
@Component
class CallbackWindowComposer implements Composer {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String key() {
        return "callback-window";
    }

    @Override
    public Text sentence() {
        return new Text("最迟何时回访客户?", "By when is the customer called back?");
    }

    @Override
    public Binding binding() {
        return Binding.NEWEST;
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.text("kind"), Fact.instant("at"), Fact.date("date"), Fact.instant("calledAt"), Fact.count("closedCases"),
                Fact.count("callbacks"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("kind", kind(facts));
        return inputs;
    }

    private static String kind(Facts facts) throws Refusal {
        if (facts.has("closedCases") && !facts.has("at") && !facts.has("date")) {
            facts.need("callbacks");
            return "coverage";
        }
        if (!facts.has("date")) {
            facts.need("at");
        }
        return facts.has("kind") ? facts.text("kind") : "service-closed";
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        if (row.has("coveragePercent")) {
            return coverage(facts, row.number("coveragePercent"));
        }
        LocalDate from = facts.has("date") ? facts.date("date") : context.dayOf(facts.instant("at"));
        Instant at = facts.has("at") ? facts.instant("at") : endOf(from, context);
        if (row.has("workingDays")) {
            return day(facts, context.workingDays().plusWorkingDays(from, row.whole("workingDays")), context);
        }
        if (row.has("period")) {
            return day(facts, from.plus(row.period("period")), context);
        }
        String output = row.has("exactlyAfter") ? "callbackAt" : "callbackBy";
        Instant due = at.plus(row.has("exactlyAfter") ? row.duration("exactlyAfter") : row.duration("within"));
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put(output, due);
        outputs.put("dueAt", due);
        outputs.put("late", facts.has("calledAt") ? facts.instant("calledAt").isAfter(due) : null);
        return outputs;
    }

    private static Map<String, Object> day(Facts facts, LocalDate last, DecisionContext context) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("callbackBy", last);
        outputs.put("dueAt", endOf(last, context));
        outputs.put("late", facts.has("calledAt") ? context.dayOf(facts.instant("calledAt")).isAfter(last) : null);
        return outputs;
    }

    private static Instant endOf(LocalDate day, DecisionContext context) {
        return day.plusDays(1).atStartOfDay(context.zone()).toInstant();
    }

    private static Map<String, Object> coverage(Facts facts, BigDecimal required) {
        int closed = facts.whole("closedCases");
        int called = facts.whole("callbacks");
        BigDecimal rate = closed == 0 ? null : HUNDRED.multiply(BigDecimal.valueOf(called)).divide(BigDecimal.valueOf(closed), 2,
                RoundingMode.HALF_UP);
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("coverage", rate);
        outputs.put("coverageMet", rate == null ? null
                : HUNDRED.multiply(BigDecimal.valueOf(called)).compareTo(required.multiply(BigDecimal.valueOf(closed))) >= 0);
        outputs.put("missing", Math.max(0, closed - called));
        return outputs;
    }
}
