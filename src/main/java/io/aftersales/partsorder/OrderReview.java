package io.aftersales.partsorder;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.stock.StockService;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews an order by when, and what they say, by the organisation's table {@code parts-review}. */
@Service
@Transactional
public class OrderReview {

    private static final String KEY = "parts-review";
    private static final String APPROVED = "approved";
    private static final String REFUSED = "refused";
    private static final String MANUAL = "manual";

    private final PartOrders orders;
    private final Sources sources;
    private final StockService stock;
    private final DecisionService decisions;
    private final ClockService clocks;
    private final OrderNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    OrderReview(PartOrders orders, Sources sources, StockService stock, DecisionService decisions, ClockService clocks, OrderNotices notices,
                AuditTrail audit, Clock clock) {
        this.orders = orders;
        this.sources = sources;
        this.stock = stock;
        this.decisions = decisions;
        this.clocks = clocks;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param reviewer the title that reviews @param result approved, refused, or manual where a person decides */
    public record Routed(String reviewer, String result) {
    }

    /**
     * What a reviewer says.
     *
     * @param decision approved, in-part or refused
     * @param lines    what is approved of each line, for in-part
     * @param made     made in house; null where the reviewer does not say
     */
    public record Verdict(String decision, List<Granted> lines, Boolean made, String reason) {
    }

    /** @param partCode another part that stands in; null for the wanted one */
    public record Granted(int lineNo, Number quantity, String partCode) {
    }

    /** Asks the table. Where the system decides, nobody is asked (HOM-48); else the clock {@code parts-review} begins. */
    public Routed route(String number) throws Refusal {
        PartOrder order = orders.locked(number);
        Decision decision = decisions.decide(KEY, order.organisation(), facts(order), number);
        String result = decision.text("decision") == null ? MANUAL : decision.text("decision");
        Map<String, Object> columns = new HashMap<>(Map.of("reviewer", decision.text("reviewer")));
        columns.put("lead_time_from", decision.text("leadTimeFrom"));
        orders.set(number, columns);
        if (!result.equals(MANUAL)) {
            settle(order, result, "system", decision.receiptId());
        } else if (decision.instant("reviewBy") != null) {
            clocks.start(number, KEY, order.submittedAt(), decision.instant("reviewBy"), decision.receiptId());
        }
        return new Routed(decision.text("reviewer"), result);
    }

    private Map<String, Object> facts(PartOrder order) throws Refusal {
        Map<String, Object> facts = new HashMap<>();
        facts.put("submittedAt", order.submittedAt());
        Boolean rulesOk = withinTheRules(order);
        if (rulesOk != null) {
            facts.put("rulesOk", rulesOk);
        }
        return facts;
    }

    /**
     * For a repair each part must still be delivered, or have something that stands in for it. What fills a store is not
     * settled by these rules: a person decides.
     */
    private Boolean withinTheRules(PartOrder order) {
        return order.repair() == null ? null : order.lines().stream()
                .allMatch(line -> stock.usable(order.organisation(), line.partCode()).isPresent());
    }

    /** @return approved or refused @throws Refusal without a reason, or for more than was ordered */
    public String review(String number, Verdict verdict) throws Refusal {
        PartOrder order = orders.locked(number);
        boolean refused = REFUSED.equals(verdict.decision());
        boolean inPart = "in-part".equals(verdict.decision());
        if ((refused || inPart) && (verdict.reason() == null || verdict.reason().isBlank())) {
            throw Refusal.of(PartOrderReason.NO_REASON, field("reason"));
        }
        if (inPart) {
            requireGranted(order, verdict.lines());
        }
        Map<String, Object> facts = facts(order);
        facts.put("reviewedAt", clock.instant());
        facts.put("hqApproved", !refused);
        if (verdict.made() != null) {
            facts.put("make", verdict.made());
        }
        Decision decision = decisions.decide(KEY, order.organisation(), facts, number);
        boolean stopped = Boolean.FALSE.equals(decision.outputs().get("shipAllowed"));
        if (inPart) {
            grant(order, verdict.lines());
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put("review_note", verdict.reason());
        columns.put("made", verdict.made());
        columns.put("lead_time_from", decision.text("leadTimeFrom"));
        orders.set(number, columns);
        settle(orders.existing(number), refused || stopped ? REFUSED : verdict.decision(), CurrentActor.get().id(), decision.receiptId());
        clocks.meet(number, KEY, clock.instant());
        return refused || stopped ? REFUSED : APPROVED;
    }

    private void requireGranted(PartOrder order, List<Granted> lines) throws Refusal {
        Set<Integer> seen = new HashSet<>();
        int index = 0;
        int all = 0;
        for (Granted granted : lines) {
            String at = "lines[" + index++ + "].";
            if (!seen.add(granted.lineNo())) {
                throw Refusal.of(PartOrderReason.NAMED_TWICE, field(at + "line"));
            }
            int quantity = Quantities.notNegative(at + "quantity", granted.quantity());
            if (quantity > order.line(granted.lineNo()).ordered()) {
                throw Refusal.of(PartOrderReason.MORE_THAN_ORDERED, field(at + "quantity"), order.line(granted.lineNo()).ordered());
            }
            if (granted.partCode() != null && !sources.substitutes(order.organisation(), order.line(granted.lineNo()).partCode())
                    .contains(granted.partCode())) {
                throw Refusal.of(InputReason.NOT_A_CHOICE, field(at + "part"), "part");
            }
            all += quantity;
        }
        if (all == 0) {
            throw Refusal.of(PartOrderReason.NOTHING_APPROVED, field("lines"));
        }
    }

    private void grant(PartOrder order, List<Granted> lines) {
        for (Granted granted : lines) {
            if (granted.quantity().intValue() > 0) {
                orders.count(order.number(), granted.lineNo(), Map.of("approved", granted.quantity().intValue()));
            }
            if (granted.partCode() != null && !granted.partCode().equals(order.line(granted.lineNo()).partCode())) {
                orders.give(order.number(), granted.lineNo(), granted.partCode());
            }
        }
    }

    private void settle(PartOrder order, String decision, String by, String receiptId) {
        Instant now = clock.instant();
        if (APPROVED.equals(decision)) {
            order.lines().forEach(line -> orders.count(order.number(), line.lineNo(), Map.of("approved", line.ordered())));
        }
        orders.set(order.number(), Map.of("state", REFUSED.equals(decision) ? order.state() : APPROVED, "decision", decision,
                "reviewed_by", by, "reviewed_at", now));
        Map<String, Object> payload = new HashMap<>(Map.of("decision", decision, "by", by));
        payload.put("receipt", receiptId);
        audit.record(AuditTrail.ofCase(order.number()), "order.reviewed", payload);
        if (REFUSED.equals(decision)) {
            notices.refused(order);
        }
    }
}
