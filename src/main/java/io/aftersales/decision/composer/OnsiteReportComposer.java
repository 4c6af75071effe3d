package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.Composer;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** When staff at the customer's site have to report, and to whom; makers that ask for no report have blank figures. */
@Component
class OnsiteReportComposer implements Composer {

    @Override
    public String key() {
        return "onsite-report";
    }

    @Override
    public Text sentence() {
        return new Text("到达现场后最迟何时汇报,向谁汇报?", "By when do staff on site report, and to whom?");
    }

    @Override
    public Binding binding() {
        return Binding.NEWEST;
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.instant("arrivedAt"), Fact.instant("reportedAt"), Fact.date("onDate"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        Instant arrived = facts.need("arrivedAt").instant("arrivedAt");
        LocalDate day = facts.has("onDate") ? facts.date("onDate") : context.dayOf(arrived);
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("firstDay", !day.isAfter(context.dayOf(arrived)));
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        Instant arrived = facts.instant("arrivedAt");
        Instant first = row.has("firstWithin") ? arrived.plus(row.duration("firstWithin")) : null;
        LocalDate day = facts.has("onDate") ? facts.date("onDate") : context.dayOf(arrived);
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("firstReportBy", first);
        outputs.put("late", first == null || !facts.has("reportedAt") ? null : facts.instant("reportedAt").isAfter(first));
        outputs.put("reportsPerDay", row.whole("reportsPerDay"));
        outputs.put("dailyReportBy", row.has("reportsPerDay") ? day.plusDays(1).atStartOfDay(context.zone()).toInstant() : null);
        outputs.put("inform", row.words("inform"));
        return outputs;
    }
}
