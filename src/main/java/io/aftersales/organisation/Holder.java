package io.aftersales.organisation;

/**
 * A person who holds a role on a unit, with where messages reach them.
 *
 * @param language zh or en
 */
public record Holder(String person, String name, String email, String phone, String language, Role role, String unitId) {
}
