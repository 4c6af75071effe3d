package io.aftersales.servicecase;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaReason;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and ends cases: one transaction for the case, its process, clocks, audit events and messages. */
@Service("cases") // the engine has a bean caseService of its own
@Transactional
public class CaseService {

    private static final String PARTS = "parts";
    private static final Set<Status> ON_A_VISIT = EnumSet.of(Status.VISITING, Status.QUOTING, Status.AWAITING_PARTS);
    private static final Set<String> PARTIES = Set.of("customer", "parts", "supplier", "us");

    private final ServiceCases cases;
    private final CaseOpening opening;
    private final CaseNotices notices;
    private final CaseLifecycle lifecycle;
    private final ClockService clocks;
    private final OpenAmounts amounts;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    // the process side calls back into this service, hence lazy
    CaseService(ServiceCases cases, CaseOpening opening, CaseNotices notices, @Lazy CaseLifecycle lifecycle, ClockService clocks,
                OpenAmounts amounts, ApplicationEventPublisher events, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.opening = opening;
        this.notices = notices;
        this.lifecycle = lifecycle;
        this.clocks = clocks;
        this.amounts = amounts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a case, or returns the number of the case that this report (organisation and report number) opened before.
     *
     * @throws Refusal for an unknown organisation, serial or customer, a report in the future, a phone that is none, a fact
     *                 that is unknown or outside its choices; the refusal names the field
     */
    public Opened open(CaseReport report) throws Refusal {
        Opened opened = opening.open(report);
        if (opened.created()) {
            lifecycle.opened(opened.caseNumber(), report.organisation(), report.kind());
            notices.acknowledge(cases.existing(opened.caseNumber()), clocks.clocksOf(opened.caseNumber()));
        }
        return opened;
    }

    /** Ends a case that nobody wants worked on. @param why in the words of whoever cancels; required */
    public void cancel(String number, String why) throws Refusal {
        ServiceCase found = repair(number);
        String note = PlainText.line("reason", why, FaultFacts.LONGEST_TEXT);
        if (note == null) {
            throw Refusal.of(InputReason.REQUIRED, field("reason"), "reason");
        }
        requireSettled(number);
        found.cancel(note, clock.instant());
        cases.save(found);
        clocks.cancelAll(number);
        audit.record(AuditTrail.ofCase(number), "case.cancelled", Map.of("reason", note));
        lifecycle.cancelled(number);
        events.publishEvent(new CaseEnded(number));
    }

    /** Ends a case that tells of a fault which another case of the same organisation already follows. */
    public void mergeInto(String number, String other) throws Refusal {
        ServiceCase found = repair(number);
        if (other == null || other.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("of"), "of");
        }
        ServiceCase original = cases.find(other).orElseThrow(() -> Refusal.of(InputReason.UNKNOWN_CASE, field("of")));
        if (!original.organisation().equals(found.organisation())) {
            throw Refusal.of(InputReason.UNKNOWN_CASE, field("of"));
        }
        requireSettled(number);
        found.mergeInto(other, clock.instant());
        cases.save(found);
        clocks.cancelAll(number);
        audit.record(AuditTrail.ofCase(number), "case.merged", Map.of("of", other));
        audit.record(AuditTrail.ofCase(other), "case.duplicateFound", Map.of("duplicate", number));
        lifecycle.foundDuplicate(number);
        events.publishEvent(new CaseEnded(number));
    }

