package io.aftersales.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A row of a file of worked cases: facts and the outputs that must come of them; or the field that must be refused. */
record WorkedCase(String name, String organisation, String key, Map<String, Object> facts, Map<String, Object> expected) {

    /** In place of outputs: {@code {"refused": "reportedAt"}}. */
    private static final String REFUSED = "refused";

    static List<CSVRecord> rows(String path) {
        try {
            String csv = new String(BareDecisions.bytes(path), StandardCharsets.UTF_8);
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv)).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Runs the case and compares; numbers by value, an output that is not expected is no matter. @return the rules that matched */
    List<String> run() {
        try {
            Evaluator.Outcome outcome = BareDecisions.evaluate(organisation, key, facts);
            assertThat(expected).as("%s must be refused", name).doesNotContainKey(REFUSED);
            expected.forEach((output, value) -> assertThat(canonical(outcome.outputs().get(output)))
                    .as("%s: %s of %s", name, output, outcome.outputs()).isEqualTo(canonical(value)));
            return outcome.answers().stream().flatMap(List::stream).map(Figures.Row::ruleId).toList();
        } catch (Refusal refusal) {
            assertThat(refusal.field() == null ? refusal.reason().name() : refusal.field()).as("%s was refused: %s", name, refusal.getMessage())
                    .isEqualTo(expected.get(REFUSED));
            return List.of();
        }
    }

    private static Object canonical(Object value) {
        return canonical(BareDecisions.JSON.valueToTree(value));
    }

    private static Object canonical(JsonNode node) {
        if (node.isNumber()) {
            return new BigDecimal(node.asText()).stripTrailingZeros().toPlainString();
        }
        if (node.isArray()) {
            return java.util.stream.StreamSupport.stream(node.spliterator(), false).map(WorkedCase::canonical).toList();
        }
        return node.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
