package io.aftersales.decision.draft;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Examples as a file: {@code inputs_json,expected_json,note,source}, as they stand beside the shipped tables. A chain is written
 * as {@code {"steps": […]}} in the first column, with nothing in the second.
 */
final class ExampleCsv {

    private static final String[] HEADER = {"inputs_json", "expected_json", "note", "source"};
    private static final String STEPS = "steps";

    private ExampleCsv() {
    }

    /** @throws Refusal another header, or a line that cannot be read, by its number */
    static List<Example> read(String csv, int most) throws Refusal {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();
        List<Example> examples = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = format.parse(new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))) {
            if (!parser.getHeaderNames().equals(List.of(HEADER))) {
                throw Refusal.of(DraftReason.EXAMPLE_CSV_HEADER, String.join(",", HEADER));
            }
            for (CSVRecord row : parser) {
                line = (int) parser.getCurrentLineNumber();
                if (examples.size() == most) {
                    throw Refusal.of(DraftReason.EXAMPLE_TOO_MANY, most);
                }
                examples.add(example(row, line));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException unreadable) {
            throw Refusal.of(DraftReason.EXAMPLE_CSV_LINE, field("line " + line), line);
        }
        return examples;
    }

    private static Example example(CSVRecord row, int line) throws Refusal {
        Refusal unreadable = Refusal.of(DraftReason.EXAMPLE_CSV_LINE, field("line " + line), line);
        if (!row.isConsistent()) {
            throw unreadable;
        }
        Map<String, Object> inputs = ExampleJson.object(row.get(0)).orElseThrow(() -> unreadable);
        boolean chain = inputs.size() == 1 && inputs.get(STEPS) instanceof List;
        if (chain) {
            return new Example(null, 0, null, null, ExampleJson.steps(inputs.get(STEPS)), row.get(2), row.get(3), 1);
        }
        Map<String, Object> expected = ExampleJson.object(row.get(1)).orElseThrow(() -> unreadable);
        return new Example(null, 0, inputs, expected, null, row.get(2), row.get(3), 1);
    }

    static String write(List<Example> examples) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.DEFAULT.builder().setHeader(HEADER).setRecordSeparator("\n").get())) {
            for (Example example : examples) {
                Map<String, Object> steps = new LinkedHashMap<>();
                steps.put(STEPS, example.steps());
                csv.printRecord(ExampleJson.text(example.chain() ? steps : example.inputs()),
                        example.chain() ? "" : ExampleJson.text(example.expected()), example.note(), example.source());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
