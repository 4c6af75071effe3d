package io.aftersales.decision.check;

import io.aftersales.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that a stranger wrote: in bounded memory and time, without a document type, entities, or any look outside the
 * file. Everything is refused that is not known to be needed.
 */
final class SafeXml {

    static final int LARGEST = 1024 * 1024;
    private static final int DEEPEST = 12;
    private static final int MOST_ATTRIBUTES = 20;
    private static final int MOST_ELEMENTS = 100_000;

    private final byte[] file;

    SafeXml(byte[] file) {
        this.file = file;
    }

    /** What takes the elements in; it never sees anything else of the file. */
    interface Reader {

        /** @param attributes by local name; those of a foreign namespace as {@code {uri}name} */
        void begin(Element element, Map<String, String> attributes) throws Refusal;

        void end(Element element, String text) throws Refusal;
    }

    /** @param path the names of all elements from the root: {@code definitions/decision/description} */
    record Element(String namespace, String path, int line) {
    }

    void read(Reader reader) throws Refusal {
        if (file.length > LARGEST) {
            throw Refusal.of(CheckReason.TABLE_TOO_LARGE, LARGEST / 1024 / 1024);
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                elements(xml, reader);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw Refusal.of(CheckReason.TABLE_NOT_XML, line);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private static void elements(XMLStreamReader xml, Reader reader) throws XMLStreamException, Refusal {
        Deque<Element> open = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        int count = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = new Element(xml.getNamespaceURI(),
                            (open.isEmpty() ? "" : open.peek().path() + "/") + xml.getLocalName(), xml.getLocation().getLineNumber());
                    open.push(element);
                    if (open.size() > DEEPEST || xml.getAttributeCount() > MOST_ATTRIBUTES || ++count > MOST_ELEMENTS) {
                        throw Refusal.of(CheckReason.TABLE_TOO_DEEP, element.line());
                    }
                    text.setLength(0);
                    reader.begin(element, attributes(xml));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    reader.end(open.pop(), text.toString());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.append(xml.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.of(CheckReason.TABLE_HAS_DOCTYPE);
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        throw Refusal.of(CheckReason.TABLE_FOREIGN_CONTENT, xml.getLocation().getLineNumber(), xml.getPITarget());
                default -> { } // comments and the end of the document say nothing
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) throws Refusal {
        Map<String, String> attributes = new HashMap<>();
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            String namespace = xml.getAttributeNamespace(at);
            if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)) {
                throw Refusal.of(CheckReason.TABLE_POINTS_OUTSIDE, xml.getLocation().getLineNumber());
            }
            boolean own = namespace == null || namespace.isEmpty();
            attributes.put(own ? xml.getAttributeLocalName(at) : "{" + namespace + "}" + xml.getAttributeLocalName(at),
                    xml.getAttributeValue(at));
        }
        return attributes;
    }
}
