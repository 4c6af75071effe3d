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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Until when a parts order is reviewed and by whom; where the table leaves it to stock, the first store that has enough. */
@Component
class PartsReviewComposer extends KeyedComposer {

    private static final String STOCK = "stock";

    PartsReviewComposer() {
        super("parts-review", new Text("备件申请由谁在多久内评审,从哪里发货?", "Who reviews a parts order by when, and where does it ship from?"),
                Binding.OPENING, Fact.instant("submittedAt"), Fact.instant("reviewedAt"), Fact.flag("rulesOk"), Fact.list(STOCK),
                Fact.number("qty"), Fact.flag("make"), Fact.flag("hqApproved"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("reviewer", row.text("reviewer"));
        if (row.has("window") && facts.has("submittedAt")) {
            Instant reviewBy = facts.instant("submittedAt").plus(row.duration("window"));
            outputs.put("reviewBy", reviewBy);
            if (facts.has("reviewedAt")) {
                outputs.put("late", facts.instant("reviewedAt").isAfter(reviewBy));
            }
        }
        for (String figure : List.of("decision", "leadTimeFrom", "shipAllowed")) {
            if (row.has(figure)) {
                outputs.put(figure, row.values().get(figure));
            }
        }
        if (Boolean.TRUE.equals(row.flag("chooseStore")) && facts.has(STOCK)) {
            outputs.put("shipFrom", store(facts, row.text("storeElse")));
        }
        return outputs;
    }

    private static String store(Facts facts, String otherwise) throws Refusal {
        BigDecimal wanted = facts.has("qty") ? Quantities.positive(facts.number("qty"), "qty") : BigDecimal.ONE;
        for (Object entry : facts.list(STOCK)) {
            if (!(entry instanceof List<?> pair) || pair.size() != 2 || !(pair.get(0) instanceof String store)
                    || !(pair.get(1) instanceof BigDecimal onHand)) {
                throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field(STOCK), STOCK);
            }
            if (onHand.compareTo(wanted) >= 0) {
                return store;
            }
        }
        return otherwise;
    }
}
