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

/** The day on which a customer is reminded that a fee expires; a day that the month lacks becomes its last. */
@Component
class RenewalReminderComposer extends KeyedComposer {

    RenewalReminderComposer() {
        super("renewal-reminder", new Text("哪一天提醒续费?", "On which day is a renewal reminded of?"), Binding.NEWEST,
                Fact.date("expiry"), Fact.text("kind"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        LocalDate expiry = facts.need("expiry").date("expiry");
        Figures.Row row = figures.one();
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("remindOn", expiry.minus(row.period("before")));
        if (row.has("followUpBy")) {
            outputs.put("followUpBy", row.text("followUpBy"));
        }
        return outputs;
    }
}