    /** Changes what is known of the fault; severity, warranty and deadlines are decided again. */
    public void changeFacts(String number, Map<String, Object> given) throws Refusal {
        ServiceCase found = repair(number);
        Map<String, Object> facts = FaultFacts.checked(given);
        Map<String, Object> before = found.facts();
        found.changeFacts(facts);
        cases.save(found);
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            Map<String, Object> change = new HashMap<>();
            change.put("fact", fact.getKey());
            change.put("from", before.get(fact.getKey()));
            change.put("to", fact.getValue());
            audit.record(AuditTrail.ofCase(number), "case.factChanged", change);
        }
        lifecycle.factsChanged(number);
    }

    /** The unit was found in the archive. @param model needed where several models share the serial number */
    public void identifyUnit(String number, String serialNo, String model) throws Refusal {
        ServiceCase found = repair(number);
        InstalledBase.Equipment unit = opening.unit(found.organisation(), serialNo, model)
                .orElseThrow(() -> Refusal.of(CaseReason.UNKNOWN_SERIAL, field("serialNo"), serialNo));
        String before = found.equipment() == null ? null : found.equipment().serialNo();
        found.identify(unit);
        found.assignTo(opening.responsibleUnit(found.organisation(), unit, found.customerNo()));
        cases.save(found);
        audit.record(AuditTrail.ofCase(number), "case.unitIdentified", new Changes().to("serialNo", before, unit.serialNo()).told());
    }

    /** The units of the case's customer in the archive, newest first; empty where the customer is not known. */
    @Transactional(readOnly = true)
    public List<InstalledBase.Equipment> unitsOfCustomer(String number) {
        ServiceCase found = cases.existing(number);
        return found.customerNo() == null ? List.of() : opening.unitsOf(found.organisation(), found.customerNo());
    }

    /**
     * Nothing that a visit waits for is still to come: its orders were received, or are not to be had.
     *
     * @param complete whether all of it is there
     * @throws Refusal where no visit waits
     */
    public void partsArrived(String number, boolean complete) throws Refusal {
        if (requireOpen(number).status() != Status.AWAITING_PARTS) {
            throw Refusal.of(CaseReason.NOT_WAITING_FOR_PARTS);
        }
        clocks.resume(number, PARTS, clock.instant());
        audit.record(AuditTrail.ofCase(number), "case.partsArrived", Map.of("complete", complete));
        if (!lifecycle.partsArrived(number, complete)) {
            throw new IllegalStateException(number + " awaits parts, its process does not");
        }
    }

    /** Another technician has to go: the visit under way ends, and the dispatcher chooses anew. */
    public void callOffVisit(String number, String why) throws Refusal {
        if (!ON_A_VISIT.contains(requireOpen(number).status())) {
            throw Refusal.of(CaseReason.NO_VISIT_UNDER_WAY);
        }
        String reason = PlainText.checked("reason", why == null ? "" : why, FaultFacts.LONGEST_TEXT);
        if (reason.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("reason"), "reason");
        }
        clocks.resume(number, PARTS, clock.instant());
        audit.record(AuditTrail.ofCase(number), "case.visitCalledOff", Map.of("reason", reason));
        if (!lifecycle.visitCalledOff(number)) {
            throw new IllegalStateException(number + " is on a visit, its process is not");
        }
    }

    /**
     * The case waits for somebody else, and its clocks stop.
     *
     * @param from null for now; not in the future
     * @param to   null while it lasts; otherwise a pause that is over already and is entered late
     */
    public void pause(String number, String reason, String party, Instant from, Instant to) throws Refusal {
        ServiceCase found = requireOpen(number);
        String why = PlainText.line("reason", reason, FaultFacts.LONGEST_TEXT);
        if (why == null) {
            throw Refusal.of(InputReason.REQUIRED, field("reason"), "reason");
        }
        if (party == null || !PARTIES.contains(party)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("party"), "party");
        }
        Instant begin = notInTheFuture(from, "from");
        if (begin.isBefore(found.report().reportedAt())) {
            throw Refusal.of(SlaReason.BEFORE_THE_REPORT, field("from"));
        }
        if (to == null) {
            if (!clocks.pause(number, why, party, begin)) {
                throw Refusal.of(SlaReason.ALREADY_PAUSED, field("party"));
            }
        } else if (notInTheFuture(to, "to").isBefore(begin)) {
            throw Refusal.of(SlaReason.ENDS_BEFORE_IT_BEGINS, field("to"));
        } else {
            clocks.recordPause(number, why, party, begin, to);
        }
    }

    /** The case waits no longer. @param at null for now; not in the future */
    public void resume(String number, Instant at) throws Refusal {
        requireOpen(number);
        if (!clocks.resume(number, notInTheFuture(at, "at"))) {
            throw Refusal.of(SlaReason.NOT_PAUSED);
        }
    }

    private Instant notInTheFuture(Instant at, String name) throws Refusal {
        Instant now = clock.instant();
        if (at != null && at.isAfter(now)) {
            throw Refusal.of(InputReason.IN_THE_FUTURE, field(name), name);
        }
        return at == null ? now : at;
    }

    /** Cases of other kinds are changed by what their own capabilities offer. */
    private ServiceCase repair(String number) throws Refusal {
        ServiceCase found = cases.get(number);
        if (found.kind() != CaseKind.REPAIR) {
            throw Refusal.of(CaseReason.NOT_A_REPAIR, number);
        }
        return found;
    }

    private ServiceCase requireOpen(String number) throws Refusal {
        ServiceCase found = cases.get(number);
        if (found.status().ended()) {
            throw Refusal.of(CaseReason.CASE_ENDED, number, found.status().key());
        }
        return found;
    }

    /** @throws Refusal where the customer still owes something: no case ends with an open amount (ELE-30) */
    private void requireSettled(String number) throws Refusal {
        if (amounts.any(number)) {
            throw Refusal.of(CaseReason.AMOUNT_OPEN);
        }
    }

    /** The process reached another stage. An ended case stays as it is. */
    public void progress(String number, Status stage) {
        ServiceCase found = cases.existing(number);
        if (found.status() == stage || found.status().ended()) {
            return;
        }
        String before = found.status().key();
        try {
            found.progress(stage);
        } catch (Refusal e) {
            throw new IllegalStateException("an open case goes on", e);
        }
        cases.save(found);
        audit.record(AuditTrail.ofCase(number), "case.progressed", new Changes().of("status", before, stage.key()).told());
    }

    /** Another unit takes the case over. */
    public void assignTo(String number, String unitId) throws Refusal {
        ServiceCase found = cases.get(number);
        if (!found.unitId().equals(unitId)) {
            String before = found.unitId();
            found.assignTo(unitId);
            cases.save(found);
            audit.record(AuditTrail.ofCase(number), "case.assigned", new Changes().of("unit", before, unitId).told());
        }
    }


    /**
     * Ends a case whose work and callback are over.
     *
     * @param reason why it ends: solved, solved-remotely, declined or not-completed
     * @param note   what else there is to say, for example that a complaint follows; null for nothing
     */
    public void close(String number, String reason, String note) {
        ServiceCase found = cases.existing(number);
        if (amounts.any(number)) {
            throw new IllegalStateException(number + " would end with an open amount");
        }
        try {
            found.close(reason, note, clock.instant());
        } catch (Refusal e) {
            throw new IllegalStateException("the process of an ended case goes on", e);
        }
        cases.save(found);
        clocks.cancelAll(number);
        audit.record(AuditTrail.ofCase(number), "case.closed", Map.of("reason", reason));
        notices.tellClosed(found);
        events.publishEvent(new CaseEnded(number));
    }

    /** The customer was not satisfied: the work begins again. */
    public void reopen(String number) throws Refusal {
        ServiceCase found = cases.get(number);
        found.reopen(clock.instant());
        cases.save(found);
        audit.record(AuditTrail.ofCase(number), "case.reopened", Map.of("times", found.reopened()));
    }

    /** The unit that serves the place of the case, whoever is responsible for it at the moment. */
    public String homeUnit(String number) {
        ServiceCase found = cases.existing(number);
        InstalledBase.Equipment unit = found.equipment() == null ? null
                : opening.unit(found.organisation(), found.equipment().serialNo(), found.equipment().model()).orElse(null);
        return opening.responsibleUnit(found.organisation(), unit, found.customerNo());
    }

    public Optional<ServiceCase> find(String number) {
        return cases.find(number);
    }

    /** @param created false where the report had opened this case before */
    public record Opened(String caseNumber, boolean created) {
    }
}
