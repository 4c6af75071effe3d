package io.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Whatever is recorded of a case has a word, on screen and on paper. */
class VocabularyTest {

    private static final Pattern RECORDED = Pattern.compile("(?s)record\\([^;]{0,200}?\"([a-z-]+\\.[a-z][A-Za-z]+)\"");

    @Test
    void each_event_that_is_recorded_has_a_word_in_both_languages() throws IOException {
        Set<String> recorded = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher events = RECORDED.matcher(Files.readString(source));
                while (events.find()) {
                    recorded.add(events.group(1));
                }
            }
        }
        assertThat(recorded).hasSizeGreaterThan(100).allSatisfy(event -> assertThat(Vocabulary.EVENTS.knows(event)).as(event).isTrue());
    }

    @Test
    void a_word_is_in_both_languages_and_a_key_without_one_stands_for_itself() {
        assertThat(Vocabulary.EVENTS.of("case.opened")).isEqualTo(new Text("建立工单", "Case opened"));
        assertThat(Vocabulary.FIELDS.of("warrantyEnd").zh()).isEqualTo("保修到期日");
        assertThat(Vocabulary.TERMS.of("no-such-word")).isEqualTo(new Text("no-such-word", "no-such-word"));
    }
}
