package io.aftersales.task;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** Forms with one component of each kind, and what a task knows when they are checked. */
final class FormFixtures {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private FormFixtures() {
    }

    static FormCheck aCheck() {
        return new FormCheck((expression, values) -> Boolean.TRUE.equals(FEEL.evaluateExpression(expression, values).result()));
    }

    static Asked asked() {
        return new Asked(Map.of("technicians", List.of(Choice.of("technician.a", "Li"), Choice.of("technician.b", "Wang"))),
                id -> id.equals("17"), LocalDate.of(2026, 11, 22));
    }

    /** A form of the given components, written as JSON with single quotes. */
    static Form aForm(String... components) {
        try {
            String json = "{'type':'default','id':'test','components':[" + String.join(",", components) + "]}";
            return FormReader.read("test/form", new ObjectMapper().readTree(json.replace("\\'", "`").replace('\'', '"').replace("`", "\\\"")));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
