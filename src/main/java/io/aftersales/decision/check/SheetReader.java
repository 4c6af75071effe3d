package io.aftersales.decision.check;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes a table out of a DMN file and leaves the file behind: what is not a cell, a column or a text of the table is either
 * drawing, which is dropped, or refused.
 */
public final class SheetReader implements SafeXml.Reader {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DRAWING = "definitions/DMNDI";
    private static final String DECISION = "definitions/decision";
    private static final String TABLE = DECISION + "/decisionTable";
    private static final String RULE = TABLE + "/rule";
    private static final Set<String> ELEMENTS = Set.of("definitions", DECISION, DECISION + "/description", DECISION + "/variable", TABLE,
            TABLE + "/input", TABLE + "/input/inputExpression", TABLE + "/input/inputExpression/text", TABLE + "/input/inputValues",
            TABLE + "/input/inputValues/text", TABLE + "/output", TABLE + "/output/outputValues", TABLE + "/output/outputValues/text",
            RULE, RULE + "/description", RULE + "/inputEntry", RULE + "/inputEntry/text", RULE + "/outputEntry", RULE + "/outputEntry/text");
    private static final Set<String> ATTRIBUTES = Set.of("id", "name", "label", "typeRef", "hitPolicy", "namespace", "exporter",
            "exporterVersion", "preferredOrientation", "outputLabel", "{http://camunda.org/schema/1.0/dmn}historyTimeToLive",
            "{http://camunda.org/schema/1.0/dmn}versionTag");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    /** Names in Chinese stand in a property {@code zh}, of the decision or a column. */
    private static final Set<String> NAMED = Set.of(DECISION, TABLE + "/input", TABLE + "/output");
    private static final String EXTENSION = "/extensionElements";
    private static final String LAYOUT = "{http://bpmn.io/schema/dmn/biodi/";

    private String key = "";
    private String name = "";
    private String nameZh = "";
    private String description = "";
    private String hitPolicy = "";
    private int decisions;
    private final List<Sheet.Column> inputs = new ArrayList<>();
    private final List<Sheet.Column> outputs = new ArrayList<>();
    private final List<Sheet.Row> rows = new ArrayList<>();
    private Map<String, String> column;
    private String type = "";
    private String expression = "";
    private String choices = "";
    private String labelZh = "";
    private String rowId = "";
    private String annotation = "";
    private final List<String> when = new ArrayList<>();
    private final List<String> then = new ArrayList<>();

    private SheetReader() {
    }

    /**
     * @param file DMN 1.3, at most 1 MB
     * @throws Refusal malformed, too large, or with anything in it that is no part of a table, by line or cell
     */
    public static Sheet read(byte[] file) throws Refusal {
        SheetReader reader = new SheetReader();
        new SafeXml(file).read(reader);
        if (reader.hitPolicy.isEmpty()) {
            throw Refusal.of(CheckReason.TABLE_NOT_DMN);
        }
        return new Sheet(reader.key, reader.name, reader.nameZh, reader.description, reader.hitPolicy, reader.inputs, reader.outputs,
                reader.rows);
    }

    @Override
    public void begin(SafeXml.Element element, Map<String, String> attributes) throws Refusal {
        String path = element.path();
        if (path.equals(DRAWING) || path.startsWith(DRAWING + "/")) {
            return;
        }
        if (!path.contains("/") && !(path.equals("definitions") && DMN.equals(element.namespace()))) {
            throw Refusal.of(CheckReason.TABLE_NOT_DMN);
        }
        if (path.contains(EXTENSION)) {
            extension(element, attributes);
            return;
        }
        if (!ELEMENTS.contains(path) || !DMN.equals(element.namespace())) {
            throw Refusal.of(CheckReason.TABLE_FOREIGN_CONTENT, element.line(), path.substring(path.lastIndexOf('/') + 1));
        }
        attributes(element, attributes);
        switch (path) {
            case DECISION -> decision(attributes);
            case TABLE -> table(attributes);
            case TABLE + "/input", TABLE + "/output" -> {
                column = attributes;
                type = attributes.getOrDefault("typeRef", "");
                expression = "";
                choices = "";
                labelZh = "";
            }
            case TABLE + "/input/inputExpression" -> type = attributes.getOrDefault("typeRef", "");
            case RULE -> {
                rowId = attributes.getOrDefault("id", "");
                annotation = "";
                when.clear();
                then.clear();
            }
            default -> { } // its text counts, at its end
        }
    }

