package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Whether a contracted unit may join: two questions to the table, one about the deposit, one about staff and conditions.
 * Each output stands there only where its facts do.
 */
@Component
class NetworkOnboardingComposer extends KeyedComposer {

    NetworkOnboardingComposer() {
        super("network-onboarding", new Text("签约网点能否准入?", "May a contracted unit join the network?"), Binding.NEWEST,
                Fact.date("contractDate"), Fact.date("paidOn"), Fact.number("amountCny"), Fact.text("cityTier"),
                Fact.number("installers"), Fact.flag("conditionsMet"), Fact.flag("repairContract"), Fact.number("partsDeposit"),
                Fact.number("installDeposit"));
    }

    @Override
    public List<Map<String, Object>> questions(Facts facts, DecisionContext context) throws Refusal {
        Quantities.notNegative(facts, "installers");
        return List.of(question("deposit", facts), question("staffing", facts));
    }

    private static Map<String, Object> question(String question, Facts facts) {
        Map<String, Object> inputs = facts.scalars();
        inputs.put("question", question);
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Map<String, Object> outputs = new LinkedHashMap<>();
        deposit(facts, Figures.one(figures.answers().get(0)), outputs);
        Figures.Row staffing = Figures.one(figures.answers().get(1));
        if (staffing.has("decision")) {
            outputs.put("decision", staffing.text("decision"));
        }
        return outputs;
    }

    private static void deposit(Facts facts, Figures.Row row, Map<String, Object> outputs) throws Refusal {
        if (row.has("depositWithin") && facts.has("contractDate")) {
            LocalDate due = facts.date("contractDate").plus(row.period("depositWithin"));
            outputs.put("depositDue", due);
            if (facts.has("paidOn")) {
                outputs.put("late", facts.date("paidOn").isAfter(due));
            }
        }
        if (row.has("minDepositCny") && facts.has("amountCny")) {
            outputs.put("amountOk", Quantities.notNegative(facts, "amountCny").compareTo(row.number("minDepositCny")) >= 0);
        }
        if (facts.has("partsDeposit") && facts.has("installDeposit") && row.has("offset")) {
            BigDecimal parts = Quantities.notNegative(facts, "partsDeposit");
            BigDecimal counted = row.flag("offset") ? Quantities.notNegative(facts, "installDeposit") : BigDecimal.ZERO;
            outputs.put("remaining", Quantities.money(parts.subtract(counted).max(BigDecimal.ZERO)));
        }
    }
}
