package io.aftersales.servicecase;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the table {@code loan-unit} has to know of a case: special users and emergencies get a unit at once (FLT-68). */
public final class LoanFacts {

    private LoanFacts() {
    }

    /** @param startedAt when the repair began */
    public static Map<String, Object> of(ServiceCase repair, Instant startedAt) {
        Map<String, Object> facts = new HashMap<>(Map.of("repairStartedAt", startedAt));
        for (String fact : List.of("specialUser", "urgent")) {
            if (repair.facts().get(fact) instanceof Boolean known) {
                facts.put(fact, known);
            }
        }
        return facts;
    }
}
