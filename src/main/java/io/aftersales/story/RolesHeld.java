package io.aftersales.story;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who held which roles when: those of today, with every later change taken back. */
final class RolesHeld {

    private final Map<String, Set<String>> today;
    private final List<Change> changes;

    /**
     * @param today   by person, each as group: unit and role with a dot between; a person who is not known is missing
     * @param changes newest first
     */
    RolesHeld(Map<String, Set<String>> today, List<Change> changes) {
        this.today = today;
        this.changes = changes;
    }

    /** @param given groups that the person got @param withdrawn groups that the person lost */
    record Change(String person, Instant at, List<String> given, List<String> withdrawn) {
    }

    boolean knows(String person) {
        return today.containsKey(person);
    }

    /** The keys of the roles that the person held at an instant, on whatever unit. */
    Set<String> of(String person, Instant at) {
        Set<String> groups = new HashSet<>(today.getOrDefault(person, Set.of()));
        changes.stream().filter(change -> change.person.equals(person) && change.at.isAfter(at)).forEach(change -> {
            change.given.forEach(groups::remove);
            groups.addAll(change.withdrawn);
        });
        return groups.stream().map(group -> group.substring(group.lastIndexOf('.') + 1)).collect(Collectors.toSet());
    }
}
