package io.aftersales.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** Organisations, their unit trees and the people who hold roles on them. */
@Service
public class OrganisationService {

    private final OrganisationTables tables;
    private final People people;

    OrganisationService(OrganisationTables tables, People people) {
        this.tables = tables;
        this.people = people;
    }

    public boolean exists(String organisation) {
        return organisation != null && tree().organisations().containsKey(organisation);
    }

    public Optional<Organisation> organisation(String organisation) {
        return Optional.ofNullable(tree().organisations().get(organisation));
    }

    public List<Organisation> organisations() {
        return List.copyOf(tree().organisations().values());
    }

    /** The zone in which the organisation's dates and working hours are meant. */
    public ZoneId zone(String organisation) {
        return organisation(organisation).map(Organisation::zone).orElseThrow(() -> unknown(organisation));
    }

    public Optional<Unit> unit(String unitId) {
        return Optional.ofNullable(tree().units().get(unitId));
    }

    /** Every unit of the organisation, each after the one above it. */
    public List<Unit> units(String organisation) {
        return tree().units().values().stream().filter(unit -> unit.organisation().equals(organisation)).toList();
    }

    /** The unit itself and those below it, each after the one above it. */
    public List<Unit> unitAndBelow(String unitId) {
        return tree().units().values().stream().filter(unit -> tree().isBelow(unit.id(), unitId)).toList();
    }

    /** The unit and those above it, nearest first; empty for an unknown one. */
    public List<Unit> unitAndAbove(String unitId) {
        return tree().upwards(unitId);
    }

    public Unit headOffice(String organisation) {
        return tree().headOffice(organisation).orElseThrow(() -> unknown(organisation));
    }

    /**
     * The unit that serves a place and product family: the outlet with the narrowest region, else its branch, else head
     * office. What is not known of the place may be null; a null family means any.
     */
    public Unit responsibleUnit(String organisation, String province, String city, String district, String productFamily) {
        var place = new OrganisationTree.Region(null, OrganisationTree.place(province), OrganisationTree.place(city),
                OrganisationTree.place(district));
        return tree().responsibleUnit(organisation, place, productFamily).orElseThrow(() -> unknown(organisation));
    }

    /** The engine groups that may work on a task of this role: of the unit and of every unit above it, nearest first. */
    public List<String> candidateGroups(String unitId, Role role) {
        return tree().upwards(unitId).stream().map(unit -> group(unit.id(), role)).toList();
    }

    /** The engine groups that bear a maker's own title for a unit: of the unit where the title is looked for, and of those above it. */
    public List<String> candidateGroupsOfTitle(String unitId, String title) {
        String organisation = unit(unitId).map(Unit::organisation).orElse(OrganisationTree.ANY);
        return tree().title(organisation, title).map(meaning -> candidateGroups(tree().startOf(meaning.level(), unitId), meaning.role()))
                .orElseGet(() -> candidateGroups(unitId, Role.SUPERVISOR));
    }

    /** The engine group of a role on a unit: {@code <organisation>.<unit>.<role>}. */
    public static String group(String unitId, Role role) {
        return unitId + "." + role.key();
    }

    /** Who holds the role: on the unit, else on the nearest unit above that has a holder. Who is absent is replaced by the stand-in. */
    public List<Holder> holders(String unitId, Role role) {
        Map<String, List<Holder>> byUnit = people.holders(tree().upwards(unitId).stream().map(Unit::id).toList(), role);
        return tree().upwards(unitId).stream().map(unit -> byUnit.getOrDefault(unit.id(), List.of()))
                .filter(holders -> !holders.isEmpty()).findFirst().orElse(List.of());
    }

    /** Who holds the role on these very units, unit by unit in their order, in one look-up. */
    public List<Holder> holdersOn(List<String> unitIds, Role role) {
        Map<String, List<Holder>> byUnit = people.holders(unitIds, role);
        return unitIds.stream().flatMap(unit -> byUnit.getOrDefault(unit, List.of()).stream()).toList();
    }

    /**
     * Who bears a maker's own title (as tables return it, for example {@code branch-technical-manager}), nearest first.
     * A title that nobody mapped reaches the unit's supervisor, so that no escalation falls silent.
     */
    public List<Holder> holdersOfTitle(String unitId, String title) {
        String organisation = unit(unitId).map(Unit::organisation).orElse(OrganisationTree.ANY);
        return tree().title(organisation, title)
                .map(meaning -> holders(tree().startOf(meaning.level(), unitId), meaning.role()))
                .filter(holders -> !holders.isEmpty())
                .orElseGet(() -> holders(unitId, Role.SUPERVISOR));
    }

    private OrganisationTree tree() {
        return tables.tree();
    }

    private static IllegalArgumentException unknown(String organisation) {
        return new IllegalArgumentException("no such organisation: " + organisation);
    }
}
