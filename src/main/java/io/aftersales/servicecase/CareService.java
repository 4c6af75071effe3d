package io.aftersales.servicecase;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about a case beside visits: guidance by telephone, answers to missed deadlines, reviews, a new start. */
@Service
@Transactional
public class CareService {

    private static final String SEND_ANOTHER = "sent-another";

    private final JdbcClient jdbc;
    private final CaseService cases;
    private final AssessmentService assessment;
    private final ClockService clocks;
    private final AuditTrail audit;
    private final Clock clock;

    CareService(JdbcClient jdbc, CaseService cases, AssessmentService assessment, ClockService clocks, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.assessment = assessment;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** An attempt to remove the fault by telephone or over the net (HOM-59, FLT-12, CAC-74). */
    public record Guidance(boolean reached, boolean solved, String mode, String advice) {
    }

    /** A customer who was reached has been contacted; one whose fault is removed has had the response as well. */
    public void guided(String caseNumber, Guidance guidance) {
        Instant now = clock.instant();
        if (guidance.reached()) {
            clocks.meet(caseNumber, "contact", now);
        }
        if (guidance.solved()) {
            clocks.meet(caseNumber, "respond", now);
        }
        note(caseNumber, "guidance", guidance.solved() ? "solved" : guidance.reached() ? "not-solved" : "not-reached", guidance.advice());
        Map<String, Object> payload = new HashMap<>();
        payload.put("reached", guidance.reached());
        payload.put("solved", guidance.solved());
        payload.put("channel", guidance.mode());
        audit.record(AuditTrail.ofCase(caseNumber), "case.guided", payload);
    }

    /** What a supervisor did about a missed deadline; another technician is sent by calling the present visit off. */
    public void deadlineHandled(String caseNumber, String target, String measure, String text) throws Refusal {
        if (SEND_ANOTHER.equals(measure)) {
            cases.callOffVisit(caseNumber, text);
        }
        note(caseNumber, "missed-deadline", measure, text);
        audit.record(AuditTrail.ofCase(caseNumber), "case.missedDeadlineHandled", Map.of("target", target, "measure", measure));
    }

    /** What a supervisor decided after a customer refused to sign (ELE-56). */
    public void refusalReviewed(String caseNumber, boolean workAgain, String text) {
        note(caseNumber, "refused-signature", workAgain ? "work-again" : "not-completed", text);
        audit.record(AuditTrail.ofCase(caseNumber), "case.refusalReviewed", Map.of("workAgain", workAgain));
    }

    /** The work begins again, with new deadlines; what was missed before stays missed. */
    public void reopen(String caseNumber) throws Refusal {
        cases.reopen(caseNumber);
        assessment.setDeadlines(caseNumber);
    }

    private void note(String caseNumber, String kind, String measure, String text) {
        jdbc.sql("""
                insert into case_note (case_number, note_no, written_at, written_by, kind, measure, text)
                values (:caseNumber, (select coalesce(max(note_no), 0) + 1 from case_note where case_number = :caseNumber), :at, :by, :kind,
                    :measure, :text)""").param("caseNumber", caseNumber).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", CurrentActor.get().id()).param("kind", kind).param("measure", measure).param("text", text).update();
    }
}
