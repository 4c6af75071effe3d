package io.aftersales.process;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.task.Fact;

/**
 * A task's form as it is rendered.
 *
 * @param task   the task; null for the start form of a process
 * @param facts  what stands above the form
 * @param schema the form in form-js's schema, English labels with Chinese in {@code properties.zh}, with every choice listed
 * @param values what stands in the form at first
 * @param zone   in which dates with time are meant, for example {@code Asia/Shanghai}
 */
public record TaskForm(TaskRow task, List<Fact> facts, JsonNode schema, Map<String, Object> values, String zone) {
}
