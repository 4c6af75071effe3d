package io.aftersales.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.decision.Fact;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What people call decisions, facts, outputs and their values: names and labels as in the tables, the rest from
 * {@code messages/decision*.properties}. Keeps the words of the console in step with them.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionWordsTest {

    private static final Path CONSOLE = Path.of("webapp/src/text/decisions.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final List<DecisionFile> FILES = DecisionFile.all();
    private static final Properties ENGLISH = bundle("decision.properties");
    private static final Properties CHINESE = bundle("decision_zh.properties");

    @Test
    void every_value_has_a_word_in_english_and_chinese() {
        for (DecisionFile file : FILES) {
            assertThat(file.vocabulary()).as(file.toString()).allSatisfy(value -> said("vocabulary." + value));
        }
    }

    @Test
    void every_fact_and_output_has_a_name_in_english_and_chinese() throws IOException {
        Set<String> columns = columns(false).keySet();
        assertThat(factsAndOutputs()).filteredOn(name -> !columns.contains(name)).allSatisfy(name -> said("field." + name));
    }

    private static void said(String key) {
        assertThat(ENGLISH.getProperty(key, "")).as(key).isNotBlank().doesNotContainPattern(HAN);
        assertThat(CHINESE.getProperty(key, "")).as(key).containsPattern(HAN);
    }

    private static Set<String> factsAndOutputs() throws IOException {
        Set<String> names = new TreeSet<>();
        DecisionMatrixTest.COMPOSERS.values().forEach(composer -> composer.facts().stream().map(Fact::name).forEach(names::add));
        for (DecisionFile file : FILES) {
            try (Reader cases = Files.newBufferedReader(file.path().resolveSibling(file.key() + ".cases.csv"))) {
                for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(cases)) {
                    JSON.readTree(row.get("expected_json")).fieldNames().forEachRemaining(names::add);
                }
            }
        }
        return names;
    }

    @Test
    void the_console_says_what_the_tables_say() throws IOException {
        String words = "{\n" + language("en", false) + ",\n" + language("zh", true) + "\n}\n";
        if ("write".equals(System.getProperty(DecisionMatrixTest.WRITE))) {
            Files.writeString(CONSOLE, words);
        }
        assertThat(Files.readString(CONSOLE)).as("%s; write it anew with -D%s=write", CONSOLE, DecisionMatrixTest.WRITE).isEqualTo(words);
    }

    private static String language(String name, boolean chinese) throws IOException {
        Map<String, String> decisions = new TreeMap<>();
        FILES.forEach(file -> decisions.putIfAbsent(file.key(),
                chinese ? DecisionFile.chinese(file.decision()).orElseThrow() : file.decision().getName()));
        Map<String, String> fields = columns(chinese);
        fields.putAll(of(chinese ? CHINESE : ENGLISH, "field."));
        return "  \"%s\": {\n%s,\n%s,\n%s\n  }".formatted(name, object("decisions", decisions), object("fields", fields),
                object("words", of(chinese ? CHINESE : ENGLISH, "vocabulary.")));
    }

    /** By name; where tables label a name differently, the first one. */
    private static Map<String, String> columns(boolean chinese) {
        Map<String, String> columns = new TreeMap<>();
        for (DecisionFile file : FILES) {
            file.inputs().forEach(input -> columns.putIfAbsent(DecisionFile.name(input),
                    chinese ? DecisionFile.chinese(input).orElseThrow() : input.getLabel()));
            file.outputs().forEach(output -> columns.putIfAbsent(output.getName(),
                    chinese ? DecisionFile.chinese(output).orElseThrow() : output.getLabel()));
        }
        return columns;
    }

    private static Map<String, String> of(Properties bundle, String prefix) {
        return bundle.stringPropertyNames().stream().filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), bundle::getProperty));
    }

    private static String object(String name, Map<String, String> words) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> word : new TreeMap<>(words).entrySet()) {
            lines.add("      \"" + word.getKey() + "\": " + JSON.writeValueAsString(word.getValue()));
        }
        return "    \"%s\": {\n%s\n    }".formatted(name, String.join(",\n", lines));
    }

    private static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", name))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
