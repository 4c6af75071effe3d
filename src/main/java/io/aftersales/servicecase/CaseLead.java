package io.aftersales.servicecase;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Wording;
import io.aftersales.sla.ActNotices;
import io.aftersales.sla.EscalationService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever leads a unit does about its cases beside their tasks: each with a reason, audited, and told to the people concerned. */
@Service
@Transactional
public class CaseLead {

    /** The lower first; a maker knows one of these scales. */
    private static final List<Role> AT_THE_UNIT = List.of(Role.SUPERVISOR, Role.DISPATCHER, Role.TECHNICIAN);

    private final ServiceCases cases;
    private final CaseService service;
    private final AssessmentService assessments;
    private final SeverityOverrules overrules;
    private final DecisionService decisions;
    private final EscalationService escalations;
    private final OrganisationService organisations;
    private final ActNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    CaseLead(ServiceCases cases, CaseService service, AssessmentService assessments, SeverityOverrules overrules, DecisionService decisions,
             EscalationService escalations, OrganisationService organisations, ActNotices notices, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.service = service;
        this.assessments = assessments;
        this.overrules = overrules;
        this.decisions = decisions;
        this.escalations = escalations;
        this.organisations = organisations;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link CaseService#pause} from now on. */
    public void pause(String number, String reason, String party) throws Refusal {
        String why = Wording.required("reason", reason);
        service.pause(number, why, party, null, null);
        tell(number, "paused", List.of(), why);
    }

    /** As {@link CaseService#resume} from now on. */
    public void resume(String number, String reason) throws Refusal {
        String why = Wording.required("reason", reason);
        service.resume(number, null);
        tell(number, "resumed", List.of(), why);
    }

    /**
     * Raises the severity of a case above what the table said. It stands when facts change later; the deadlines are decided
     * anew by it, and those are told whom the organisation names for it.
     *
     * @throws Refusal where the case has ended or knows no severity, or the other is not a higher one on the same scale
     */
    public void raiseSeverity(String number, String severity, String reason) throws Refusal {
        String why = Wording.required("reason", reason);
        ServiceCase raised = cases.get(number);
        if (raised.status().ended()) {
            throw Refusal.of(CaseReason.CASE_ENDED, number, raised.status().key());
        }
        String before = raised.severity();
        if (!above(raised).contains(severity)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("severity"), "severity");
        }
        overrules.add(number, before, severity, new SeverityOverrules.Given(why, CurrentActor.get().id(), clock.instant()));
        raised.judgeSeverity(severity);
        cases.save(raised);
        audit.record(AuditTrail.ofCase(number), "case.severityRaised", Map.of("from", before, "to", severity, "reason", why));
        escalations.reported(number);
        if (raised.kind() == CaseKind.REPAIR) {
            assessments.setDeadlines(number);
        }
        tell(number, "severity", List.of(new ActNotices.Word("severity.", before), new ActNotices.Word("severity.", severity)), why);
    }

    /**
     * The severities above that of a case, the next one first: the organisation's own table names them, the gravest first. Empty where
     * the case knows none. The caller has checked that it is within reach.
     */
    public List<String> higherSeverities(String number) throws Refusal {
        return above(cases.get(number));
    }

    private List<String> above(ServiceCase raised) throws Refusal {
        List<String> scale = decisions.choices("severity", raised.organisation(), "severity");
        List<String> above = new ArrayList<>(scale.subList(0, Math.max(0, scale.indexOf(raised.severity()))));
        Collections.reverse(above);
        return above;
    }

    /** Tells the people at the case's unit something in the manager's words. @return to how many */
    public int message(String number, String text) throws Refusal {
        String words = Wording.required("text", text);
        String unit = cases.get(number).unitId();
        List<String> people = new ArrayList<>();
        AT_THE_UNIT.forEach(role -> organisations.holdersOn(List.of(unit), role).stream().map(Holder::person)
                .filter(person -> !people.contains(person)).forEach(people::add));
        audit.record(AuditTrail.ofCase(number), "case.unitWrittenTo", Map.of("unit", unit, "text", words, "people", people));
        notices.tell(number, new ActNotices.Act(number + ":message:" + UUID.randomUUID(), "message", List.of(), words), people);
        return people.size();
    }

    private void tell(String number, String act, List<Object> arguments, String why) {
        notices.tell(number, new ActNotices.Act(number + ":" + act + ":" + UUID.randomUUID(), act, arguments, why), List.of());
    }
}
