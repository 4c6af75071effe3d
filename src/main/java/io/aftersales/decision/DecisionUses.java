package io.aftersales.decision;

import io.aftersales.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where decisions are used: the steps of the deployed processes whose delegates and listeners come to them. */
@Component
public class DecisionUses {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{([a-z][A-Za-z0-9]*)");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final Composers composers;
    private Map<String, List<Use>> byKey;

    DecisionUses(RepositoryService repository, ResourcePatternResolver resources, Composers composers) {
        this.repository = repository;
        this.resources = resources;
        this.composers = composers;
    }

    /**
     * A step of a process that comes to a decision.
     *
     * @param process      its key
     * @param definitionId the version that is drawn by {@code /api/processes/{definitionId}/xml}
     * @param element      the step's id in the model
     */
    public record Use(String process, Text processName, String definitionId, String element, Text name) {
    }

    /** In the order of processes and models. Read once; processes change with the software only. */
    synchronized List<Use> of(String key) {
        if (byKey == null) {
            byKey = read();
        }
        return byKey.getOrDefault(key, List.of());
    }

    /** The decisions that the steps of a process come to, by key, each step in the order of the model. */
    public synchronized Map<String, List<Use>> ofProcess(String process) {
        of("");
        Map<String, List<Use>> decisions = new TreeMap<>();
        byKey.forEach((key, uses) -> {
            List<Use> here = uses.stream().filter(use -> use.process().equals(process)).toList();
            if (!here.isEmpty()) {
                decisions.put(key, here);
            }
        });
        return decisions;
    }

    private Map<String, List<Use>> read() {
        Set<String> keys = StreamSupport.stream(composers.all().spliterator(), false).map(Composer::key).collect(Collectors.toSet());
        Map<Use, Set<String>> beans = beans();
        Set<String> classes = beans.values().stream().flatMap(Collection::stream).map(DecisionUses::className).collect(Collectors.toSet());
        try {
            Map<String, Set<String>> decisions = CodeGraph.read(resources, keys).decisionsOf(classes);
            Map<String, List<Use>> uses = new HashMap<>();
            beans.forEach((use, named) -> named.stream().flatMap(bean -> decisions.getOrDefault(className(bean), Set.of()).stream()).distinct()
                    .forEach(key -> uses.computeIfAbsent(key, unknown -> new ArrayList<>()).add(use)));
            return uses;
        } catch (IOException e) {
            throw new UncheckedIOException("classes could not be read", e);
        }
    }

    private static String className(String bean) {
        return Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
    }

    /** The beans that each step of each process names. */
    private Map<Use, Set<String>> beans() {
        Map<Use, Set<String>> beans = new LinkedHashMap<>();
        for (ProcessDefinition process : repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list()) {
            BpmnModelInstance model = repository.getBpmnModelInstance(process.getId());
            // the engine's own name of a process holds both languages at once
            DomElement drawn = model.getModelElementById(process.getKey()).getDomElement();
            Text processName = named(drawn.getAttribute("name") == null ? process.getKey() : drawn.getAttribute("name"), drawn);
            for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
                Set<String> named = new HashSet<>();
                collect(node.getDomElement(), named);
                String name = node.getName() == null || node.getName().isBlank() ? node.getId() : node.getName();
                beans.put(new Use(process.getKey(), processName, process.getId(), node.getId(), named(name, node.getDomElement())), named);
            }
        }
        return beans;
    }

    /** What the engine would ask in attributes of the step and its extensions; not in the steps that it holds. */
    private static void collect(DomElement element, Set<String> beans) {
        for (String attribute : List.of("delegateExpression", "expression")) {
            add(element.getAttribute(CAMUNDA, attribute), beans);
            add(element.getAttribute(attribute), beans);
        }
        for (DomElement child : element.getChildElements()) {
            if (child.getAttribute("id") == null || child.getLocalName().endsWith("Definition")) {
                collect(child, beans);
            }
        }
    }

    private static void add(String text, Set<String> beans) {
        Matcher found = BEAN.matcher(text == null ? "" : text);
        while (found.find()) {
            beans.add(found.group(1));
        }
    }

    private static Text named(String english, DomElement element) {
        for (DomElement extension : element.getChildElements()) {
            if (!"extensionElements".equals(extension.getLocalName())) {
                continue;
            }
            for (DomElement properties : extension.getChildElementsByNameNs(CAMUNDA, "properties")) {
                for (DomElement property : properties.getChildElementsByNameNs(CAMUNDA, "property")) {
                    if ("zh".equals(property.getAttribute("name"))) {
                        return new Text(property.getAttribute("value"), english);
                    }
                }
            }
        }
        return new Text(english, english);
    }
}
