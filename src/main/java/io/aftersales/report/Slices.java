package io.aftersales.report;

import io.aftersales.board.Branches;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

/** Cuts what a query is about out of a population: its period, what its filter says, and what is within the reach of whoever asks. */
@Component
class Slices {

    private final OrganisationService organisations;
    private final Branches branches;
    private final Supervisors supervisors;
    private final Reach reach;

    Slices(OrganisationService organisations, Branches branches, Supervisors supervisors, Reach reach) {
        this.organisations = organisations;
        this.branches = branches;
        this.supervisors = supervisors;
        this.reach = reach;
    }

    /** @throws Refusal not found, for an organisation out of reach */
    List<Organisation> organisations(ReportQuery query) throws Refusal {
        String asked = query.filter().organisation();
        if (asked != null) {
            reach.requireOrganisation(asked);
        }
        return organisations.organisations().stream().filter(one -> asked == null || asked.equals(one.id()))
                .filter(one -> reach.coversOrganisation(one.id())).toList();
    }

    Period period(ReportQuery query) throws Refusal {
        Map<ZoneId, List<String>> zones = new LinkedHashMap<>();
        for (Organisation one : organisations(query)) {
            zones.computeIfAbsent(one.zone(), zone -> new java.util.ArrayList<>()).add(one.id());
        }
        return new Period(query.from(), query.to(), zones);
    }

    /** @throws Refusal not found, for a unit or organisation out of reach; for a filter that the report does not know */
    Slice of(ReportKind kind, ReportQuery query, Population population, Instant now) throws Refusal {
        Slice slice = new Slice(population, period(query));
        slice.parameters.put("now", now.atOffset(ZoneOffset.UTC));
        Reach.Condition within = reach.unitsAs(population.unit(), kind.roles());
        slice.and(within.sql());
        slice.parameters.putAll(within.parameters());
        ReportQuery.Filter filter = query.filter();
        slice.equal(population.organisation(), "organisation", filter.organisation());
        if (filter.branch() != null) {
            slice.in(population.unit(), "branch", reached(branches.unitsOf(filter.branch()), kind.roles()));
        }
        if (filter.outlet() != null) {
            slice.in(population.unit(), "outlet", reached(organisations.unitAndBelow(filter.outlet()), kind.roles()));
        }
        for (Map.Entry<Grouping, String> one : filter.byGrouping().entrySet()) {
            if (one.getValue() != null) {
                slice.equal(known(population, one.getKey()), one.getKey().key(), one.getValue());
            }
        }
        return slice;
    }

    /** Cut into groups. */
    Slice cut(Slice slice, Grouping by) {
        slice.group = switch (by) {
            case MONTH -> slice.period.months(slice.population, slice.parameters);
            case OUTLET -> slice.population.unit();
            case ORGANISATION -> slice.population.organisation();
            case BRANCH, SUPERVISOR -> slice.joined(groupsOfUnits(by));
            default -> slice.population.columns().get(by);
        };
        return slice;
    }

    /** The branch, or who supervises it, by unit; one that nobody supervises is not among them. */
    Map<String, List<String>> groupsOfUnits(Grouping by) {
        return by == Grouping.BRANCH ? branchOfUnits() : supervisors.ofUnits();
    }

    private Map<String, List<String>> branchOfUnits() {
        Map<String, List<String>> found = new TreeMap<>();
        for (Organisation one : organisations.organisations()) {
            if (reach.coversOrganisation(one.id())) {
                organisations.units(one.id()).forEach(unit -> branches.of(unit.id()).ifPresent(branch -> found.put(unit.id(), List.of(branch.id()))));
            }
        }
        return found;
    }

    private List<String> reached(List<Unit> units, Set<Role> roles) throws Refusal {
        Predicate<String> within = unit -> reach.coversAs(unit, roles);
        List<String> reached = units.stream().map(Unit::id).filter(within).toList();
        if (reached.isEmpty()) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        return reached;
    }

    private static String known(Population population, Grouping grouping) throws Refusal {
        String column = population.columns().get(grouping);
        if (column == null) {
            throw Refusal.of(InputReason.UNKNOWN_FIELD, Refusal.field(grouping.key()), grouping.key());
        }
        return column;
    }
}
