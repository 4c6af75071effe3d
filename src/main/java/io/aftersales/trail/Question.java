package io.aftersales.trail;

import java.time.Instant;

/**
 * What is known of the cases that are sought; null where nothing is. All that is given must hold.
 *
 * @param q            a number of a case or report, a serial number, or a name, telephone number or address that ever stood on
 *                     the case, whole as it was written; a telephone number in any form
 * @param actor        who did something on the case: a person's id or name, or the name of a machine
 * @param event        a kind of event, for example {@code visit.arrived}
 * @param decision     the key of a table that decided on the case
 * @param rule         the id of a row that fired
 * @param version      the version of the table; with {@code decision}
 * @param from         what the actor did or the event lies at or after this instant; without both, the case was still open then
 * @param to           and before this one; without both, the case was opened before it
 * @param organisation of the case
 * @param cursor       number of the last case of the page before
 * @param limit        cases on a page, 1 to 200
 */
public record Question(String q, String actor, String event, String decision, String rule, Integer version, Instant from, Instant to,
                       String organisation, String cursor, int limit) {

    /** The longest page. */
    public static final int MOST = 200;

    /** Whether nothing was asked. */
    boolean empty() {
        return blank(q) && blank(actor) && blank(event) && blank(decision) && blank(rule) && version == null && from == null && to == null;
    }

    /** Whether it is asked what somebody did or what happened, which narrows the time of events rather than that of cases. */
    boolean ofEvents() {
        return !blank(actor) || !blank(event);
    }

    boolean ofDecisions() {
        return !blank(decision) || !blank(rule) || version != null;
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
