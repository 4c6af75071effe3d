package io.aftersales.dispatch;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is sent: the outlet by rule, the technician by a dispatcher, an expert where the outlet could not help. */
@Service
@Transactional
public class DispatchService {

    private final ServiceCases cases;
    private final CaseService caseService;
    private final Technicians technicians;
    private final Visits visits;
    private final VisitNotices notices;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final MessageSource messages;

    DispatchService(ServiceCases cases, CaseService caseService, Technicians technicians, Visits visits, VisitNotices notices,
                    DecisionService decisions, OrganisationService organisations, AuditTrail audit, MessageSource messages) {
        this.cases = cases;
        this.caseService = caseService;
        this.technicians = technicians;
        this.visits = visits;
        this.notices = notices;
        this.decisions = decisions;
        this.organisations = organisations;
        this.audit = audit;
        this.messages = messages;
    }

    /** What was ordered. @param unitId the unit whose people go on with the case */
    public record Ordered(long visitId, String technician, String unitId) {
    }

    /**
     * Proposes the outlet by the table {@code dispatch-routing} and makes it responsible; where the table finds none, the
     * unit that serves the place stays responsible and its dispatcher chooses.
     *
     * @return the unit that is responsible now
     */
    public String proposeOutlet(String caseNumber) throws Refusal {
        ServiceCase routed = cases.existing(caseNumber);
        String home = caseService.homeUnit(caseNumber);
        Decision decision = decisions.decide("dispatch-routing", routed.organisation(),
                DispatchRoutingFacts.of(home, outlets(routed.organisation()), technicians.ofOutlets(routed.organisation())), caseNumber);
        String outlet = decision.text("outlet");
        String proposed = outlet == null || organisations.unit(outlet).isEmpty() ? home : outlet;
        caseService.assignTo(caseNumber, proposed);
        return proposed;
    }

    private List<Unit> outlets(String organisation) {
        return organisations.units(organisation).stream().filter(unit -> unit.kind() == Unit.Kind.OUTLET).toList();
    }

    /** Whom a dispatcher may choose: first those of the responsible unit, each with licence and load. */
    @Transactional(readOnly = true)
    public List<Technician> candidates(String caseNumber) throws Refusal {
        ServiceCase routed = cases.existing(caseNumber);
        return technicians.ofOutlets(routed.organisation()).stream()
                .sorted((one, other) -> Boolean.compare(other.unitId().equals(routed.unitId()), one.unitId().equals(routed.unitId())))
                .toList();
    }

    /** The experts of the head office. */
    @Transactional(readOnly = true)
    public List<Technician> experts(String caseNumber) throws Refusal {
        return technicians.ofHeadOffice(cases.existing(caseNumber).organisation());
    }

    /** The unit that is responsible now, by its name. */
    @Transactional(readOnly = true)
    public Text proposed(String caseNumber) {
        String unit = cases.existing(caseNumber).unitId();
        return organisations.unit(unit).map(Unit::name).orElse(new Text(unit, unit));
    }

    /** A technician in one line: name, unit, licence and load. */
    public Text describe(Technician technician) {
        Text unit = organisations.unit(technician.unitId()).map(Unit::name).orElse(new Text(technician.unitId(), technician.unitId()));
        String licence = technician.licence();
        return new Text(technician.name() + " · " + unit.zh() + " · " + messages.getMessage("licence." + licence, null, licence, Locale.CHINESE)
                + " · 在手" + technician.openJobs() + "单",
                technician.name() + " · " + unit.en() + " · " + messages.getMessage("licence." + licence, null, licence, Locale.ENGLISH)
                + " · " + technician.openJobs() + " open");
    }

    /**
     * Sends a technician.
     *
     * @param overruleWhy why another outlet than the proposed one; required in that case
     * @throws Refusal for a person who is no technician of an outlet or whose licence was withdrawn (HOM-17, HOM-92)
     */
    public Ordered dispatch(String caseNumber, String person, String instruction, String overruleWhy) throws Refusal {
        ServiceCase routed = cases.existing(caseNumber);
        Technician chosen = chosen(technicians.ofOutlets(routed.organisation()), person);
        boolean overruled = !proposed(routed).equals(chosen.unitId()) && isOutlet(proposed(routed));
        if (overruled && (overruleWhy == null || overruleWhy.isBlank())) {
            throw Refusal.of(DispatchReason.OVERRULE_WITHOUT_REASON, field("overruleReason"));
        }
        return order(routed, chosen, new Visits.Order(caseNumber, routed.organisation(), chosen.unitId(), person, false, instruction,
                overruled ? proposed(routed) : null, overruled ? overruleWhy : null));
    }

    /** Sends an expert of the head office, because the fault was not solved on site (ELE, RAC). */
    public Ordered assignExpert(String caseNumber, String person, String instruction) throws Refusal {
        ServiceCase routed = cases.existing(caseNumber);
        Technician chosen = chosen(technicians.ofHeadOffice(routed.organisation()), person);
        return order(routed, chosen, new Visits.Order(caseNumber, routed.organisation(), chosen.unitId(), person, true, instruction,
                null, null));
    }

    private static Technician chosen(List<Technician> candidates, String person) throws Refusal {
        Technician chosen = candidates.stream().filter(candidate -> candidate.person().equals(person)).findFirst()
                .orElseThrow(() -> Refusal.of(DispatchReason.NO_SUCH_TECHNICIAN, field("technician")));
        if (!chosen.dispatchable()) {
            throw Refusal.of(DispatchReason.NOT_LICENSED, field("technician"), chosen.name());
        }
        return chosen;
    }

    private Ordered order(ServiceCase routed, Technician chosen, Visits.Order order) throws Refusal {
        decisions.decide("licence-status", routed.organisation(), technicians.licenceFacts(chosen.person()), routed.number());
        long visit = visits.add(order);
        caseService.assignTo(routed.number(), chosen.unitId());
        Map<String, Object> payload = new HashMap<>();
        payload.put("visit", visit);
        payload.put("technician", chosen.person());
        payload.put("unit", chosen.unitId());
        payload.put("overruled", order.overruledOutlet());
        payload.put("why", order.overruledWhy());
        audit.record(AuditTrail.ofCase(routed.number()), order.expert() ? "visit.expertOrdered" : "visit.ordered", payload);
        notices.ordered(routed, visits.get(visit));
        return new Ordered(visit, chosen.person(), chosen.unitId());
    }

    private static String proposed(ServiceCase routed) {
        return routed.unitId();
    }

    private boolean isOutlet(String unitId) {
        return organisations.unit(unitId).map(unit -> unit.kind() == Unit.Kind.OUTLET).orElse(false);
    }
}
