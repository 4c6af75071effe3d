package io.aftersales.partsorder;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.VisitService;
import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Part;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is ordered for a visit and what becomes of it: fitted parts move to the case, the rest goes back to the store
 * (CAC-124). Nothing can be fitted that has no origin in an order (RAC-84).
 */
@Service
@Transactional
public class OrderUse {

    private static final String AGAIN = "visit-again";

    private final PartOrders orders;
    private final PartShipments shipments;
    private final PartOrderService service;
    private final WaitingVisits waiting;
    private final GiveBack giveBack;
    private final PartReturnService returns;
    private final UnitLoanService loans;
    private final VisitService visits;
    private final StockService stock;
    private final PartOrderLifecycle lifecycle;
    private final AuditTrail audit;

    OrderUse(PartOrders orders, PartShipments shipments, PartOrderService service, WaitingVisits waiting, GiveBack giveBack,
             PartReturnService returns, UnitLoanService loans, VisitService visits, StockService stock, @Lazy PartOrderLifecycle lifecycle,
             AuditTrail audit) {
        this.orders = orders;
        this.shipments = shipments;
        this.service = service;
        this.waiting = waiting;
        this.giveBack = giveBack;
        this.returns = returns;
        this.loans = loans;
        this.visits = visits;
        this.stock = stock;
        this.lifecycle = lifecycle;
        this.audit = audit;
    }

    /**
     * Orders what the diagnosis of a visit found wanting, at once (CAC-135, CAC-137).
     *
     * @return pending, complete or incomplete
     */
    public String orderForVisit(long visitId) throws Refusal {
        Visit visit = visits.get(visitId);
        List<NewOrder.Line> lines = visits.wantedParts(visitId).stream().map(part -> new NewOrder.Line(part.partCode(), part.quantity())).toList();
        service.order(new NewOrder(visit.organisation(), visit.unitId(), visit.caseNumber(), visitId, visit.finding(), false, true, lines));
        return waiting.outcome(visit.caseNumber());
    }

    /** A received part of a repair that is neither fitted nor given back. @param numbers of tracked pieces */
    public record AtHand(String order, int lineNo, String partCode, Text name, int quantity, boolean tracked, List<String> numbers) {

        /** Names the line in a form. */
        public String key() {
            return order + "/" + lineNo;
        }
    }

    @Transactional(readOnly = true)
    public List<AtHand> atHand(String repair) {
        List<AtHand> atHand = new ArrayList<>();
        for (PartOrder order : orders.ofRepair(repair)) {
            for (OrderLine line : order.lines()) {
                if (!order.ended() && line.atHand() > 0) {
                    atHand.add(atHand(order, line));
                }
            }
        }
        return atHand;
    }

    private AtHand atHand(PartOrder order, OrderLine line) {
        try {
            Part part = stock.part(order.organisation(), line.given());
            return new AtHand(order.number(), line.lineNo(), part.code(), part.name(), line.atHand(), part.tracked(),
                    shipments.numbersAt(order.organisation(), line.given(), Place.parse(order.heldAt()), order.number(), line.lineNo()));
        } catch (Refusal e) {
            throw new IllegalStateException("an ordered part left the catalogue", e);
        }
    }

    /** What was fitted of a line. @param key of the line at hand @param numbers of tracked pieces; empty for others */
    public record Fitted(String key, Number quantity, List<String> numbers) {
    }

    /**
     * The work of a visit is done as far as it went, with these parts. Where the repair is over, what was not fitted goes back
     * to the store.
     *
     * @throws Refusal for more than is at hand, or numbers that do not fit, before anything is written
     */
    public void repaired(long visitId, VisitService.Work work, List<Fitted> fitted) throws Refusal {
        String repair = visits.get(visitId).caseNumber();
        List<AtHand> atHand = atHand(repair);
        requireAtHand(atHand, fitted);
        visits.repaired(visitId, work);
        for (Fitted use : fitted) {
            fit(visitId, find(atHand, use.key()), use);
        }
        settle(repair, AGAIN.equals(work.result()));
        if ("solved".equals(work.result())) {
            loans.repairFinished(repair);
        }
    }

    private static void requireAtHand(List<AtHand> atHand, List<Fitted> fitted) throws Refusal {
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (Fitted use : fitted) {
            String at = "partsUsed[" + index++ + "].";
            AtHand line = find(atHand, use.key());
            if (line == null) {
                throw Refusal.of(PartOrderReason.LINE_NOT_LISTED, field(at + "part"));
            }
            if (!seen.add(use.key())) {
                throw Refusal.of(PartOrderReason.NAMED_TWICE, field(at + "part"));
            }
            int quantity = Quantities.notNegative(at + "quantity", use.quantity());
            if (quantity > line.quantity()) {
                throw Refusal.of(PartOrderReason.MORE_THAN_RECEIVED, field(at + "quantity"), line.quantity());
            }
            int numbers = line.tracked() ? quantity : 0;
            if (use.numbers().size() != numbers || !line.numbers().containsAll(use.numbers())) {
                throw Refusal.of(PartOrderReason.NUMBERS_DO_NOT_FIT, field(at + "numbers"), line.partCode(), numbers);
            }
        }
    }

    private static AtHand find(List<AtHand> atHand, String key) {
        return atHand.stream().filter(line -> line.key().equals(key)).findFirst().orElse(null);
    }

    private void fit(long visitId, AtHand line, Fitted use) throws Refusal {
        int quantity = use.quantity().intValue();
        if (quantity == 0) {
            return;
        }
        PartOrder order = orders.locked(line.order());
        Place held = Place.parse(order.heldAt());
        Place fittedAt = Place.ofCase(order.repair());
        if (!held.equals(fittedAt)) {
            stock.move(new Movement(order.organisation(), order.number() + ":used:" + line.lineNo() + ":" + order.line(line.lineNo()).used(),
                    line.partCode(), quantity, held, fittedAt, use.numbers(), null, order.repair(), null));
        }
        orders.count(order.number(), line.lineNo(), Map.of("used", quantity));
        audit.record(AuditTrail.ofCase(order.number()), "order.partUsed", Map.of("line", line.lineNo(), "part", line.partCode(),
                "quantity", quantity, "repair", order.repair()));
        returns.owe(order, order.line(line.lineNo()), quantity, Boolean.TRUE.equals(visits.get(visitId).customerPays()));
    }

    private void settle(String repair, boolean again) throws Refusal {
        for (PartOrder found : orders.ofRepair(repair)) {
            if (!found.state().equals("received")) {
                continue;
            }
            PartOrder order = orders.locked(found.number());
            if (!again) {
                for (OrderLine line : order.lines()) {
                    giveBack.unused(order, line, line.atHand());
                }
            }
            if (orders.existing(order.number()).lines().stream().allMatch(line -> line.atHand() == 0)) {
                lifecycle.used(order.number());
            }
        }
    }
}
