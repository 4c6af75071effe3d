package io.aftersales.task;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.aftersales.shared.Text;
import io.aftersales.task.Field.Kind;

/**
 * Reads the schema of a form file. A component that the server could not check is a mistake of the form's author and
 * fails loudly, so that no answer ever passes unchecked.
 */
final class FormReader {

    private static final Set<String> SHOWN_ONLY = Set.of("text", "html", "image", "separator", "spacer", "button", "table", "expression",
            "documentPreview");
    private static final BigDecimal NUMBER_OF_ROWS = BigDecimal.valueOf(Limits.MAX_ITEMS);

    private final String name;

    private FormReader(String name) {
        this.name = name;
    }

    static Form read(String name, JsonNode schema) {
        return new Form(name, new FormReader(name).fields(schema.path("components"), List.of()), schema);
    }

    private List<Field> fields(JsonNode components, List<String> hiddenIf) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            if ("group".equals(type)) {
                demand(component.path("path").asText().isEmpty(), component, "a group has no path of its own here");
                fields.addAll(fields(component.path("components"), hidden(component, hiddenIf)));
            } else if (!SHOWN_ONLY.contains(type)) {
                fields.add(field(component, kind(component, type), hidden(component, hiddenIf)));
            }
        }
        Set<String> keys = new HashSet<>();
        fields.forEach(field -> {
            if (!keys.add(field.key())) {
                throw new IllegalArgumentException("form " + name + " asks " + field.key() + " twice");
            }
        });
        return List.copyOf(fields);
    }

    private Field field(JsonNode component, Kind kind, List<String> hiddenIf) {
        String key = component.path(kind == Kind.ROWS ? "path" : "key").asText();
        demand(key.matches("[A-Za-z][A-Za-z0-9]{0,63}"), component, "the key is a plain name");
        demand(!component.has("valuesExpression"), component, "choices are listed or come with the task");
        boolean required = component.path("validate").path("required").asBoolean();
        boolean fixed = component.path("readonly").asBoolean() || component.path("disabled").asBoolean();
        List<Field> columns = kind == Kind.ROWS ? fields(component.path("components"), List.of()) : List.of();
        return new Field(key, kind, label(component, key), required, fixed, limits(component, kind), hiddenIf, choices(component),
                component.path("valuesKey").asText(null), columns);
    }

    private Kind kind(JsonNode component, String type) {
        return switch (type) {
            case "textfield" -> Kind.LINE;
            case "textarea" -> Kind.TEXT;
            case "number" -> Kind.NUMBER;
            case "checkbox" -> Kind.FLAG;
            case "radio", "select" -> Kind.CHOICE;
            case "checklist", "taglist" -> Kind.CHOICES;
            case "datetime" -> switch (component.path("subtype").asText("date")) {
                case "time" -> Kind.TIME;
                case "datetime" -> Kind.INSTANT;
                default -> Kind.DATE;
            };
            case "dynamiclist" -> Kind.ROWS;
            case "filepicker" -> Kind.DOCUMENTS;
            default -> throw new IllegalArgumentException("form " + name + " has a component that is not checked: " + type);
        };
    }

    private Limits limits(JsonNode component, Kind kind) {
        JsonNode validate = component.path("validate");
        int scale = component.path("decimalDigits").asInt(Limits.SCALE);
        BigDecimal min = number(validate.path("min"), Limits.LARGEST.negate());
        BigDecimal max = number(validate.path("max"), Limits.LARGEST);
        String pattern = validate.path("pattern").asText("");
        int items = kind == Kind.DOCUMENTS ? Limits.MAX_DOCUMENTS : NUMBER_OF_ROWS.intValue();
        boolean single = kind == Kind.DOCUMENTS && !component.path("multiple").asBoolean();
        return new Limits(validate.path("minLength").asInt(0), validate.path("maxLength").asInt(Limits.MAX_LENGTH), min, max, scale,
                pattern.isEmpty() ? null : Pattern.compile(pattern), component.path("disallowPassedDates").asBoolean(), single ? 1 : items);
    }

    private static BigDecimal number(JsonNode node, BigDecimal otherwise) {
        String text = node.asText("");
        return text.isEmpty() ? otherwise : new BigDecimal(text);
    }

    private static List<Choice> choices(JsonNode component) {
        List<Choice> choices = new ArrayList<>();
        for (JsonNode value : component.path("values")) {
            String english = value.path("label").asText();
            choices.add(new Choice(value.path("value").asText(), new Text(value.path("zh").asText(english), english)));
        }
        return List.copyOf(choices);
    }

    private static Text label(JsonNode component, String key) {
        String english = component.path("label").asText(component.path("dateLabel").asText(component.path("timeLabel").asText(key)));
        return new Text(component.path("properties").path("zh").asText(english), english);
    }

    private static List<String> hidden(JsonNode component, List<String> around) {
        String hide = component.path("conditional").path("hide").asText("");
        if (hide.isEmpty()) {
            return around;
        }
        List<String> all = new ArrayList<>(around);
        all.add(hide.startsWith("=") ? hide.substring(1) : hide);
        return List.copyOf(all);
    }

    private void demand(boolean holds, JsonNode component, String what) {
        if (!holds) {
            throw new IllegalArgumentException("form " + name + ", " + component.path("id").asText(component.path("key").asText()) + ": " + what);
        }
    }
}
