package io.aftersales.engine;

import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads {@code <camunda:properties><camunda:property name="zh" value="派工"/></camunda:properties>} of a model's element. */
final class ChineseName {

    private ChineseName() {
    }

    static String of(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        if (properties == null) {
            return null;
        }
        return properties.elements("property").stream().filter(property -> "zh".equals(property.attribute("name")))
                .map(property -> property.attribute("value")).findFirst().orElse(null);
    }
}
