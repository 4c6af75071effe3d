package io.aftersales.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.decision.Composer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Keeps {@code decisions/README.md}, the matrix of decisions and packs, in step with the tables. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionMatrixTest {

    private static final Path README = DecisionFile.ROOT.resolve("README.md");
    static final String WRITE = "decisions.readme";
    static final Map<String, Composer> COMPOSERS = composers();

    @Test
    void every_table_has_a_composer_and_every_composer_a_table() {
        assertThat(DecisionFile.all()).extracting(DecisionFile::key).containsOnlyElementsOf(COMPOSERS.keySet());
    }

    @Test
    void the_matrix_of_decisions_and_packs_says_what_the_folders_hold() throws IOException {
        String matrix = matrix();
        if ("write".equals(System.getProperty(WRITE))) {
            Files.writeString(README, matrix);
        }
        assertThat(Files.readString(README)).as("decisions/README.md; write it anew with -D%s=write", WRITE).isEqualTo(matrix);
    }

    private static String matrix() {
        Map<String, Map<String, DecisionFile>> byKey = new TreeMap<>();
        DecisionFile.all().forEach(file -> byKey.computeIfAbsent(file.key(), key -> new TreeMap<>()).put(file.pack(), file));
        List<String> packs = DecisionFile.all().stream().map(DecisionFile::pack).distinct()
                .filter(pack -> !DecisionFile.SHARED.equals(pack)).sorted().toList();
        String head = """
                # Decisions

                Generated from the tables by `DecisionMatrixTest` (`-D%s=write` writes it anew).
                A number is a table of an organisation's own with so many rules; `·` means that the organisation uses the shared table.
                Beside each table stand its worked cases, `<key>.cases.csv`.

                """.formatted(WRITE);
        String titles = "| decision | what it answers | shared | " + String.join(" | ", packs) + " |\n|---|---|" + "---|".repeat(packs.size() + 1) + "\n";
        return head + titles + byKey.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue(), packs)).collect(Collectors.joining());
    }

    private static String line(String key, Map<String, DecisionFile> tables, List<String> packs) {
        DecisionFile shared = tables.get(DecisionFile.SHARED);
        String cells = packs.stream().map(tables::get).map(DecisionMatrixTest::link).collect(Collectors.joining(" | "));
        return "| `" + key + "` | " + COMPOSERS.get(key).sentence().en() + " | " + link(shared) + " | " + cells + " |\n";
    }

    private static String link(DecisionFile table) {
        return table == null ? "·" : "[" + table.rules().size() + "](" + table.pack() + "/" + table.key() + ".dmn)";
    }

    private static Map<String, Composer> composers() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Composer.class));
            scanner.scan("io.aftersales.decision.composer");
            context.refresh();
            return context.getBeansOfType(Composer.class).values().stream()
                    .collect(Collectors.toMap(Composer::key, Function.identity()));
        }
    }
}
