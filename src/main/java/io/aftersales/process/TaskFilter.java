package io.aftersales.process;

import java.util.Arrays;

import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;

/**
 * Which tasks to list; null means any.
 *
 * @param mine     only those that the caller may work on: their own, and free ones offered to their groups
 * @param process  the id of a process
 * @param name     a part of the task's name, in either language
 * @param cursor   where the page before ended; null for the first page
 * @param limit    at most 200
 */
public record TaskFilter(String caseNumber, boolean mine, String assignee, String process, String name, String cursor, int limit) {

    public static final int MOST = 200;

    /** @throws Refusal for a limit beyond 200, or a text that no database takes */
    void check() throws Refusal {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"));
        }
        for (String text : Arrays.asList(caseNumber, assignee, process, name)) {
            if (text != null && !Characters.storable(text)) {
                throw Refusal.of(InputReason.MALFORMED, Refusal.field("filter"));
            }
        }
    }

    /** Every open task of a case within the caller's reach. */
    public static TaskFilter ofCase(String caseNumber) {
        return new TaskFilter(caseNumber, false, null, null, null, null, MOST);
    }
}
