package io.aftersales.partsorder;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the need of an order will be met: always visible, every change logged and told (CAC-126). */
@Service
@Transactional
public class Promises {

    private static final int LONGEST_REASON = 500;

    private final PartOrders orders;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final OrderNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    Promises(PartOrders orders, DecisionService decisions, OrganisationService organisations, OrderNotices notices, AuditTrail audit,
             Clock clock) {
        this.orders = orders;
        this.decisions = decisions;
        this.organisations = organisations;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the organisation's table says of a source. */
    Decision leadTime(PartOrder order, String source) throws Refusal {
        return decisions.evaluate("parts-lead-time", order.organisation(), facts(order, source));
    }

    private Map<String, Object> facts(PartOrder order, String source) {
        Map<String, Object> facts = new HashMap<>(Map.of("source", source, "orderedOn", today(order).toString()));
        if (order.leadTimeDays() != null) {
            facts.put("leadTimeDays", order.leadTimeDays());
        }
        return facts;
    }

    /** @return false where the table leaves it to production or purchasing, who have not said yet */
    boolean bySource(PartOrder order, String source) throws Refusal {
        Decision decision = decisions.decide("parts-lead-time", order.organisation(), facts(order, source), order.number());
        LocalDate on = decision.date("expectedOn");
        if (on != null) {
            promise(order, on, source);
        }
        return on != null;
    }

    /** A person knows better. @throws Refusal for a day that is past, or without a reason */
    public void change(String number, LocalDate on, String reason) throws Refusal {
        PartOrder order = orders.locked(number);
        if (!order.pending()) {
            throw Refusal.of(PartOrderReason.ORDER_IN_ANOTHER_STATE, number, order.state());
        }
        if (on == null) {
            throw Refusal.of(InputReason.REQUIRED, field("expectedOn"), "expectedOn");
        }
        if (on.isBefore(today(order))) {
            throw Refusal.of(PartOrderReason.EXPECTED_IN_THE_PAST, field("expectedOn"));
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.of(PartOrderReason.NO_REASON, field("reason"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.of(InputReason.TOO_LONG, field("reason"), LONGEST_REASON);
        }
        promise(order, on, reason.strip());
    }

    private void promise(PartOrder order, LocalDate on, String reason) {
        if (on.equals(order.expectedOn())) {
            return;
        }
        orders.set(order.number(), Map.of("expected_on", on));
        int promise = orders.promise(order.number(), on, reason, CurrentActor.get().id(), clock.instant());
        Map<String, Object> payload = new HashMap<>(Map.of("to", on.toString(), "reason", reason));
        payload.put("from", order.expectedOn() == null ? null : order.expectedOn().toString());
        audit.record(AuditTrail.ofCase(order.number()), "order.expected", payload);
        if (promise > 1) {
            notices.expected(order, on, reason, promise);
        }
    }

    private LocalDate today(PartOrder order) {
        return LocalDate.ofInstant(clock.instant(), organisations.zone(order.organisation()));
    }
}
