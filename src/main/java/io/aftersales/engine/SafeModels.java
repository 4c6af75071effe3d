package io.aftersales.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/**
 * Refuses at deployment what a model must not hold: a class, a script, a connector, a built-in mail or shell task, a formula
 * as a service task, a bean that is not offered to models.
 */
final class SafeModels extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;
    private static final Set<String> TAGS = Set.of("script", "scriptTask", "connector");
    private static final List<String> CLASSES = List.of("class", "variableMappingClass", "formHandlerClass", "resultVariableClass",
            "caseRef", "resource");
    private static final List<String> BEANS = List.of("delegateExpression", "variableMappingDelegateExpression");
    private static final Pattern ONE_BEAN = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern ROOT = Pattern.compile("(?<![A-Za-z0-9_.])([A-Za-z_][A-Za-z0-9_]*)");

    private final ModelBeans beans;

    SafeModels(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root);
    }

    private void check(Element element) {
        if (TAGS.contains(element.getTagName()) || element.attribute("language") != null) {
            throw refused(element, "no " + element.getTagName() + " in another language");
        }
        for (String name : CLASSES) {
            if (attribute(element, name) != null) {
                throw refused(element, "no " + name);
            }
        }
        String type = attribute(element, "type");
        if (type != null && element.getTagName().endsWith("Task") && !type.equals("external")) {
            throw refused(element, "no task of type " + type);
        }
        checkBeans(element);
        element.attributes().forEach(name -> checkExpressions(element, value(element, name)));
        checkExpressions(element, element.getText());
        element.elements().forEach(this::check);
    }

    private void checkBeans(Element element) {
        for (String name : BEANS) {
            String bean = attribute(element, name);
            if (bean != null) {
                Matcher one = ONE_BEAN.matcher(bean.strip());
                if (!one.matches() || !beans.allows(one.group(1))) {
                    throw refused(element, "a delegate that is none of ours: " + bean);
                }
            }
        }
        if (attribute(element, "expression") != null) {
            throw refused(element, "a formula where a delegate belongs");
        }
    }

    private void checkExpressions(Element element, String text) {
        Matcher expressions = EXPRESSION.matcher(text == null ? "" : text);
        while (expressions.find()) {
            Matcher roots = ROOT.matcher(TEXT.matcher(expressions.group(1)).replaceAll(""));
            while (roots.find()) {
                if (beans.forbids(roots.group(1))) {
                    throw refused(element, roots.group(1) + " is not offered to models");
                }
            }
        }
    }

    /** An attribute of the engine's: in its namespace, or on one of its own elements, such as listeners. */
    private static String attribute(Element element, String name) {
        String qualified = element.attributeNS(CAMUNDA, name);
        boolean own = CAMUNDA.getNamespaceUri().equals(element.getUri()) || CAMUNDA.getAlternativeUri().equals(element.getUri());
        return qualified == null && own ? element.attribute(name) : qualified;
    }

    /** Attributes are listed as {@code uri:name}, those without a namespace by their name. */
    private static String value(Element element, String listed) {
        int cut = listed.lastIndexOf(':');
        return cut < 0 ? element.attribute(listed) : element.attributeNS(new Namespace(listed.substring(0, cut)), listed.substring(cut + 1));
    }

    private static ProcessEngineException refused(Element element, String why) {
        return new ProcessEngineException("model refused at line " + element.getLine() + " (" + element.getTagName() + "): " + why);
    }
}
