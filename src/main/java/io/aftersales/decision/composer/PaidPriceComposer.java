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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * The price of a paid service: the table is asked once per line, the lines are added up. A line is
 * {@code [code, quantity]} or {@code [code, quantity, unit price]}; a price that comes with the line goes before the
 * table's. A line without any price leaves the total open and is named, so that somebody enters and approves it.
 */
@Component
class PaidPriceComposer extends KeyedComposer {

    private static final String ITEMS = "items";
    private static final String REPAIR = "humanDamageRepair";
    private static final int LONGEST_CODE = 100;

    PaidPriceComposer() {
        super("paid-price", new Text("有偿服务多少钱?", "What does a paid service cost?"), Binding.OPENING, Fact.list(ITEMS),
                Fact.map(REPAIR));
    }

    @Override
    public List<Map<String, Object>> questions(Facts facts, DecisionContext context) throws Refusal {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (Line line : lines(facts)) {
            Map<String, Object> question = new LinkedHashMap<>();
            question.put("item", line.code());
            question.put("occurrence", line.occurrence());
            questions.add(question);
        }
        return questions;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        BigDecimal total = BigDecimal.ZERO;
        List<String> open = new ArrayList<>();
        List<Map<String, Object>> priced = new ArrayList<>();
        List<Line> lines = lines(facts);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            BigDecimal price = price(line, figures.answers().get(i));
            if (price == null) {
                open.add(line.code());
            } else {
                total = total.add(price.multiply(line.quantity()));
            }
            priced.add(shown(line, price));
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("totalCny", open.isEmpty() ? Quantities.money(total) : null);
        outputs.put("lines", priced);
        outputs.put("priceByHand", open);
        return outputs;
    }

    private static BigDecimal price(Line line, List<Figures.Row> rows) throws Refusal {
        if (rows.isEmpty()) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field(line.field()), line.code());
        }
        return line.price() != null ? line.price() : Figures.one(rows).number("priceCny");
    }

    private static Map<String, Object> shown(Line line, BigDecimal price) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("item", line.code());
        shown.put("quantity", line.quantity());
        shown.put("priceCny", price);
        shown.put("amountCny", price == null ? null : Quantities.money(price.multiply(line.quantity())));
        return shown;
    }

    private static List<Line> lines(Facts facts) throws Refusal {
        List<Line> lines = new ArrayList<>();
        if (facts.has(ITEMS)) {
            for (Object item : facts.list(ITEMS)) {
                lines.add(line(item));
            }
        }
        if (facts.has(REPAIR)) {
            BigDecimal occurrence = number(facts.map(REPAIR).get("occurrence"), REPAIR);
            lines.add(new Line("human-damage-repair", BigDecimal.ONE, null, Quantities.positive(occurrence, REPAIR), REPAIR));
        }
        return lines;
    }

    private static Line line(Object item) throws Refusal {
        if (!(item instanceof List<?> parts) || parts.size() < 2 || parts.size() > 3 || !(parts.get(0) instanceof String code)
                || code.isBlank() || code.length() > LONGEST_CODE) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field(ITEMS), ITEMS);
        }
        BigDecimal quantity = Quantities.positive(number(parts.get(1), ITEMS), ITEMS);
        BigDecimal price = parts.size() == 3 && parts.get(2) != null ? Quantities.positiveOrZero(number(parts.get(2), ITEMS), ITEMS) : null;
        return new Line(code, quantity, price, null, ITEMS);
    }

    private static BigDecimal number(Object value, String field) throws Refusal {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw Refusal.of(InputReason.NOT_A_NUMBER, Refusal.field(field), field);
    }

    /**
     * @param price      what the caller fixed, null where the table's price counts
     * @param occurrence which time, for what is priced by it
     * @param field      the fact it came from
     */
    private record Line(String code, BigDecimal quantity, BigDecimal price, BigDecimal occurrence, String field) {
    }
}
