package io.aftersales.organisation;

import java.util.List;

/**
 * A member of staff as the platform knows them.
 *
 * @param id           user name
 * @param organisation null for those who administer the whole platform
 * @param language     zh or en
 * @param active       false once they may no longer log in
 * @param assignments  highest unit first
 */
public record Person(String id, String organisation, String name, String email, String phone, String language, boolean active,
                     List<Assignment> assignments) {

    /** A role on a unit; it reaches the units below. */
    public record Assignment(String unitId, Role role) {
    }

    /** Administers every organisation. */
    public boolean administersPlatform() {
        return organisation == null;
    }

    public boolean holds(Role role) {
        return role == Role.ADMINISTRATOR && administersPlatform()
                || assignments.stream().anyMatch(assignment -> assignment.role() == role);
    }
}
