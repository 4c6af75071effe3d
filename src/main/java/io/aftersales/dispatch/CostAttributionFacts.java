package io.aftersales.dispatch;

import io.aftersales.servicecase.ServiceCase;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What {@code cost-attribution} asks of a diagnosed case. */
final class CostAttributionFacts {

    private CostAttributionFacts() {
    }

    /** @param guaranteed whether the parts that are wanted have a warranty of their own, whatever became of that of the unit (RAC-20) */
    static Map<String, Object> of(ServiceCase judged, Visit visit, BigDecimal lossCny, boolean guaranteed) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("cause", visit.cause());
        if (lossCny != null) {
            facts.put("lossCny", lossCny);
        }
        if (guaranteed) {
            facts.put("inWarranty", true);
            return facts;
        }
        // a verdict that a person has to find is not the verdict "expired"
        if (judged.warranty() != null && !"manual".equals(judged.warranty().status())) {
            facts.put("inWarranty", judged.warranty().covered());
            if ("fee-paid".equals(judged.warranty().basis())) {
                facts.put("feePaid", judged.warranty().covered());
            }
        }
        return facts;
    }
}
