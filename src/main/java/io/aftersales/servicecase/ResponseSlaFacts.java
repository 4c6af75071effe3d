package io.aftersales.servicecase;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code response-sla} asks of a case. */
final class ResponseSlaFacts {

    private static final List<String> INPUTS = List.of("region", "holiday", "paid", "faultDomain");

    private ResponseSlaFacts() {
    }

    /** @param from when the time begins to run, in the organisation's zone */
    static Map<String, Object> of(ServiceCase judged, OffsetDateTime from) {
        Map<String, Object> facts = new HashMap<>(judged.facts());
        facts.keySet().retainAll(INPUTS);
        facts.put("reportedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(from));
        if (judged.severity() != null) {
            facts.put("severity", judged.severity());
        }
        if (judged.warranty() != null && !"manual".equals(judged.warranty().status())) {
            facts.put("inWarranty", judged.warranty().covered());
        }
        return facts;
    }
}
