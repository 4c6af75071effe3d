package io.aftersales.task;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A form's schema as it goes to the browser: the choices that come with the task written into it. */
public final class FormView {

    private FormView() {
    }

    public static JsonNode withChoices(Form form, Map<String, List<Choice>> choices) {
        JsonNode schema = form.schema().deepCopy();
        fill(schema.path("components"), choices);
        return schema;
    }

    /** The form of a task that asks nothing. */
    public static JsonNode empty() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "default").put("schemaVersion", 18).putArray("components");
        return schema;
    }

    private static void fill(JsonNode components, Map<String, List<Choice>> choices) {
        for (JsonNode component : components) {
            if (component instanceof ObjectNode field && field.hasNonNull("valuesKey")) {
                ArrayNode values = field.putArray("values");
                choices.getOrDefault(field.path("valuesKey").asText(), List.of()).forEach(choice -> values.addObject()
                        .put("value", choice.value()).put("label", choice.label().en()).put("zh", choice.label().zh()));
                field.remove("valuesKey");
            }
            fill(component.path("components"), choices);
        }
    }
}
