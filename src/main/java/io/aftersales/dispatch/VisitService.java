package io.aftersales.dispatch;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.servicecase.LoanFacts;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A visit from the technician's yes to the end of the work. Each step is a time-stamped fact (RAC-15, RAC-147). */
@Service
@Transactional
public class VisitService {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final String LOAN = "loan";

    private final Visits visits;
    private final ServiceCases cases;
    private final ClockService clocks;
    private final DecisionService decisions;
    private final VisitNotices notices;
    private final UnsolvedAlert unsolved;
    private final PartGuarantees guarantees;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    VisitService(Visits visits, ServiceCases cases, ClockService clocks, DecisionService decisions, VisitNotices notices,
                 UnsolvedAlert unsolved, PartGuarantees guarantees, ApplicationEventPublisher events, AuditTrail audit, Clock clock) {
        this.visits = visits;
        this.cases = cases;
        this.clocks = clocks;
        this.decisions = decisions;
        this.notices = notices;
        this.unsolved = unsolved;
        this.guarantees = guarantees;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a technician found. @param parts which parts are wanted @param partsAgreed whether the customer agrees to them */
    public record Diagnosis(String finding, String plan, String cause, java.math.BigDecimal lossCny, List<WantedPart> parts,
                            boolean partsAgreed) {
    }

    /** @param quantity in whole pieces */
    public record WantedPart(String partCode, int quantity) {
    }

    /** What was done. @param result solved, visit-again or not-solved */
    public record Work(String done, boolean secondCheck, String result, Integer minutes) {
    }

    public Visit get(long id) {
        return visits.get(id);
    }

    public void acceptJob(long id) {
        Visit visit = visits.get(id);
        visits.set(id, Map.of("state", "accepted"));
        clocks.meet(visit.caseNumber(), "dispatch", clock.instant());
        record(visit, "visit.accepted", Map.of());
    }

    public void refuseJob(long id, String why) throws Refusal {
        Visit visit = visits.get(id);
        if (why == null || why.isBlank()) {
            throw Refusal.of(DispatchReason.REFUSAL_WITHOUT_REASON, field("refusedWhy"));
        }
        visits.set(id, Map.of("refused_why", why));
        record(visit, "visit.refused", Map.of("why", why));
    }

    /**
     * A time is agreed with the customer. Outside the service hours the customer must have been told so beforehand (RAC-146).
     *
     * @throws Refusal also where the technician is in another visit at that time
     */
    public void agreeAppointment(long id, Instant from, Instant until, boolean overtimeAnnounced) throws Refusal {
        Visit visit = visits.get(id);
        Instant end = until == null ? from.plus(2, ChronoUnit.HOURS) : until;
        checkPeriod(from, end);
        Decision hours = decisions.decide("service-hours", visit.organisation(), Map.of("visitAt", from, "announced", overtimeAnnounced),
                visit.caseNumber());
        boolean overtime = hours.flag("overtime");
        if (!hours.flag("confirmable")) {
            throw Refusal.of(DispatchReason.OVERTIME_NOT_ANNOUNCED, field("overtimeAnnounced"));
        }
        if (visits.busy(visit.technician(), id, from, end)) {
            throw Refusal.of(DispatchReason.TECHNICIAN_BUSY, field("appointmentFrom"));
        }
        visits.take(visit, from, end);
        visits.set(id, Map.of("state", "appointed", "appointed_from", from, "appointed_until", end, "overtime", overtime));
        clocks.meet(visit.caseNumber(), "contact", clock.instant());
        clocks.meet(visit.caseNumber(), "respond", clock.instant());
        Changes agreed = new Changes().about("from", from.toString()).about("until", end.toString()).about("overtime", overtime);
        if (visit.appointedFrom() != null) {
            agreed.of("appointment", visit.appointedFrom().toString(), from.toString());
        }
        record(visit, "visit.appointed", agreed.told());
        notices.appointed(cases.existing(visit.caseNumber()), visits.get(id), visit.noShows());
    }

    private void checkPeriod(Instant from, Instant until) throws Refusal {
        if (from.isBefore(clock.instant().minus(Visits.SLOT))) {
            throw Refusal.of(DispatchReason.APPOINTMENT_IN_THE_PAST, field("appointmentFrom"));
        }
        if (!until.isAfter(from)) {
            throw Refusal.of(DispatchReason.APPOINTMENT_ENDS_BEFORE_IT_BEGINS, field("appointmentUntil"));
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw Refusal.of(DispatchReason.APPOINTMENT_TOO_LONG, field("appointmentUntil"));
        }
    }

    /** The technician leaves, prepared as the organisation asks (RAC-97, ELE-46); the customer is told. */
    public void setOut(long id, List<String> prepared) throws Refusal {
        Visit visit = visits.get(id);
        Decision list = decisions.decide("visit-checklist", visit.organisation(),
                Map.of("stage", Checklists.DEPARTURE, "kind", "repair", "done", prepared), visit.caseNumber());
        if (!list.flag("complete")) {
            throw Refusal.of(DispatchReason.NOT_PREPARED, field("prepared"));
        }
        visits.check(id, "preparation", prepared);
        visits.set(id, Map.of("state", "on-the-way", "set_out_at", clock.instant()));
        record(visit, "visit.setOut", Map.of("prepared", prepared));
        notices.onTheWay(cases.existing(visit.caseNumber()), visits.get(id));
    }

    /** The technician is at the place and found the customer; where the table asks for it, a first report is due soon (ELE-49). */
    public void arrive(long id, Instant at) throws Refusal {
        Visit visit = visits.get(id);
        Instant arrivedAt = atOrNow(at, "arrivedAt");
        Decision report = decisions.decide("onsite-report", visit.organisation(), Map.of("arrivedAt", arrivedAt), visit.caseNumber());
        visits.set(id, Map.of("state", "arrived", "arrived_at", arrivedAt));
        clocks.meet(visit.caseNumber(), "arrive", arrivedAt);
        if (report.instant("firstReportBy") != null) {
            clocks.start(visit.caseNumber(), "first-report", arrivedAt, report.instant("firstReportBy"), report.receiptId());
        }
        startLoanClock(visit, arrivedAt);
        record(visit, "visit.arrived", Map.of("at", arrivedAt.toString()));
    }

    /** The repair begins: from now on counts until when it may last without a unit on loan (FLT-70). */
    private void startLoanClock(Visit visit, Instant at) throws Refusal {
        Map<String, Object> facts = LoanFacts.of(cases.existing(visit.caseNumber()), at);
        boolean counted = clocks.clocksOf(visit.caseNumber()).stream().anyMatch(one -> one.target().equals(LOAN) && one.endedAt() == null);
        if (counted || decisions.evaluate("loan-unit", visit.organisation(), facts).instant("loanFrom") == null) {
            return;
        }
        Decision loan = decisions.decide("loan-unit", visit.organisation(), facts, visit.caseNumber());
        clocks.start(visit.caseNumber(), LOAN, at, loan.instant("loanFrom"), loan.receiptId());
    }

    /** The technician was there in time, the customer was not: another appointment is needed. */
    public void customerAbsent(long id, Instant at) throws Refusal {
        Visit visit = visits.get(id);
        Instant arrivedAt = atOrNow(at, "arrivedAt");
        clocks.meet(visit.caseNumber(), "arrive", arrivedAt);
        visits.noShow(id);
        record(visit, "visit.customerAbsent", Map.of("at", arrivedAt.toString()));
    }

    private Instant atOrNow(Instant at, String name) throws Refusal {
        Instant now = clock.instant();
        if (at != null && at.isAfter(now)) {
            throw Refusal.of(InputReason.IN_THE_FUTURE, field(name), name);
        }
        return at == null ? now : at;
    }

    /** The fault is found. Parts are ordered only with the customer's consent, in warranty too (RAC-86). */
    public void diagnose(long id, Diagnosis diagnosis) throws Refusal {
        Visit visit = visits.get(id);
        if (!diagnosis.parts().isEmpty() && !diagnosis.partsAgreed()) {
            throw Refusal.of(DispatchReason.PARTS_WITHOUT_CONSENT, field("partsAgreed"));
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put("state", "diagnosed");
        columns.put("finding", diagnosis.finding());
        columns.put("plan", diagnosis.plan());
        columns.put("cause", diagnosis.cause());
        columns.put("loss_cny", diagnosis.lossCny());
        String parts = String.join(", ", diagnosis.parts().stream().map(part -> part.partCode() + " × " + part.quantity()).toList());
        columns.put("parts", parts.isEmpty() ? null : parts);
        columns.put("parts_agreed", diagnosis.partsAgreed());
        visits.set(id, columns);
        visits.want(visit, diagnosis.parts());
        clocks.meet(visit.caseNumber(), "first-report", clock.instant());
        clocks.meet(visit.caseNumber(), "diagnose", clock.instant());
        record(visit, "visit.diagnosed", Map.of("cause", diagnosis.cause(), "parts", !diagnosis.parts().isEmpty()));
    }

    /**
     * Who bears the cost, by the organisation's table.
     *
     * @return whether the customer has to agree to a price before the work
     */
    public boolean attributeCost(long id) throws Refusal {
        Visit visit = visits.get(id);
        ServiceCase judged = cases.existing(visit.caseNumber());
        List<String> wanted = visits.wanted(id).stream().map(WantedPart::partCode).toList();
        boolean guaranteed = guarantees.cover(visit.caseNumber(), wanted);
        Decision decision = decisions.decide("cost-attribution", visit.organisation(),
                CostAttributionFacts.of(judged, visit, visits.loss(id), guaranteed), visit.caseNumber());
        String mode = decision.text("mode");
        // where the table leaves it open, nothing is done without the customer's word on a price, which may be nothing
        boolean open = mode == null && decision.text("payer") == null;
        boolean pays = open || decision.flag("customerPays") || decision.flag("quoteRequired");
        Map<String, Object> columns = new HashMap<>();
        columns.put("customer_pays", pays);
        columns.put("cost_mode", mode);
        columns.put("cost_payer", decision.text("payer"));
        columns.put("agreement_required", decision.flag("agreementRequired"));
        visits.set(id, columns);
        return pays;
    }

    /** The customer said yes or no to the price. */
    public void consented(long id, boolean agreed) {
        visits.set(id, Map.of("consented", agreed));
    }

    /** The parts that the diagnosis found wanting. */
    public List<WantedPart> wantedParts(long id) {
        return visits.wanted(id);
    }

    /** Parts are not to be had: whether the technician works without them. */
    public void decideWithoutParts(long id, boolean without, String note) {
        record(visits.get(id), "visit.partsMissing", Map.of("goesOn", without, "note", note));
    }

    /** The visit waits for parts; no clock of ours counts meanwhile. */
    public void awaitParts(long id) {
        Visit visit = visits.get(id);
        clocks.pause(visit.caseNumber(), "parts-wanted", "parts", clock.instant());
        record(visit, "visit.partsWanted", Map.of("parts", visit.parts() == null ? "" : visit.parts()));
    }

    /**
     * The work was done, as far as it went.
     *
     * @throws Refusal for chargeable work without consent (RAC-45), or a fault called solved without the second check (RAC-101)
     */
    public void repaired(long id, Work work) throws Refusal {
        Visit visit = visits.get(id);
        if (Boolean.TRUE.equals(visit.customerPays()) && !Boolean.TRUE.equals(visit.consented())) {
            throw Refusal.of(DispatchReason.NO_CONSENT);
        }
        if ("solved".equals(work.result()) && !work.secondCheck()) {
            throw Refusal.of(DispatchReason.SECOND_CHECK_MISSING, field("secondCheck"));
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put("state", "working");
        columns.put("work_done", work.done());
        columns.put("second_check", work.secondCheck());
        columns.put("result", work.result());
        columns.put("service_minutes", work.minutes());
        visits.set(id, columns);
        if ("not-solved".equals(work.result())) {
            unsolved.tell(visit, work.done());
        }
        record(visit, "visit.repaired", Map.of("result", work.result(), "secondCheck", work.secondCheck()));
    }

    /** The visit is over and the technician free. */
    public void end(long id, String outcome) {
        Visit visit = visits.get(id);
        visits.set(id, Map.of("state", "ended", "outcome", outcome, "ended_at", clock.instant()));
        visits.free(id);
        record(visit, "visit.ended", Map.of("outcome", outcome));
        events.publishEvent(new VisitEnded(id, visit.caseNumber(), outcome));
    }

    /** The case ends some other way: whoever was to visit is free again. */
    public void callOff(String caseNumber) {
        visits.open(caseNumber).ifPresent(visit -> end(visit.id(), "called-off"));
    }

    private void record(Visit visit, String kind, Map<String, Object> payload) {
        Map<String, Object> all = new HashMap<>(payload);
        all.put("visit", visit.id());
        audit.record(AuditTrail.ofCase(visit.caseNumber()), kind, all);
    }
}
