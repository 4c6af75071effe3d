package io.aftersales.servicecase;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.EscalationService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges a case by the organisation's tables: how severe, whether in warranty, by when what has to happen. */
@Service
@Transactional
public class AssessmentService {

    /** Which output of {@code response-sla} sets which clock. */
    private static final Map<String, String> CLOCK_OF_OUTPUT = clockOfOutput();

    private final ServiceCases cases;
    private final DecisionService decisions;
    private final ClockService clocks;
    private final InstalledBase archive;
    private final OrganisationService organisations;
    private final EscalationService escalations;
    private final SeverityOverrules overrules;
    private final AuditTrail audit;

    AssessmentService(ServiceCases cases, DecisionService decisions, ClockService clocks, InstalledBase archive,
                      OrganisationService organisations, EscalationService escalations, SeverityOverrules overrules, AuditTrail audit) {
        this.cases = cases;
        this.decisions = decisions;
        this.clocks = clocks;
        this.archive = archive;
        this.organisations = organisations;
        this.escalations = escalations;
        this.overrules = overrules;
        this.audit = audit;
    }

    /**
     * How severe the fault is: what a manager raised it to, else what the agent chose, where the maker lets the agent choose (CAC-19), else what the
     * organisation's table says.
     *
     * @return null where the organisation knows no severities
     */
    public String assessSeverity(String number) throws Refusal {
        ServiceCase judged = cases.existing(number);
        Decision decision = decisions.decide("severity", judged.organisation(), SeverityFacts.of(judged), number);
        String before = judged.severity();
        Optional<String> raised = overrules.severityOf(number);
        judged.judgeSeverity(raised.orElse(decision.text("severity")));
        cases.save(judged);
        Map<String, Object> payload = before == null ? new HashMap<>() : new Changes().of("severity", before, judged.severity()).told();
        payload.put("severity", judged.severity());
        payload.put("overruled", raised.isPresent() ? true : null);
        payload.put("receipt", decision.receiptId());
        audit.record(AuditTrail.ofCase(number), "case.severityJudged", payload);
        if (!Objects.equals(before, judged.severity())) {
            escalations.reported(number);
        }
        return judged.severity();
    }

    /** Whether the unit is in warranty on the day of the report. */
    public Warranty checkWarranty(String number) throws Refusal {
        ServiceCase judged = cases.existing(number);
        LocalDate day = judged.report().reportedAt().atZone(organisations.zone(judged.organisation())).toLocalDate();
        Map<String, Object> facts = judged.equipment() == null ? Map.of("checkDate", day.toString())
                : archive.warrantyFacts(judged.organisation(), judged.equipment().serialNo(), judged.equipment().model(), day);
        Decision decision = decisions.decide("warranty-period", judged.organisation(), facts, number);
        Warranty before = judged.warranty();
        judged.judgeWarranty(new Warranty(decision.text("status"), decision.date("warrantyEnd"), decision.text("basis")));
        cases.save(judged);
        Map<String, Object> payload = before == null ? new HashMap<>() : difference(before, judged.warranty());
        payload.put("status", judged.warranty().status());
        payload.put("end", decision.text("warrantyEnd"));
        payload.put("basis", judged.warranty().basis());
        payload.put("receipt", decision.receiptId());
        audit.record(AuditTrail.ofCase(number), "case.warrantyJudged", payload);
        return judged.warranty();
    }

    private static Map<String, Object> difference(Warranty before, Warranty after) {
        return new Changes().of("status", before.status(), after.status()).of("end", Objects.toString(before.end(), null),
                Objects.toString(after.end(), null)).of("basis", before.basis(), after.basis()).told();
    }

    /**
     * Starts the clocks that the organisation promises, or moves them where they run already. Work that began again has
     * new clocks; the first ones and their verdicts stay.
     */
    public void setDeadlines(String number) throws Refusal {
        ServiceCase judged = cases.existing(number);
        Instant from = judged.promisedFrom();
        OffsetDateTime local = from.atZone(organisations.zone(judged.organisation())).toOffsetDateTime();
        Decision decision = decisions.decide("response-sla", judged.organisation(), ResponseSlaFacts.of(judged, local), judged.number());
        boolean late = false;
        for (Map.Entry<String, String> output : CLOCK_OF_OUTPUT.entrySet()) {
            Instant due = decision.instant(output.getKey());
            if (due != null) {
                clocks.reset(judged.number(), output.getValue(), from, due, decision.receiptId());
                late |= due.isBefore(judged.openedAt());
            }
        }
        if (late && !judged.lateAtImport()) {
            judged.markLateAtImport();
            cases.save(judged);
        }
    }

    /** Severity, warranty and deadlines by the facts as they are now; past pauses of the clocks stay. */
    public void decideAgain(String number) throws Refusal {
        assessSeverity(number);
        checkWarranty(number);
        setDeadlines(number);
    }

    private static Map<String, String> clockOfOutput() {
        Map<String, String> clocks = new LinkedHashMap<>();
        clocks.put("contactBy", "contact");
        clocks.put("respondBy", "respond");
        clocks.put("dispatchBy", "dispatch");
        clocks.put("arriveBy", "arrive");
        return clocks;
    }
}
