package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** On which day ordered parts are there: what production or purchasing reported goes before the table. */
@Component
class PartsLeadTimeComposer extends KeyedComposer {

    private static final String REPORTED = "leadTimeDays";

    PartsLeadTimeComposer() {
        super("parts-lead-time", new Text("备件多久到货?", "How long do parts take?"), Binding.NEWEST,
                Fact.choice("source", "own-store", "branch", "second-level", "head-office", "supplier", "production"), Fact.date("orderedOn"),
                Fact.whole(REPORTED));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("source", facts.need("source").text("source"));
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        Integer days = facts.has(REPORTED) ? facts.whole(REPORTED) : row.whole("days");
        LocalDate from = facts.has("orderedOn") ? facts.date("orderedOn") : LocalDate.ofInstant(context.now(), context.zone());
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("days", days);
        outputs.put("expectedOn", days == null ? null : from.plusDays(days));
        outputs.put("reservedFor", row.text("reservedFor"));
        return outputs;
    }
}
