package io.aftersales.process;

import java.util.List;
import java.util.Map;

import io.aftersales.task.Choice;
import io.aftersales.task.Fact;

/**
 * What one kind of task shows before anybody answers. Implemented by package-private beans {@code …Facts} in the workers
 * and found by {@link #task()}; asked anew whenever the form is read and once more when it is completed, so that nothing
 * grows stale and nothing is kept as a variable.
 */
public interface TaskFacts {

    /** The id of the user task in its model, for example {@code UserTask_DispatchTechnician}. */
    String task();

    /** Values that stand in the form at first, by field name: scalars, dates as ISO texts, lists, rows as maps. */
    default Map<String, Object> values(TaskAbout about) {
        return Map.of();
    }

    /** The choices of the fields with a {@code valuesKey}, by that key. Only these are accepted as answers. */
    default Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of();
    }

    /** Facts of this task that stand above the form, after those of the case. */
    default List<Fact> facts(TaskAbout about) {
        return List.of();
    }
}
