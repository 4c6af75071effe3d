package io.aftersales.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.aftersales.organisation.Person.Assignment;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * The one policy of who reaches what: people the units of their roles and those below, machines the organisation of their
 * token, processes the organisation they run for, the platform and its administrator everything. Every read and write asks
 * here, a list by {@link #units}, a single object by {@link #require}; what is out of reach looks as if it were not there.
 */
@Component
public class Reach {

    private static final Condition ALL = new Condition("1 = 1", Map.of());
    private static final Condition NONE = new Condition("1 = 0", Map.of());

    private final OrganisationTables tables;
    private final People people;

    Reach(OrganisationTables tables, People people) {
        this.tables = tables;
        this.people = people;
    }

    /**
     * A condition for the {@code where} of a query with named parameters.
     *
     * @param sql        to be put after {@code and}; complete without brackets
     * @param parameters to be passed to the query; their names begin with {@code reach}
     */
    public record Condition(String sql, Map<String, Object> parameters) {
    }

    /** Whether the current actor reaches what belongs to the unit. */
    public boolean covers(String unitId) {
        return unitId != null && scope().covers(unitId);
    }

    /** Whether the current actor reaches the unit in one of these roles; machines and processes need none. */
    public boolean coversAs(String unitId, Set<Role> roles) {
        return unitId != null && scope(roles).covers(unitId);
    }

    /** Whether the current actor belongs to the organisation: for what has no unit of its own, such as customers. */
    public boolean coversOrganisation(String organisation) {
        return organisation != null && scope().coversOrganisation(organisation);
    }

    /** Whether the current actor has one of these roles on any unit; machines and processes need none. */
    public boolean holds(Set<Role> roles) {
        return !scope(roles).empty();
    }

    /** @throws Refusal not found, where the current actor does not reach the unit */
    public void require(String unitId) throws Refusal {
        if (!covers(unitId)) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
    }

    /** @throws Refusal not found, where the current actor does not belong to the organisation */
    public void requireOrganisation(String organisation) throws Refusal {
        if (!coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
    }

    /** Rows whose column holds a unit within reach, for example {@code units("c.unit_id")}. */
    public Condition units(String column) {
        return scope().units(column);
    }

    /** As {@link #units}, of what the current actor reaches in one of these roles; machines and processes need none. */
    public Condition unitsAs(String column, Set<Role> roles) {
        return scope(roles).units(column);
    }

    /** Rows whose column holds an organisation to which the current actor belongs. */
    public Condition organisations(String column) {
        return scope().organisations(column);
    }

    /** Rows whose column holds the unit or one below it: what a list shows whose reader asks for a branch. */
    public static Condition below(String column, String unitId) {
        return new Condition(column + " in (select low.id from unit low join unit high on low.path like high.path || '%'"
                + " where high.id = :belowUnit)", Map.of("belowUnit", unitId));
    }

    private Scope scope() {
        return scope(null);
    }

    private Scope scope(Set<Role> roles) {
        Actor actor = CurrentActor.get();
        if (actor.kind() != Actor.Kind.PERSON) {
            return actor.organisation() == null ? new Scope(true, Set.of(), Set.of())
                    : new Scope(false, Set.of(actor.organisation()), Set.of(actor.organisation() + "/"));
        }
        return people.known(actor.id()).filter(Person::active).map(person -> scope(person, roles))
                .orElse(new Scope(false, Set.of(), Set.of()));
    }

    private Scope scope(Person person, Set<Role> roles) {
        if (person.administersPlatform()) {
            return new Scope(roles == null || roles.contains(Role.ADMINISTRATOR), Set.of(), Set.of());
        }
        Set<String> paths = person.assignments().stream()
                .filter(assignment -> roles == null || roles.contains(assignment.role()))
                .map(Assignment::unitId).map(tables.tree().paths()::get).collect(Collectors.toSet());
        return new Scope(false, Set.of(person.organisation()), paths);
    }

    private final class Scope {

        private final boolean everything;
        private final Set<String> organisations;
        private final Set<String> paths;

        private Scope(boolean everything, Set<String> organisations, Set<String> paths) {
            this.everything = everything;
            this.organisations = organisations;
            this.paths = paths;
        }

        private boolean empty() {
            return !everything && paths.isEmpty();
        }

        private boolean covers(String unitId) {
            String path = tables.tree().paths().get(unitId);
            return everything || path != null && paths.stream().anyMatch(path::startsWith);
        }

        private boolean coversOrganisation(String organisation) {
            return everything || organisations.contains(organisation);
        }

        private Condition units(String column) {
            if (everything) {
                return ALL;
            }
            Map<String, Object> parameters = new LinkedHashMap<>();
            List<String> prefixes = new ArrayList<>();
            for (String path : paths) {
                String name = "reach" + parameters.size();
                parameters.put(name, path + "%");
                prefixes.add("path like :" + name);
            }
            return prefixes.isEmpty() ? NONE
                    : new Condition(column + " in (select id from unit where " + String.join(" or ", prefixes) + ")", parameters);
        }

        private Condition organisations(String column) {
            if (everything) {
                return ALL;
            }
            return organisations.isEmpty() ? NONE
                    : new Condition(column + " in (:reachOrganisations)", Map.of("reachOrganisations", List.copyOf(organisations)));
        }
    }
}
