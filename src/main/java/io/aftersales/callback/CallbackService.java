package io.aftersales.callback;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The call to the customer after the work: every closed case has one, or a recorded reason why not (CAC-46, HOM-65, FLT-78). */
@Service
@Transactional
public class CallbackService {

    private static final int MOST_ATTEMPTS = 3;
    private static final String TARGET = "callback";

    private final JdbcClient jdbc;
    private final ServiceCases cases;
    private final DecisionService decisions;
    private final ClockService clocks;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    CallbackService(JdbcClient jdbc, ServiceCases cases, DecisionService decisions, ClockService clocks, OrganisationService organisations,
                    AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.decisions = decisions;
        this.clocks = clocks;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an agent heard. @param satisfied null where nobody was reached; @param score 1 to 5, or null */
    public record Call(boolean reached, Boolean satisfied, Integer score, String remark) {
    }

    /**
     * Opens a round of callback and starts its clock.
     *
     * @param guided whether the fault was removed by telephone, which some organisations check after half an hour (HOM-61)
     * @return when to call; null where any time within the window will do
     */
    public Instant setWindow(String caseNumber, boolean guided) throws Refusal {
        ServiceCase called = cases.existing(caseNumber);
        ZoneId zone = organisations.zone(called.organisation());
        Instant now = clock.instant();
        Decision decision = decisions.decide("callback-window", called.organisation(), CallbackWindowFacts.of(guided, now, zone), caseNumber);
        Instant callAt = decision.instant("callbackAt");
        Instant callBy = callAt == null ? decision.instant("dueAt") : null;
        jdbc.sql("""
                insert into callback (case_number, round, call_by, call_at)
                values (:caseNumber, (select coalesce(max(round), 0) + 1 from callback where case_number = :caseNumber), :callBy, :callAt)""")
                .param("caseNumber", caseNumber).param("callBy", callBy == null ? null : callBy.atOffset(ZoneOffset.UTC))
                .param("callAt", callAt == null ? null : callAt.atOffset(ZoneOffset.UTC)).update();
        if (callBy != null) {
            clocks.start(caseNumber, TARGET, now, callBy, decision.receiptId());
        }
        return callAt;
    }

    /** @return satisfied, dissatisfied, not-reached, or given-up after the third attempt */
    public String recordCall(String caseNumber, Call call) throws Refusal {
        if (call.reached() && call.satisfied() == null) {
            throw Refusal.of(CallbackReason.SATISFACTION_MISSING, field("satisfied"));
        }
        Open open = last(caseNumber);
        int attempt = open.attempts() + 1;
        Instant now = clock.instant();
        jdbc.sql("insert into callback_attempt (callback_id, attempt_no, called_at, called_by, reached, remark) values (?, ?, ?, ?, ?, ?)")
                .params(open.id(), attempt, now.atOffset(ZoneOffset.UTC), CurrentActor.get().id(), call.reached(), call.remark()).update();
        String result = !call.reached() ? attempt < MOST_ATTEMPTS ? "not-reached" : "given-up"
                : call.satisfied() ? "satisfied" : "dissatisfied";
        if (!"not-reached".equals(result)) {
            end(open.id(), call, result);
            clocks.meet(caseNumber, TARGET, now);
        }
        Map<String, Object> payload = new HashMap<>();
        payload.put("attempt", attempt);
        payload.put("result", result);
        payload.put("score", call.score());
        audit.record(AuditTrail.ofCase(caseNumber), "callback.called", payload);
        return result;
    }

    private void end(long id, Call call, String result) {
        jdbc.sql("update callback set result = ?, score = ?, remark = ?, no_call_why = ? where id = ?")
                .params(result, call.score(), call.remark(), "given-up".equals(result) ? "not-reached-" + MOST_ATTEMPTS + "-times" : null, id)
                .update();
    }

    /** What follows from a dissatisfied customer (CAC-55). @param followUp rework or complaint */
    public void decideFollowUp(String caseNumber, String followUp, String why) {
        Open last = last(caseNumber);
        jdbc.sql("update callback set follow_up = ?, follow_up_why = ? where id = ?").params(followUp, why, last.id()).update();
        audit.record(AuditTrail.ofCase(caseNumber), "callback.followUpDecided", Map.of("followUp", followUp, "why", why));
    }


    /** What the customer said in the last call, where somebody noted it. */
    @Transactional(readOnly = true)
    public Optional<String> lastRemark(String caseNumber) {
        return jdbc.sql("select remark from callback where case_number = ? and remark is not null order by round desc limit 1").param(caseNumber)
                .query(String.class).optional();
    }

    private Open last(String caseNumber) {
        return jdbc.sql("""
                select c.id, (select count(*) from callback_attempt a where a.callback_id = c.id) as attempts
                  from callback c where c.case_number = ? order by c.round desc limit 1""").param(caseNumber)
                .query((row, index) -> new Open(row.getLong(1), row.getInt(2))).single();
    }

    private record Open(long id, int attempts) {
    }
}
