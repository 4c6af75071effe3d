package io.aftersales.rulechange;

import io.aftersales.audit.AuditTrail;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Every step stands on the case of the change and on what is changed. */
@Component
class RuleChangeTrail {

    private final AuditTrail audit;

    RuleChangeTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void record(RuleChange change, String kind, Map<String, ?> payload) {
        audit.record(AuditTrail.ofCase(change.number()), kind, payload);
        Map<String, Object> withNumber = new HashMap<>(payload);
        withNumber.put("change", change.number());
        audit.record(change.stream(), kind, withNumber);
    }

    void record(String stream, String kind, Map<String, ?> payload) {
        audit.record(stream, kind, payload);
    }
}
