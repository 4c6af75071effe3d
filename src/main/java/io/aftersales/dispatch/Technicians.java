package io.aftersales.dispatch;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be sent, with licence and load. */
@Component
class Technicians {

    static final int ALL_POINTS = 12;

    private final OrganisationService organisations;
    private final DecisionService decisions;
    private final Visits visits;
    private final JdbcClient jdbc;

    Technicians(OrganisationService organisations, DecisionService decisions, Visits visits, JdbcClient jdbc) {
        this.organisations = organisations;
        this.decisions = decisions;
        this.visits = visits;
        this.jdbc = jdbc;
    }

    /** The technicians of all outlets of the organisation. */
    List<Technician> ofOutlets(String organisation) throws Refusal {
        return on(organisation, organisations.units(organisation).stream().filter(unit -> unit.kind() == Unit.Kind.OUTLET).toList());
    }

    /** The experts of the head office. */
    List<Technician> ofHeadOffice(String organisation) throws Refusal {
        return on(organisation, List.of(organisations.headOffice(organisation)));
    }

    private List<Technician> on(String organisation, List<Unit> units) throws Refusal {
        Map<String, Integer> jobs = visits.openJobs(organisation);
        List<Holder> holders = organisations.holdersOn(units.stream().map(Unit::id).toList(), Role.TECHNICIAN);
        Map<String, Map<String, Object>> facts = licenceFacts(holders.stream().map(Holder::person).distinct().toList());
        List<Technician> technicians = new ArrayList<>();
        for (Holder holder : holders) {
            technicians.add(technician(organisation, holder, facts.get(holder.person()), jobs.getOrDefault(holder.person(), 0)));
        }
        return technicians;
    }

    private Technician technician(String organisation, Holder holder, Map<String, Object> facts, int openJobs) throws Refusal {
        Decision licence = decisions.evaluate("licence-status", organisation, facts);
        Object weight = licence.outputs().get("dispatchWeight");
        boolean dispatchable = licence.flag("dispatchable");
        return new Technician(holder.person(), holder.name(), holder.unitId(), licence.text("status"), dispatchable,
                weight instanceof Number number ? number.doubleValue() : dispatchable ? 1 : 0, openJobs);
    }

    /** What {@code licence-status} asks of a person; without a row the licence is new and whole. */
    Map<String, Object> licenceFacts(String person) {
        return licenceFacts(List.of(person)).get(person);
    }

    private Map<String, Map<String, Object>> licenceFacts(List<String> persons) {
        Map<String, Map<String, Object>> facts = new HashMap<>();
        persons.forEach(person -> facts.put(person, Map.of("pointsLeft", ALL_POINTS, "preJobTraining", true, "model", false)));
        if (!persons.isEmpty()) {
            jdbc.sql("select person, points_left, pre_job_training, model from technician where person in (:persons)").param("persons", persons)
                    .query(row -> {
                        facts.put(row.getString(1), Map.of("pointsLeft", row.getInt(2), "preJobTraining", row.getBoolean(3), "model", row.getBoolean(4)));
                    });
        }
        return facts;
    }
}
