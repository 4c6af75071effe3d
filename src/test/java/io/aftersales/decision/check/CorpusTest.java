package io.aftersales.decision.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small tables, good and bad, with what is to be found in each beside it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusTest {

    static List<SmallTable> tables() {
        return SmallTable.all();
    }

    @Test
    void there_are_enough_of_them_good_and_bad() {
        assertThat(tables()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(tables().stream().filter(table -> table.expected().isEmpty())).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void exactly_what_is_expected_is_found(SmallTable table) {
        List<String> left = new ArrayList<>();
        List<String> missing = new ArrayList<>(table.expected());
        for (Finding found : Checks.check().check(table.sheet(), table.baseline()).all()) {
            String said = found.code() + " " + found.row() + " " + (found.column() == null ? "-" : found.column()) + " " + found.text().en();
            if (!missing.remove(missing.stream().filter(expected -> matches(expected, found)).findFirst().orElse(""))) {
                left.add(said);
            }
        }
        assertThat(missing).as("not found; found beyond what was expected: %s", left).isEmpty();
        assertThat(left).as("found, though not expected").isEmpty();
    }

    private static boolean matches(String expected, Finding found) {
        String[] words = expected.split(" ", 4);
        return words[0].equals(found.code().name()) && Integer.parseInt(words[1]) == found.row()
                && words[2].equals(found.column() == null ? "-" : found.column())
                && (words.length < 4 || found.text().en().contains(words[3]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void every_sentence_is_complete_in_both_languages(SmallTable table) {
        for (Finding found : Checks.check().check(table.sheet(), table.baseline()).all()) {
            assertThat(found.text().en()).doesNotContainPattern("\\{\\d|finding[.]").endsWith(".");
            assertThat(found.text().zh()).doesNotContainPattern("\\{\\d|finding[.]").containsPattern("\\p{IsHan}");
        }
    }

    /** An example that a finding gives is a case as the engine sees it: none fits a gap, both rows fit an overlap. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void an_example_shows_what_the_finding_says(SmallTable table) {
        for (Finding found : Checks.check().check(table.sheet(), table.baseline()).all()) {
            if (!found.example().isEmpty() && MeaningOfCells.speaksPlainly(found.example())) {
                Map<String, Object> example = found.example();
                List<Integer> fitting = MeaningOfCells.rowsFitting(table.sheet(), example);
                if (found.code() == FindingCode.GAP) {
                    assertThat(fitting).as(found.text().en()).isEmpty();
                } else {
                    assertThat(fitting).as(found.text().en()).contains(found.row(), found.otherRow());
                }
            }
        }
    }

    /** A table keeps all it is when it is written as a file and read again. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_table_comes_back_from_its_file_as_it_was(SmallTable table) throws Refusal {
        assertThat(SheetReader.read(SheetWriter.write(table.sheet(), "shared"))).isEqualTo(table.sheet());
    }
}
