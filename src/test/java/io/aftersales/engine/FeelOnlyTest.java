package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeelOnlyTest {

    private final DmnEngine engine = DecisionTables.engine(List.of());

    @Test
    void a_table_in_feel_is_taken() throws IOException {
        assertThat(read(table())).isNotEmpty();
        assertThat(read(table().replace("<outputEntry ", "<outputEntry expressionLanguage=\"FEEL\" "))).isNotEmpty();
        assertThat(read(table().replace("<inputEntry ", "<inputEntry expressionLanguage=\"https://www.omg.org/spec/DMN/20191111/FEEL/\" ")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<outputEntry ", "<inputEntry ", "<inputExpression ", "<definitions "})
    void any_other_language_in_any_place_is_refused(String place) throws IOException {
        for (String language : List.of("juel", "javascript", "groovy", "python")) {
            String changed = table().replaceFirst(place, place + "expressionLanguage=\"" + language + "\" ");
            assertThatThrownBy(() -> read(changed)).as("%s %s", place, language).isInstanceOf(RuntimeException.class)
                    .hasStackTraceContaining("only FEEL may be used");
        }
    }

    @Test
    void a_literal_expression_in_another_language_is_refused() {
        String literal = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="x" name="x"><variable id="v" name="v"/>
                    <literalExpression id="l" expressionLanguage="juel"><text>${''.getClass()}</text></literalExpression>
                  </decision>
                </definitions>""";
        assertThatThrownBy(() -> read(literal)).hasStackTraceContaining("only FEEL may be used");
    }

    private List<?> read(String dmn) {
        return engine.parseDecisions(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    }

    private static String table() throws IOException {
        try (InputStream file = FeelOnlyTest.class.getResourceAsStream("/decisions/shared/response-sla.dmn")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
