package io.aftersales.workers.warranty;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Refusal;
import io.aftersales.task.Choice;
import io.aftersales.warranty.ClaimCosts;
import io.aftersales.warranty.Shares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

/** The shares that the table proposes, where it does not leave the liability open; who may bear those of outlet, supplier and carrier. */
@Component
class SplitCostFacts implements TaskFacts {

    private final ClaimCosts costs;

    SplitCostFacts(ClaimCosts costs) {
        this.costs = costs;
    }

    @Override
    public String task() {
        return "UserTask_SplitCost";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        try {
            Map<String, Object> values = new HashMap<>();
            values.put("shares", rows(new TreeMap<>(costs.proposed(about.caseNumber()))));
            values.put("outletParty", costs.outletParty(about.caseNumber()));
            return values;
        } catch (Refusal gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        try {
            Map<String, List<Choice>> choices = new HashMap<>(costs.outsideBearers(about.caseNumber()));
            choices.put("outletParties", costs.bearers(about.caseNumber()));
            return choices;
        } catch (Refusal gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static List<Map<String, Object>> rows(Map<Integer, Shares> proposed) {
        List<Map<String, Object>> rows = new ArrayList<>();
        proposed.forEach((line, shares) -> rows.add(Map.of("line", line, "customer", shares.customer(), "outlet", shares.outlet(), "maker",
                shares.maker(), "supplier", shares.supplier(), "carrier", shares.carrier())));
        return rows;
    }
}
