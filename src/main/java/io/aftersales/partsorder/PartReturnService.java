package io.aftersales.partsorder;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.NewFile;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.settlement.LedgerService;
import io.aftersales.settlement.Party;
import io.aftersales.settlement.Posting;
import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Part;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Defective parts owed back after use: chased, taken in, sent to the supplier or scrapped, else charged (HOM-42). */
@Service
@Transactional
public class PartReturnService {

    private static final String CLOCK = "part-return";

    private final PartReturns returns;
    private final TrackedStock tracked;
    private final StockService stock;
    private final DecisionService decisions;
    private final CaseFiles files;
    private final ServiceCases cases;
    private final ClockService clocks;
    private final LedgerService ledger;
    private final OrganisationService organisations;
    private final OrderNotices notices;
    private final PartReturnLifecycle lifecycle;
    private final AuditTrail audit;
    private final Clock clock;

    PartReturnService(PartReturns returns, TrackedStock tracked, StockService stock, DecisionService decisions, CaseFiles files,
                      ServiceCases cases, ClockService clocks, LedgerService ledger, OrganisationService organisations, OrderNotices notices,
                      @Lazy PartReturnLifecycle lifecycle, AuditTrail audit, Clock clock) {
        this.returns = returns;
        this.tracked = tracked;
        this.stock = stock;
        this.decisions = decisions;
        this.files = files;
        this.cases = cases;
        this.clocks = clocks;
        this.ledger = ledger;
        this.organisations = organisations;
        this.notices = notices;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.clock = clock;
    }

    /** A part was fitted: whether the one that it replaces is owed back, and by when, says the table {@code part-return}. */
    void owe(PartOrder order, OrderLine line, int quantity, boolean customerPays) throws Refusal {
        Part part = stock.part(order.organisation(), line.given());
        Instant now = clock.instant();
        Map<String, Object> facts = Map.of("usedAt", now, "customerPays", customerPays, "tracked", part.tracked());
        Decision decision = decisions.decide("part-return", order.organisation(), facts, order.number());
        if (!decision.flag("owed")) {
            return;
        }
        Instant due = decision.instant("returnBy");
        String number = files.open(new NewFile(CaseKind.PART_RETURN, order.organisation(), order.unitId(), "platform", null, null, null,
                order.number(), part.code() + " × " + quantity));
        PartReturn owed = new PartReturn(number, order.organisation(), order.unitId(), order.number(), line.lineNo(), order.repair(),
                part.code(), quantity, List.of(), "owed", now, due, null, null, 0);
        returns.add(owed, returns.uses(order.number(), line.lineNo()) + 1);
        clocks.start(number, CLOCK, now, due, decision.receiptId());
        audit.record(AuditTrail.ofCase(number), "return.owed", Map.of("part", part.code(), "quantity", quantity, "dueAt", due.toString()));
        notices.owed(number, order.organisation(), order.unitId(), part.code(), due);
        lifecycle.owed(owed);
    }

    /** The outlet sent it. @param numbers of tracked pieces */
    public void sendBack(String number, String waybill, List<String> numbers) throws Refusal {
        PartReturn owed = returns.locked(number);
        requireNumbers(owed, numbers);
        Map<String, Object> columns = new HashMap<>(Map.of("state", "sent", "sent_at", clock.instant()));
        columns.put("waybill", waybill);
        columns.put("numbers", numbers.isEmpty() ? null : String.join(",", numbers));
        returns.set(number, columns);
        audit.record(AuditTrail.ofCase(number), "return.sent", Map.of("waybill", waybill == null ? "" : waybill));
    }

    private void requireNumbers(PartReturn owed, List<String> numbers) throws Refusal {
        int needed = stock.part(owed.organisation(), owed.partCode()).tracked() ? owed.quantity() : 0;
        if (numbers.size() != needed) {
            throw Refusal.of(PartOrderReason.NUMBERS_DO_NOT_FIT, field("numbers"), owed.partCode(), needed);
        }
    }

    /** The parcel did not come, or not with this part in it: it is still owed. */
    public void notArrived(String number) throws Refusal {
        returns.locked(number);
        returns.set(number, Map.of("state", "owed"));
        audit.record(AuditTrail.ofCase(number), "return.notArrived", Map.of());
    }

