package io.aftersales.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/templates/message");
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^}]*)}}");

    private final Templates templates = new Templates();

    @Test
    void a_value_is_never_read_as_a_template() {
        Templates.Rendered text = templates.render(notice(Map.of("caseNumber", "{{7*7}} ${1+1}", "customerName", "<b>王\r\nBcc: x</b>")), "en");
        assertThat(text.subject()).contains("{{7*7}} ${1+1}");
        assertThat(text.body()).contains("<b>王");
    }

    @Test
    void a_subject_is_one_line() {
        assertThat(templates.render(notice(Map.of("caseNumber", "R-1\r\nBcc: a@b")), "zh").subject()).doesNotContain("\n", "\r");
    }

    @Test
    void every_template_stands_in_both_languages_with_the_same_plain_fields() throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(FOLDER)) {
            files = tree.filter(file -> file.toString().endsWith(".zh.txt")).toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(7);
        for (Path chinese : files) {
            Path english = chinese.resolveSibling(chinese.getFileName().toString().replace(".zh.", ".en."));
            assertThat(fields(english)).as(english.toString()).isEqualTo(fields(chinese)).allMatch(field -> field.matches("[#/]?[a-zA-Z]+"));
        }
    }

    private static List<String> fields(Path file) throws IOException {
        return FIELD.matcher(Files.readString(file)).results().map(match -> match.group(1)).distinct().sorted().toList();
    }

    private static Notice notice(Map<String, Object> fields) {
        return new Notice("e", "acknowledgement", "central-ac", "R-1", List.of(), fields);
    }
}
