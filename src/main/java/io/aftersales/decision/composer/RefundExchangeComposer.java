package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * What a customer may ask for: the table gives the windows from the first use on, in the order refund, exchange, and the
 * remedy afterwards; the first window that the day of the finding lies in counts. The day of first use is not counted,
 * the last day is inside. No remedy means that a person decides.
 */
@Component
class RefundExchangeComposer extends KeyedComposer {

    RefundExchangeComposer() {
        super("refund-exchange", new Text("可以退货、换货还是维修?", "Refund, exchange or repair?"), Binding.OPENING,
                Fact.date("firstUse"), Fact.date("foundOn"), Fact.text("cause"), Fact.flag("feePaid"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        if (facts.has("firstUse") && facts.has("foundOn") && facts.date("foundOn").isBefore(facts.date("firstUse"))) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("foundOn"), "foundOn");
        }
        boolean windows = row.has("refundWithin") || row.has("exchangeWithin");
        if (!windows) {
            return outputs(row.text("remedy"), null);
        }
        if (!facts.has("firstUse") || !facts.has("foundOn")) {
            return outputs(null, null);
        }
        LocalDate refund = end(facts, row, "refundWithin");
        if (reached(facts, refund)) {
            return outputs("full-refund-on-request", refund);
        }
        LocalDate exchange = end(facts, row, "exchangeWithin");
        return reached(facts, exchange) ? outputs("free-exchange", exchange) : outputs(row.text("remedy"), null);
    }

    private static LocalDate end(Facts facts, Figures.Row row, String window) {
        return row.has(window) ? facts.date("firstUse").plus(row.period(window)) : null;
    }

    private static boolean reached(Facts facts, LocalDate end) {
        return end != null && !facts.date("foundOn").isAfter(end);
    }

    private static Map<String, Object> outputs(String remedy, LocalDate until) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("remedy", remedy);
        outputs.put("until", until);
        return outputs;
    }
}
