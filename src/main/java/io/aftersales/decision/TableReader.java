package io.aftersales.decision;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.springframework.stereotype.Component;

/** Reads a DMN file into what is evaluated and what people are shown. */
@Component
class TableReader {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final DmnEngine engine;

    TableReader(DmnEngine engine) {
        this.engine = engine;
    }

    Table read(String key, byte[] xml) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(xml));
        Decision decision = model.getModelElementById(key);
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<Table.Column> inputs = table.getInputs().stream().map(input -> new Table.Column(
                text(input.getInputExpression().getText()), input.getLabel(), input.getInputExpression().getTypeRef(),
                choices(input.getInputValues()))).toList();
        List<Table.Column> outputs = table.getOutputs().stream().map(output -> new Table.Column(
                output.getName(), output.getLabel(), output.getTypeRef(), choices(output.getOutputValues()))).toList();
        return new Table(decision.getName(), table.getHitPolicy().name(), inputs, outputs, rules(table.getRules()),
                engine.parseDecision(key, model));
    }

    private static Map<String, Table.Rule> rules(Collection<Rule> rules) {
        Map<String, Table.Rule> byId = new LinkedHashMap<>();
        for (Rule rule : rules) {
            String annotation = rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
            byId.put(rule.getId(), new Table.Rule(rule.getId(), annotation,
                    rule.getInputEntries().stream().map(entry -> text(entry.getText())).toList(),
                    rule.getOutputEntries().stream().map(entry -> text(entry.getText())).toList()));
        }
        return byId;
    }

    private static String text(Text text) {
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
