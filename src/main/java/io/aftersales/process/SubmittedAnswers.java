package io.aftersales.process;

import java.util.HashMap;
import java.util.Map;

/**
 * Carries the checked answers of the task being completed from the desk to the task's listeners, by thread: as variables
 * they would be written to the database, and those of one task would be seen by the next.
 */
final class SubmittedAnswers {

    private static final ThreadLocal<Map<String, Submission>> BY_TASK = ThreadLocal.withInitial(HashMap::new);

    private SubmittedAnswers() {
    }

    /** @param person who answered; null for the platform itself */
    record Submission(String person, Map<String, Object> checked) {
    }

    /** @return null where the task is not being completed at the desk */
    static Submission of(String taskId) {
        return BY_TASK.get().get(taskId);
    }

    static void put(String taskId, Submission submission) {
        BY_TASK.get().put(taskId, submission);
    }

    static void remove(String taskId) {
        BY_TASK.get().remove(taskId);
        if (BY_TASK.get().isEmpty()) {
            BY_TASK.remove();
        }
    }
}
