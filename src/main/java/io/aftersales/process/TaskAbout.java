package io.aftersales.process;

import java.util.function.Function;

/**
 * Which task it is, for those who fill its form.
 *
 * @param taskId       the engine's id
 * @param task         the id in the model, for example {@code UserTask_DispatchTechnician}
 * @param process      the process that the task belongs to
 * @param caseNumber   null outside of a case
 * @param organisation the tenant
 * @param variables    reads a scalar variable that the task sees; null where there is none
 */
public record TaskAbout(String taskId, String task, String process, String caseNumber, String organisation,
                        Function<String, Object> variables) {

    /** A routing fact of the process, or null. */
    public String variable(String name) {
        Object value = variables.apply(name);
        return value == null ? null : value.toString();
    }
}
