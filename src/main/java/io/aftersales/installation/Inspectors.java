package io.aftersales.installation;

import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Who may inspect: the people of the branch's supervision outlets, and the engineering supervisors themselves (CAC-110, CAC-111). */
@Component
public class Inspectors {

    private final OrganisationService organisations;

    Inspectors(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** Those of the project's own unit first, each person once. */
    public List<Holder> of(Project project) {
        Map<String, Holder> found = new LinkedHashMap<>();
        List<Unit> units = new ArrayList<>();
        organisations.unit(project.unitId()).ifPresent(units::add);
        units.addAll(organisations.unitAndBelow(branchOf(project.unitId())));
        for (Unit unit : units) {
            for (Role role : List.of(Role.TECHNICIAN, Role.INSTALL_SUPERVISOR)) {
                organisations.holders(unit.id(), role).forEach(holder -> found.putIfAbsent(holder.person(), holder));
            }
        }
        return List.copyOf(found.values());
    }

    /** The branch that answers for a unit; head office where there is none. */
    String branchOf(String unitId) {
        List<Unit> upwards = organisations.unitAndAbove(unitId);
        return upwards.stream().filter(unit -> unit.kind() == Unit.Kind.BRANCH).map(Unit::id).findFirst()
                .orElseGet(() -> upwards.get(upwards.size() - 1).id());
    }
}
