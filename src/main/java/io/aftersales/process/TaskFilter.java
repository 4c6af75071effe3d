package io.aftersales.process;

/**
 * Which tasks to list; null means any.
 *
 * @param mine     only those that the caller may work on: their own, and free ones offered to their groups
 * @param process  the id of a process
 * @param name     a part of the task's name, in either language
 * @param after    cursor of the page before; null for the first page
 * @param limit    at most 200
 */
public record TaskFilter(String caseNumber, boolean mine, String assignee, String process, String name, String after, int limit) {

    public static final int MOST = 200;

    /** Every open task of a case within the caller's reach. */
    public static TaskFilter ofCase(String caseNumber) {
        return new TaskFilter(caseNumber, false, null, null, null, null, MOST);
    }
}
