package io.aftersales.shared;

/**
 * Who does something: a person in a role on a unit, a machine with a token, or a process.
 *
 * @param kind         person, machine or process
 * @param id           user name, token name, or process and node (for example {@code deadline/ServiceTask_Escalate})
 * @param organisation the organisation acted for; null for the platform's administrator
 * @param role         the role the act was done in, where one is known
 * @param unit         the organisational unit of that role, where one is known
 */
public record Actor(Kind kind, String id, String organisation, String role, String unit) {

    public enum Kind { PERSON, MACHINE, PROCESS }

    public static Actor process(String id, String organisation) {
        return new Actor(Kind.PROCESS, id, organisation, null, null);
    }

    /** The same in another role. */
    public Actor as(String otherRole, String otherUnit) {
        return new Actor(kind, id, organisation, otherRole, otherUnit);
    }

    /** The platform itself, before any person is known: start-up, sample data. */
    public static Actor platform() {
        return new Actor(Kind.PROCESS, "platform", null, null, null);
    }
}