    private void extension(SafeXml.Element element, Map<String, String> attributes) throws Refusal {
        int cut = element.path().indexOf(EXTENSION);
        String owner = element.path().substring(0, cut);
        String part = element.path().substring(cut + EXTENSION.length());
        boolean frame = part.isEmpty() && DMN.equals(element.namespace()) || part.equals("/properties") && CAMUNDA.equals(element.namespace());
        boolean chinese = part.equals("/properties/property") && CAMUNDA.equals(element.namespace()) && "zh".equals(attributes.get("name"))
                && attributes.size() == 2 && attributes.containsKey("value");
        if (!NAMED.contains(owner) || !chinese && !(frame && attributes.isEmpty())) {
            throw Refusal.of(CheckReason.TABLE_FOREIGN_CONTENT, element.line(), element.path().substring(element.path().lastIndexOf('/') + 1));
        }
        if (chinese && owner.equals(DECISION)) {
            nameZh = attributes.get("value");
        } else if (chinese) {
            labelZh = attributes.get("value");
        }
    }

    private void attributes(SafeXml.Element element, Map<String, String> attributes) throws Refusal {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (attribute.getKey().endsWith("Language")) {
                language(element, attribute.getValue());
            } else if (!ATTRIBUTES.contains(attribute.getKey()) && !attribute.getKey().startsWith(LAYOUT)) {
                if (attribute.getKey().equals("aggregation")) {
                    throw Refusal.of(CheckReason.TABLE_OTHER_POLICY, attribute.getValue());
                }
                throw Refusal.of(CheckReason.TABLE_FOREIGN_CONTENT, element.line(), attribute.getKey());
            }
        }
    }

    /** FEEL under any of the names that the versions of DMN gave it. */
    private void language(SafeXml.Element element, String language) throws Refusal {
        boolean feel = language.toLowerCase(Locale.ROOT).matches("feel|https?://www[.]omg[.]org/spec/(dmn/\\d{8}/feel/?|feel/20140401)");
        if (!feel) {
            throw Refusal.of(CheckReason.TABLE_OTHER_LANGUAGE, field(cell(element)), element.line(), language);
        }
    }

    private String cell(SafeXml.Element element) {
        boolean input = element.path().startsWith(RULE + "/inputEntry");
        boolean output = element.path().startsWith(RULE + "/outputEntry");
        if (!input && !output) {
            return element.path().substring(element.path().lastIndexOf('/') + 1);
        }
        List<Sheet.Column> columns = input ? inputs : outputs;
        int at = input ? when.size() : then.size();
        return "row " + (rows.size() + 1) + ", " + (at < columns.size() ? columns.get(at).name() : String.valueOf(at + 1));
    }

    private void decision(Map<String, String> attributes) throws Refusal {
        if (++decisions > 1) {
            throw Refusal.of(CheckReason.TABLE_OTHER_DECISION, attributes.getOrDefault("id", ""));
        }
        key = attributes.getOrDefault("id", "");
        name = attributes.getOrDefault("name", "");
    }

    private void table(Map<String, String> attributes) throws Refusal {
        if (!hitPolicy.isEmpty()) {
            throw Refusal.of(CheckReason.TABLE_NOT_DMN);
        }
        hitPolicy = attributes.getOrDefault("hitPolicy", "UNIQUE");
    }

    @Override
    public void end(SafeXml.Element element, String text) throws Refusal {
        switch (element.path()) {
            case DECISION + "/description" -> description = text.strip();
            case TABLE + "/input/inputExpression/text" -> expression = text.strip();
            case TABLE + "/input/inputValues/text", TABLE + "/output/outputValues/text" -> choices = text.strip();
            case TABLE + "/input" -> inputs.add(
                    new Sheet.Column(expression, column.getOrDefault("label", ""), labelZh, type, choices));
            case TABLE + "/output" -> outputs.add(
                    new Sheet.Column(column.getOrDefault("name", ""), column.getOrDefault("label", ""), labelZh, type, choices));
            case RULE + "/description" -> annotation = text.strip();
            case RULE + "/inputEntry/text" -> when.add(text.strip());
            case RULE + "/outputEntry/text" -> then.add(text.strip());
            case RULE -> rows.add(new Sheet.Row(rowId, annotation, when, then));
            default -> { } // a frame without a text of its own
        }
    }
}
