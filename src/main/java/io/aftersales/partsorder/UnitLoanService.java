package io.aftersales.partsorder;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.CaseNotices;
import io.aftersales.servicecase.LoanFacts;
import io.aftersales.servicecase.NewFile;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.sla.ClockService;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units lent while the own one is repaired (FLT-70, FLT-68): out and back by their number. */
@Service
@Transactional
public class UnitLoanService {

    private static final String CLOCK = "loan-return";

    private final UnitLoans loans;
    private final LoanCharges charges;
    private final StockService stock;
    private final DecisionService decisions;
    private final CaseFiles files;
    private final ServiceCases cases;
    private final CaseNotices notices;
    private final ClockService clocks;
    private final OrganisationService organisations;
    private final UnitLoanLifecycle lifecycle;
    private final AuditTrail audit;
    private final Clock clock;

    UnitLoanService(UnitLoans loans, LoanCharges charges, StockService stock, DecisionService decisions, CaseFiles files, ServiceCases cases,
                    CaseNotices notices, ClockService clocks, OrganisationService organisations, @Lazy UnitLoanLifecycle lifecycle,
                    AuditTrail audit, Clock clock) {
        this.loans = loans;
        this.charges = charges;
        this.stock = stock;
        this.decisions = decisions;
        this.files = files;
        this.cases = cases;
        this.notices = notices;
        this.clocks = clocks;
        this.organisations = organisations;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.clock = clock;
    }

