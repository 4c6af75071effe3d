package io.aftersales.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a form says in English it says in Chinese. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTextsTest {

    /** Where a text stands in the schema, and the property that holds its Chinese. */
    private static final Map<String, String> CHINESE = Map.of("/label", "zh", "/text", "zh", "/description", "zhDescription",
            "/appearance/prefixAdorner", "zhPrefix", "/appearance/suffixAdorner", "zhSuffix", "/validate/patternErrorMessage", "zhError");

    static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_text_of_a_form_is_there_in_both_languages(Path form) throws IOException {
        check(new ObjectMapper().readTree(form.toFile()));
    }

    private static void check(JsonNode component) {
        CHINESE.forEach((place, property) -> {
            String english = component.at(place).asText("");
            if (!english.isBlank() && !component.path("type").asText().equals("default")) {
                assertThat(component.path("properties").path(property).asText()).as("Chinese for %s", english).containsPattern("\\p{IsHan}|^[\\W\\d]*$");
            }
        });
        component.path("values").forEach(value -> assertThat(value.path("zh").asText()).as("Chinese for %s", value).isNotBlank());
        component.path("components").forEach(FormTextsTest::check);
    }
}
