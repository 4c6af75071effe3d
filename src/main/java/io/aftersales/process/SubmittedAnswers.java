package io.aftersales.process;

import java.util.HashMap;
import java.util.Map;

/**
 * Carries the checked answers of the task being completed from the desk to the task's listeners, by thread: as variables
 * they would be written to the database, and those of one task would be seen by the next.
 */
final class SubmittedAnswers {

    private static final ThreadLocal<Map<String, Map<String, Object>>> BY_TASK = ThreadLocal.withInitial(HashMap::new);

    private SubmittedAnswers() {
    }

    static boolean present(String taskId) {
        return BY_TASK.get().containsKey(taskId);
    }

    static Map<String, Object> checked(String taskId) {
        Map<String, Object> values = BY_TASK.get().get(taskId);
        if (values == null) {
            throw new IllegalStateException("task " + taskId + " is not being completed with checked answers");
        }
        return values;
    }

    static void put(String taskId, Map<String, Object> checked) {
        BY_TASK.get().put(taskId, checked);
    }

    static void remove(String taskId) {
        BY_TASK.get().remove(taskId);
        if (BY_TASK.get().isEmpty()) {
            BY_TASK.remove();
        }
    }
}
