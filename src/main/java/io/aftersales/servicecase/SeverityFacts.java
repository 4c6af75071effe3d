package io.aftersales.servicecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code severity} asks of a case. */
final class SeverityFacts {

    private static final List<String> INPUTS = List.of("severity", "outage", "restorable", "personalInjury", "equipmentAccident",
            "commissioningUrgent", "arrivalDamage");

    private SeverityFacts() {
    }

    static Map<String, Object> of(ServiceCase judged) {
        Map<String, Object> facts = new HashMap<>(judged.facts());
        facts.keySet().retainAll(INPUTS);
        return facts;
    }
}
