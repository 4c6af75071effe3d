package io.aftersales.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tasklist has no text that only English people can read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TasklistTextsTest {

    private static final String FOLDER = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @Test
    void every_text_of_tasklist_is_there_in_chinese() throws IOException {
        JsonNode english = texts("en.json").get("labels");
        JsonNode chinese = texts("zh.json").get("labels");
        assertThat(names(chinese)).isEqualTo(names(english)).hasSizeGreaterThan(400);
        english.properties().forEach(text -> {
            String translated = chinese.get(text.getKey()).asText();
            if (text.getValue().asText().matches(".*[A-Za-z].*")) {
                assertThat(translated).as(text.getKey()).containsPattern(CHINESE);
            }
            Set<String> wanted = placeholders(text.getValue().asText());
            assertThat(wanted).as(text.getKey()).containsAll(placeholders(translated));
        });
        assertThat(names(texts("zh.json").get("dateLocales"))).isEqualTo(names(texts("en.json").get("dateLocales")));
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new HashSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode texts(String file) throws IOException {
        try (InputStream stream = TasklistTextsTest.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return new ObjectMapper().readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        }
    }
}