    /** The repair outlasts its limit: a unit is offered, once per repair. */
    public void offer(String repair) throws Refusal {
        ServiceCase delayed = cases.existing(repair);
        if (delayed.status().ended() || loans.ofRepair(repair).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, Object> facts = LoanFacts.of(delayed, startOf(repair));
        facts.put("now", now);
        Decision decision = decisions.decide("loan-unit", delayed.organisation(), facts, repair);
        String number = files.open(new NewFile(CaseKind.UNIT_LOAN, delayed.organisation(), delayed.unitId(), "platform", delayed.customerNo(),
                null, null, repair, null));
        String kind = decision.text("kind") == null ? "loan" : decision.text("kind");
        loans.add(new UnitLoan(number, delayed.organisation(), delayed.unitId(), repair, kind, "offered", null, null, null, null, null, null),
                now);
        audit.record(AuditTrail.ofCase(number), "loan.offered", Map.of("repair", repair, "kind", kind));
        lifecycle.due(loans.existing(number));
    }

    private Instant startOf(String repair) {
        return clocks.clocksOf(repair).stream().filter(clock -> clock.target().equals("loan")).map(ClockService.View::startedAt)
                .reduce((first, second) -> second).orElseThrow(() -> new IllegalStateException(repair + " has no clock for a loan"));
    }

    /** A unit that can be lent. @param key names it in a form */
    public record Offer(String key, Text label) {
    }

    /** What lies in the stores of the unit and those above it. */
    @Transactional(readOnly = true)
    public List<Offer> offers(String number) {
        UnitLoan loan = loans.existing(number);
        List<String> units = organisations.unitAndAbove(loan.unitId()).stream().map(Unit::id).toList();
        return loans.lendable(loan.organisation(), units).stream().map(item -> new Offer(key(item), label(item))).toList();
    }

    private static String key(UnitLoans.Lendable item) {
        return item.place() + "/" + item.partCode() + "/" + item.itemNumber();
    }

    private static Text label(UnitLoans.Lendable item) {
        String tail = " · " + item.itemNumber() + " · " + item.place();
        return new Text(item.name().zh() + tail, item.name().en() + tail);
    }

    /** The unit goes to the customer. @param key of an offer @throws Refusal where it left the store meanwhile, or without a receiver */
    public void lend(String number, String key, String receiver) throws Refusal {
        UnitLoan loan = loans.locked(number);
        List<String> units = organisations.unitAndAbove(loan.unitId()).stream().map(Unit::id).toList();
        UnitLoans.Lendable item = loans.lendable(loan.organisation(), units).stream().filter(one -> key(one).equals(key)).findFirst()
                .orElseThrow(() -> Refusal.of(PartOrderReason.UNIT_NOT_IN_STORE, field("unit"), String.valueOf(key)));
        if (receiver == null || receiver.isBlank()) {
            throw Refusal.of(PartOrderReason.NO_RECEIVER, field("receiver"));
        }
        stock.move(new Movement(loan.organisation(), number + ":lent", item.partCode(), 1, Place.parse(item.place()), Place.loan(number),
                List.of(item.itemNumber()), null, number, null));
        loans.set(number, Map.of("state", "lent", "from_place", item.place(), "part_code", item.partCode(), "item_number", item.itemNumber(),
                "receiver", receiver, "lent_at", clock.instant(), "lent_by", CurrentActor.get().id()));
        audit.record(AuditTrail.ofCase(number), "loan.lent", Map.of("part", item.partCode(), "number", item.itemNumber()));
        tell(loans.existing(number), "loan-lent", Map.of());
    }

    /** Nothing is lent. @throws Refusal without a reason */
    public void decline(String number, String why) throws Refusal {
        loans.locked(number);
        if (why == null || why.isBlank()) {
            throw Refusal.of(PartOrderReason.NO_REASON, field("why"));
        }
        loans.set(number, Map.of("state", "declined", "why_not", why));
        audit.record(AuditTrail.ofCase(number), "loan.declined", Map.of("why", why));
    }

    /** The own unit is repaired, or will not be: an offer is over, a lent unit is to be brought back. */
    public void repairFinished(String repair) throws Refusal {
        clocks.meet(repair, "loan", clock.instant());
        Optional<UnitLoan> found = loans.ofRepair(repair);
        if (found.isEmpty()) {
            return;
        }
        UnitLoan loan = loans.locked(found.get().number());
        if (loan.state().equals("offered")) {
            loans.set(loan.number(), Map.of("state", "not-needed"));
            audit.record(AuditTrail.ofCase(loan.number()), "loan.notNeeded", Map.of());
            lifecycle.repairFinished(loan.number());
        } else if (loan.state().equals("lent") && loan.dueAt() == null) {
            callBack(loan);
        }
    }

    private void callBack(UnitLoan loan) throws Refusal {
        Instant now = clock.instant();
        Decision decision = decisions.decide("loan-unit", loan.organisation(), Map.of("repairStartedAt", startOf(loan.repair()), "now", now),
                loan.number());
        Period within = Period.parse(decision.text("returnWithin"));
        Instant due = now.atZone(organisations.zone(loan.organisation())).plus(within).toInstant();
        loans.set(loan.number(), Map.of("due_at", due));
        clocks.start(loan.number(), CLOCK, now, due, decision.receiptId());
        audit.record(AuditTrail.ofCase(loan.number()), "loan.calledBack", Map.of("dueAt", due.toString()));
        tell(loans.existing(loan.number()), "loan-return", Map.of());
    }

    /** The unit should have been back. */
    public void remind(String number) {
        audit.record(AuditTrail.ofCase(number), "loan.reminded", Map.of());
        tell(loans.existing(number), "loan-reminder", Map.of());
    }

    /** The customer brought it back, or says that it is lost. */
    public void takeBack(String number, boolean returned, String note) throws Refusal {
        UnitLoan loan = loans.locked(number);
        Map<String, Object> columns = new HashMap<>(Map.of("state", "returned", "found", returned ? "unknown" : "lost"));
        columns.put("note", note);
        if (returned) {
            columns.put("returned_at", clock.instant());
        }
        loans.set(number, columns);
        clocks.meet(number, CLOCK, clock.instant());
        if (!returned) {
            charges.set(loan, null);
        }
        audit.record(AuditTrail.ofCase(number), returned ? "loan.returned" : "loan.lost", Map.of());
    }

    /** A sound unit goes back into its store; a damaged one among the defective ones. @param chargeCny for damage; null for its price */
    public void inspect(String number, boolean sound, BigDecimal chargeCny, String note) throws Refusal {
        UnitLoan loan = loans.locked(number);
        if (!sound && (note == null || note.isBlank())) {
            throw Refusal.of(PartOrderReason.NO_REASON, field("note"));
        }
        if (!sound) {
            charges.set(loan, chargeCny);
        }
        Place to = sound ? Place.parse(loan.fromPlace()) : Place.defective(loan.unitId());
        stock.move(new Movement(loan.organisation(), number + ":back", loan.partCode(), 1, Place.loan(number), to, List.of(loan.itemNumber()),
                null, number, null));
        Map<String, Object> columns = new HashMap<>(Map.of("found", sound ? "sound" : "damaged", "state", sound ? "back" : "returned"));
        columns.put("note", note);
        loans.set(number, columns);
        audit.record(AuditTrail.ofCase(number), "loan.inspected", Map.of("sound", sound));
    }

    /** What is lost or damaged is charged. */
    public void charge(String number) throws Refusal {
        UnitLoan loan = loans.locked(number);
        if ("lost".equals(loan.found())) {
            stock.move(new Movement(loan.organisation(), number + ":lost", loan.partCode(), 1, Place.loan(number), Place.lost(loan.unitId()),
                    List.of(loan.itemNumber()), null, number, null));
        }
        charges.post(loan);
        loans.set(number, Map.of("state", "charged"));
    }

    /** The process came to its end. */
    public void end(String number) {
        files.close(number, loans.existing(number).state(), null);
    }

    private void tell(UnitLoan loan, String kind, Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(more);
        fields.put("unit", loan.partCode() + " " + loan.itemNumber());
        fields.put("dueAt", loan.dueAt() == null ? "" : notices.local(loan.organisation(), loan.dueAt()));
        notices.tellCustomer(cases.existing(loan.repair()), kind, kind + ":" + loan.number(), fields);
    }
}
