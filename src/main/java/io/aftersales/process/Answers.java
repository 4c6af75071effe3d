package io.aftersales.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What a person answered in a task's form: checked against the form before anybody sees it, trimmed, without the
 * answers of hidden fields. Answers live for one completion only; whoever wants to keep them stores them, and nothing of
 * them becomes a process variable.
 */
public final class Answers {

    private final Map<String, Object> values;

    private Answers(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * The answers of the task that is being completed; for its listeners on {@code complete}.
     *
     * @throws IllegalStateException outside of a completion
     */
    public static Answers of(DelegateTask task) {
        SubmittedAnswers.Submission submission = SubmittedAnswers.of(task.getId());
        if (submission == null) {
            throw new IllegalStateException("task " + task.getTaskDefinitionKey() + " is not being completed");
        }
        return new Answers(submission.checked());
    }

    /**
     * The answers of the start form with which a person has just started this instance; for the delegates that run before
     * its first wait.
     *
     * @throws IllegalStateException where it was started otherwise
     */
    public static Answers ofStart(DelegateExecution execution) {
        SubmittedAnswers.Submission submission = SubmittedAnswers.of(TaskDesk.START);
        if (submission == null) {
            throw new IllegalStateException(execution.getProcessDefinitionId() + " was not started with checked answers");
        }
        return new Answers(submission.checked());
    }

    /** Whether the field was answered; a hidden or empty one was not. */
    public boolean has(String field) {
        return values.get(field) != null;
    }

    /** A text or the value of a single choice, never blank; null where there is no answer. */
    public String text(String field) {
        return (String) values.get(field);
    }

    /** A checkbox, or a choice between {@code yes} and {@code no}; false where there is no answer. */
    public boolean flag(String field) {
        Object value = values.get(field);
        return Boolean.TRUE.equals(value) || "yes".equals(value) || "true".equals(value);
    }

    /** A number as it was written, or null. */
    public BigDecimal number(String field) {
        return (BigDecimal) values.get(field);
    }

    /** A whole number, or null. */
    public Integer integer(String field) {
        BigDecimal number = number(field);
        return number == null ? null : number.intValueExact();
    }

    /** A date without a time, or null. */
    public LocalDate date(String field) {
        return (LocalDate) values.get(field);
    }

    /** A time of day, or null. */
    public LocalTime time(String field) {
        return (LocalTime) values.get(field);
    }

    /** A date with time, whatever offset it was given with, or null. */
    public Instant instant(String field) {
        return (Instant) values.get(field);
    }

    /** The ticked choices of a checklist or tag list, or the documents of a file field; empty where there is none. */
    @SuppressWarnings("unchecked")
    public List<String> choices(String field) {
        Object value = values.get(field);
        return value == null ? List.of() : (List<String>) value;
    }

    /** The ids of the uploaded documents of a file field. */
    public List<String> documents(String field) {
        return choices(field);
    }

    /** The rows of a repeating group, in the order in which they were entered. */
    @SuppressWarnings("unchecked")
    public List<Answers> rows(String field) {
        List<Answers> rows = new ArrayList<>();
        if (values.get(field) instanceof List<?> list) {
            list.forEach(row -> rows.add(new Answers((Map<String, Object>) row)));
        }
        return rows;
    }
}