    /** The warehouse has it. @param disposal supplier or scrap @param supplier to whom it goes; null for scrap */
    public void takeIn(String number, String disposal, String supplier) throws Refusal {
        PartReturn owed = returns.locked(number);
        if ("supplier".equals(disposal) && (supplier == null || supplier.isBlank())) {
            throw Refusal.of(PartOrderReason.NO_SUPPLIER, field("supplier"));
        }
        Place defective = Place.defective(warehouse(owed));
        if (owed.numbers().isEmpty()) {
            stock.move(back(owed, "", owed.quantity(), Place.customer(customer(owed)), defective, List.of()));
        }
        for (String piece : owed.numbers()) {
            Place from = tracked.placeOf(owed.organisation(), owed.partCode(), piece).orElse(Place.customer(customer(owed)));
            stock.move(back(owed, ":" + piece, 1, from, defective, List.of(piece)));
        }
        Map<String, Object> columns = new HashMap<>(Map.of("state", "back", "back_at", clock.instant(), "disposal", disposal));
        columns.put("supplier", supplier);
        returns.set(number, columns);
        clocks.meet(number, CLOCK, clock.instant());
        audit.record(AuditTrail.ofCase(number), "return.arrived", Map.of("disposal", disposal));
    }

    /** What comes back broken is worth nothing; what lay with us keeps its worth. */
    private static Movement back(PartReturn owed, String piece, int quantity, Place from, Place to, List<String> numbers) {
        return new Movement(owed.organisation(), owed.number() + ":back" + piece, owed.partCode(), quantity, from, to, numbers,
                from.stocked() ? null : BigDecimal.ZERO, owed.number(), null);
    }

    private String customer(PartReturn owed) {
        String customerNo = cases.existing(owed.repair()).customerNo();
        return customerNo == null ? owed.repair() : customerNo;
    }

    private String warehouse(PartReturn owed) {
        return organisations.unitAndAbove(owed.unitId()).stream().filter(unit -> unit.kind() != Unit.Kind.OUTLET).findFirst()
                .map(Unit::id).orElse(owed.unitId());
    }

    public void returnToSupplier(String number) throws Refusal {
        PartReturn owed = returns.locked(number);
        leave(owed, Place.supplier(owed.supplier()), "supplier", "returned-to-supplier");
    }

    public void scrap(String number) throws Refusal {
        PartReturn owed = returns.locked(number);
        leave(owed, Place.scrap(warehouse(owed)), "scrapped", "scrapped");
    }

    private void leave(PartReturn owed, Place to, String state, String reason) throws Refusal {
        stock.move(new Movement(owed.organisation(), owed.number() + ":" + state, owed.partCode(), owed.quantity(),
                Place.defective(warehouse(owed)), to, owed.numbers(), null, owed.number(), null));
        returns.set(owed.number(), Map.of("state", state));
        audit.record(AuditTrail.ofCase(owed.number()), "return." + state, Map.of());
        files.close(owed.number(), reason, null);
    }

    /** The deadline was missed: those who owe the part are reminded. */
    public void remind(String number) throws Refusal {
        PartReturn owed = returns.locked(number);
        int times = owed.reminders() + 1;
        returns.set(number, Map.of("reminders", times));
        notices.reminded(number, owed.organisation(), owed.unitId(), owed.partCode(), owed.dueAt(), times);
        audit.record(AuditTrail.ofCase(number), "return.reminded", Map.of("times", times));
    }

    /** More time is given. @throws Refusal without a number of days or a reason */
    public void giveMoreTime(String number, Number days, String why) throws Refusal {
        PartReturn owed = returns.locked(number);
        int checked = Quantities.positive("moreDays", days);
        requireReason(why);
        Instant due = clock.instant().plus(Duration.ofDays(checked));
        returns.set(number, Map.of("due_at", due));
        clocks.reset(number, CLOCK, owed.owedAt(), due, null);
        audit.record(AuditTrail.ofCase(number), "return.extended", new Changes().to("dueAt", Objects.toString(owed.dueAt(), null),
                due.toString()).about("why", why).told());
    }

    /** It will not come back. @throws Refusal without a reason */
    public void decideCharge(String number, String why) throws Refusal {
        requireReason(why);
        returns.locked(number);
        audit.record(AuditTrail.ofCase(number), "return.chargeDecided", Map.of("why", why));
    }

    private static void requireReason(String why) throws Refusal {
        if (why == null || why.isBlank()) {
            throw Refusal.of(PartOrderReason.NO_REASON, field("why"));
        }
    }

    /** The unit pays for it, at its price. */
    public void charge(String number) throws Refusal {
        PartReturn owed = returns.locked(number);
        Part part = stock.part(owed.organisation(), owed.partCode());
        BigDecimal amount = part.price().multiply(BigDecimal.valueOf(owed.quantity()));
        if (amount.signum() > 0) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), organisations.zone(owed.organisation()));
            ledger.post(new Posting(owed.organisation(), "part-return:" + number, "part-not-returned", Party.unit(owed.unitId()),
                    amount.negate(), today, number, owed.partCode() + " × " + owed.quantity()));
        }
        returns.set(number, Map.of("state", "charged", "charged_cny", amount));
        audit.record(AuditTrail.ofCase(number), "return.charged", Map.of("amountCny", amount.toPlainString()));
        files.close(number, "charged", null);
    }
}
