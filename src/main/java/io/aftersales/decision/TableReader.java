package io.aftersales.decision;

import io.aftersales.shared.Text;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Reads a DMN file into what is evaluated and what people are shown. */
@Component
class TableReader {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** Where a model keeps what is none of the standard's: {@code <camunda:property name="zh" value="…" />}. */
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private final DmnEngine engine;

    TableReader(DmnEngine engine) {
        this.engine = engine;
    }

    Table read(String key, byte[] xml) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(xml));
        Decision decision = model.getModelElementById(key);
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<Table.Column> inputs = table.getInputs().stream().map(input -> new Table.Column(
                text(input.getInputExpression().getText()), named(input.getLabel(), input), input.getInputExpression().getTypeRef(),
                choices(input.getInputValues()))).toList();
        List<Table.Column> outputs = table.getOutputs().stream().map(output -> new Table.Column(
                output.getName(), named(output.getLabel(), output), output.getTypeRef(), choices(output.getOutputValues()))).toList();
        return new Table(named(decision.getName(), decision), Text.ofLines(description(decision)),
                table.getHitPolicy().name(), inputs, outputs, rules(table.getRules()), engine.parseDecision(key, model));
    }

    /** The element's name with the Chinese one beside it; what was published without one has the same in both. */
    private static Text named(String english, DmnElement element) {
        String chinese = element.getExtensionElements() == null ? english : properties(element.getExtensionElements().getDomElement())
                .filter(property -> "zh".equals(property.getAttribute("name"))).map(property -> property.getAttribute("value"))
                .findFirst().orElse(english);
        return new Text(chinese, english);
    }

    private static Stream<DomElement> properties(DomElement extension) {
        return extension.getChildElementsByNameNs(CAMUNDA, "properties").stream()
                .flatMap(properties -> properties.getChildElementsByNameNs(CAMUNDA, "property").stream());
    }

    private static String description(DmnElement element) {
        return element.getDescription() == null ? "" : element.getDescription().getTextContent();
    }

    private static Map<String, Table.Rule> rules(Collection<Rule> rules) {
        Map<String, Table.Rule> byId = new LinkedHashMap<>();
        for (Rule rule : rules) {
            byId.put(rule.getId(), new Table.Rule(rule.getId(), description(rule),
                    rule.getInputEntries().stream().map(entry -> text(entry.getText())).toList(),
                    rule.getOutputEntries().stream().map(entry -> text(entry.getText())).toList()));
        }
        return byId;
    }

    private static String text(ModelElementInstance text) {
        return text == null ? "" : text.getTextContent().trim();
    }

    private static List<String> choices(UnaryTests values) {
        if (values == null) {
            return List.of();
        }
        Matcher quoted = QUOTED.matcher(text(values.getText()));
        return quoted.results().map(match -> match.group(1)).toList();
    }
}
