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
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Who pays. The table says who and how; here follows what it means for the customer, for the quote and for the party
 * that a loss is charged to. Where the table leaves the payer open (liability not settled, warranty not known) the
 * outputs stay open, too: null is neither free nor paid.
 */
@Component
class CostAttributionComposer extends KeyedComposer {

    private static final List<String> QUOTED = List.of("paid", "seek-paid", "negotiate", "by-agreement");

    CostAttributionComposer() {
        super("cost-attribution", new Text("费用由谁承担?", "Who pays?"), Binding.OPENING, Fact.flag("inWarranty"),
                Fact.text("cause"), Fact.number("lossCny"), Fact.flag("feePaid"), Fact.flag("trialRun"), Fact.text("item"),
                Fact.whole("booked"), Fact.whole("counted"), Fact.number("unitPriceCny"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        String payer = row.text("payer");
        String mode = row.text("mode");
        List<String> lines = row.words("quoteLines");
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("payer", payer);
        outputs.put("mode", mode);
        outputs.put("customerPays", payer == null ? null : Boolean.valueOf("customer".equals(payer)));
        outputs.put("quoteRequired", mode == null ? null : Boolean.valueOf(QUOTED.contains(mode) && !"site-head".equals(payer)));
        putIfKnown(outputs, "basis", row.text("basis"));
        putIfKnown(outputs, "quoteLines", lines.isEmpty() ? null : lines);
        putIfKnown(outputs, "agreementRequired", row.flag("agreementRequired"));
        putIfKnown(outputs, "liabilityTask", row.flag("liabilityTask"));
        putIfKnown(outputs, "owner", row.text("owner"));
        if (!lines.isEmpty() && !lines.contains("labour")) {
            outputs.put("labourCny", BigDecimal.ZERO);
        }
        amounts(row, mode, facts, outputs);
        return outputs;
    }

    private static void amounts(Figures.Row row, String mode, Facts facts, Map<String, Object> outputs) throws Refusal {
        BigDecimal loss = Quantities.money(loss(facts));
        if ("free".equals(mode)) {
            outputs.put("chargeCny", BigDecimal.ZERO);
        }
        String to = row.has("lossTo") ? row.text("lossTo") : "";
        switch (to) {
            case "installer" -> outputs.put("deductFromInstaller", loss);
            case "technician-or-outlet" -> putIfKnown(outputs, "deductFromTechnician", loss);
            case "site-head" -> outputs.put("chargeCny", loss);
            default -> {
            }
        }
    }

    /** The loss as stated, else the units that a count did not find, at their price; null where neither is known. */
    private static BigDecimal loss(Facts facts) throws Refusal {
        BigDecimal stated = Quantities.notNegative(facts, "lossCny");
        BigDecimal booked = Quantities.notNegative(facts, "booked");
        BigDecimal counted = Quantities.notNegative(facts, "counted");
        BigDecimal price = Quantities.notNegative(facts, "unitPriceCny");
        if (stated != null || booked == null || counted == null || price == null) {
            return stated;
        }
        return booked.subtract(counted).max(BigDecimal.ZERO).multiply(price);
    }

    private static void putIfKnown(Map<String, Object> outputs, String name, Object value) {
        if (value != null) {
            outputs.put(name, value);
        }
    }
}
