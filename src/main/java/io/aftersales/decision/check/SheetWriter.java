package io.aftersales.decision.check;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a table as DMN 1.3 that editors open: nothing but the table, laid out as the shipped ones are. */
public final class SheetWriter {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DRAWING = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final String BOUNDS = "http://www.omg.org/spec/DMN/20180521/DC/";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final String KEPT = "P3650D";

    private final XMLStreamWriter out;
    private final Sheet sheet;

    private SheetWriter(XMLStreamWriter out, Sheet sheet) {
        this.out = out;
        this.sheet = sheet;
    }

    /** @param place the organisation whose table it is, or {@code shared}; part of the namespace */
    public static byte[] write(Sheet sheet, String place) {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            new SheetWriter(out, sheet).definitions(place);
            out.writeEndDocument();
            out.flush();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a table that cannot be written: " + sheet.key(), e);
        }
    }

    private void definitions(String place) throws XMLStreamException {
        line(0);
        out.writeStartElement("definitions");
        out.writeDefaultNamespace(DMN);
        out.writeNamespace("dmndi", DRAWING);
        out.writeNamespace("dc", BOUNDS);
        out.writeNamespace("camunda", CAMUNDA);
        attributes("id", sheet.key() + "-definitions", "name", sheet.name(), "namespace", "https://aftersales.io/decisions/" + place);
        start(1, "decision", "id", sheet.key(), "name", sheet.name());
        out.writeAttribute("camunda", CAMUNDA, "historyTimeToLive", KEPT);
        if (!sheet.description().isEmpty()) {
            leaf(2, "description", sheet.description());
        }
        chinese(2, sheet.nameZh());
        line(2);
        out.writeEmptyElement("variable");
        attributes("id", sheet.key() + "-variable", "name", sheet.key());
        start(2, "decisionTable", "id", sheet.key() + "-table", "hitPolicy", sheet.hitPolicy());
        for (Sheet.Column column : sheet.inputs()) {
            input(column);
        }
        for (Sheet.Column column : sheet.outputs()) {
            output(column);
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            rule(sheet.rows().get(row), row);
        }
        end(2);
        end(1);
        drawing();
        end(0);
    }

    private void input(Sheet.Column column) throws XMLStreamException {
        String id = sheet.key() + "-input-" + column.name();
        start(3, "input", "id", id, "label", column.label());
        chinese(4, column.labelZh());
        start(4, "inputExpression", "id", id + "-expression", "typeRef", column.type());
        leaf(5, "text", column.name());
        end(4);
        choices("inputValues", id, column);
        end(3);
    }

    private void output(Sheet.Column column) throws XMLStreamException {
        String id = sheet.key() + "-output-" + column.name();
        start(3, "output", "id", id, "label", column.label(), "name", column.name(), "typeRef", column.type());
        chinese(4, column.labelZh());
        choices("outputValues", id, column);
        end(3);
    }

    /** The other language, where the shipped tables have it. */
    private void chinese(int depth, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            start(depth, "extensionElements");
            out.writeStartElement("camunda", "properties", CAMUNDA);
            out.writeEmptyElement("camunda", "property", CAMUNDA);
            attributes("name", "zh", "value", text);
            out.writeEndElement();
            out.writeEndElement();
        }
    }

    private void choices(String element, String id, Sheet.Column column) throws XMLStreamException {
        if (!column.choices().isEmpty()) {
            start(4, element, "id", id + "-values");
            leaf(5, "text", column.choices());
            end(4);
        }
    }

    /** Cells get ids by their position: two rows may bear one name while they are edited. */
    private void rule(Sheet.Row row, int number) throws XMLStreamException {
        start(3, "rule", "id", row.id());
        if (!row.annotation().isEmpty()) {
            leaf(4, "description", row.annotation());
        }
        cells("inputEntry", "if", row.when(), number);
        cells("outputEntry", "then", row.then(), number);
        end(3);
    }

    private void cells(String element, String part, List<String> texts, int row) throws XMLStreamException {
        for (int column = 0; column < texts.size(); column++) {
            start(4, element, "id", sheet.key() + "-" + part + "-" + (row + 1) + "-" + (column + 1));
            leaf(5, "text", texts.get(column));
            end(4);
        }
    }

    private void drawing() throws XMLStreamException {
        line(1);
        out.writeStartElement("dmndi", "DMNDI", DRAWING);
        line(2);
        out.writeStartElement("dmndi", "DMNDiagram", DRAWING);
        attributes("id", sheet.key() + "-diagram");
        line(3);
        out.writeStartElement("dmndi", "DMNShape", DRAWING);
        attributes("id", sheet.key() + "-shape", "dmnElementRef", sheet.key());
        line(4);
        out.writeEmptyElement("dc", "Bounds", BOUNDS);
        attributes("height", "80", "width", "180", "x", "160", "y", "100");
        end(3);
        end(2);
        end(1);
    }

    private void start(int depth, String element, String... attributes) throws XMLStreamException {
        line(depth);
        out.writeStartElement(element);
        attributes(attributes);
    }

    private void leaf(int depth, String element, String text) throws XMLStreamException {
        line(depth);
        out.writeStartElement(element);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void end(int depth) throws XMLStreamException {
        line(depth);
        out.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int at = 0; at < namesAndValues.length; at += 2) {
            if (!namesAndValues[at + 1].isEmpty()) {
                out.writeAttribute(namesAndValues[at], namesAndValues[at + 1]);
            }
        }
    }

    private void line(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
