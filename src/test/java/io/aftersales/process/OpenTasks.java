package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestComponent;

/** The open tasks of a piece of work, found by their names; every road completes them through here. */
@TestComponent
public final class OpenTasks {

    private final TaskDesk desk;

    OpenTasks(TaskDesk desk) {
        this.desk = desk;
    }

    List<TaskRow> of(String number) throws Refusal {
        return desk.list(new TaskFilter(number, false, null, null, null, null, 50)).items();
    }

    /** By their ids in the model. */
    Set<String> names(String number) throws Refusal {
        return of(number).stream().map(TaskRow::task).collect(Collectors.toSet());
    }

    /** @param task its id in the model without what kind of node it is */
    List<TaskRow> named(String number, String task) throws Refusal {
        return of(number).stream().filter(row -> row.task().equals("UserTask_" + task)).toList();
    }

    /** The one open task of this name. */
    TaskRow one(String number, String task) throws Refusal {
        List<TaskRow> found = named(number, task);
        assertThat(found).as("%s among %s", task, names(number)).hasSize(1);
        return found.get(0);
    }

    /** One of the open tasks of this name, where each part has its own. */
    TaskRow first(String number, String task) throws Refusal {
        List<TaskRow> found = named(number, task);
        assertThat(found).as("%s among %s", task, names(number)).isNotEmpty();
        return found.get(0);
    }

    TaskForm form(TaskRow row) throws Refusal {
        return desk.form(row.id());
    }

    void complete(TaskRow row, Map<String, Object> answers) throws Refusal {
        desk.complete(row.id(), answers);
    }

    /** @param namesAndValues in turns */
    static Map<String, Object> answers(Object... namesAndValues) {
        Map<String, Object> answers = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answers.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return answers;
    }
}
