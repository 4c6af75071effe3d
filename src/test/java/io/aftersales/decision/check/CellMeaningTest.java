package io.aftersales.decision.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition means to the check what it means to the engine, for every part of its column's values. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CellMeaningTest {

    private static final CellReader READER = new CellReader();

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "\"a\",\"b\"", "not(\"a\")", "not(\"a\",\"b\")", "not(\"a\",null)", "null", "\"a\", null", "not(null)",
            "? = \"a\"", "-"})
    void of_texts(String cell) {
        agrees(new Sheet.Column("x", "", "", "string", ""), cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "null", "null, true", "null, false", "false, null", "true, null", "not(true)", "not(false)",
            "not(null)", "not(false, null)", "not(true, null)", "true, false"})
    void of_flags(String cell) {
        agrees(new Sheet.Column("x", "", "", "boolean", ""), cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5, 6", "5.0", "-5", "> 5", "<= 5", "< -5", "[5..6]", "(5..6]", "[5..6)", "]5..6[", "[6..5]", "not(5)",
            "not(5, 6)", "not(> 5)", "not([5..6])", "not([5..6], null)", "> 5, null", "< 3, [5..6], 9", "? > 5", "not(5, null)", "null"})
    void of_numbers(String cell) {
        agrees(new Sheet.Column("x", "", "", "double", ""), cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"time(\"08:00:00\")", "< time(\"08:00:00\")", "[time(\"08:00:00\")..time(\"18:00:00\")]",
            "< time(\"08:00:00\"), > time(\"18:00:00\")", "not(time(\"08:00:00\"))", ">= time(\"08:00:00\"), null"})
    void of_times(String cell) {
        agrees(new Sheet.Column("x", "", "", "time", ""), cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date(\"2024-02-29\")", ">= date(\"2024-02-29\")", "[date(\"2024-01-01\")..date(\"2024-12-31\")]",
            "duration(\"P1D\")", "> duration(\"PT36H\")", "< duration(\"P2Y\")"})
    void of_dates_and_lengths(String cell) {
        agrees(new Sheet.Column("x", "", "", "Any", ""), cell);
    }

    /** Lists of values and stretches, put together at random. */
    @Test
    void of_numbers_however_they_are_combined() {
        Random random = new Random(4);
        for (int attempt = 0; attempt < 300; attempt++) {
            String[] parts = new String[1 + random.nextInt(4)];
            for (int part = 0; part < parts.length; part++) {
                int low = random.nextInt(10);
                parts[part] = List.of("" + low, "> " + low, "<= " + low, "[" + low + ".." + (low + 3) + "]", "(" + low + ".." + (low + 2) + ")",
                        "null").get(random.nextInt(6));
            }
            String cell = String.join(", ", parts);
            agrees(new Sheet.Column("x", "", "", "double", ""), random.nextBoolean() ? cell : "not(" + cell + ")");
        }
    }

    private static void agrees(Sheet.Column column, String text) {
        Cell cell = READER.condition(text);
        assertThat(cell.comparable()).as(text).isTrue();
        Axis axis = Axis.of(column, List.of(cell), null, true);
        for (Atom atom : axis.atoms()) {
            assertThat(cell.fits(atom)).as("%s at %s", text, atom).isEqualTo(MeaningOfCells.fits(text, feel(atom.sample())));
        }
    }

    /** As FEEL holds it. */
    private static Object feel(Object value) {
        return value instanceof Atom.Months months ? java.time.Period.ofMonths((int) months.count()) : value;
    }

    @Test
    void what_lies_between_two_values_has_a_sample_between_them() {
        assertThat(new Atom.Between(new BigDecimal("1"), new BigDecimal("2"), false).sample()).isEqualTo(new BigDecimal("1.5"));
        assertThat(new Atom.Between(LocalTime.of(8, 0), LocalTime.of(8, 1), false).sample()).isEqualTo(LocalTime.of(8, 0, 30));
        assertThat(new Atom.Between(new BigDecimal("3"), new BigDecimal("4"), true).empty()).isTrue();
        assertThat(new Atom.Between(null, LocalTime.MIN, false).empty()).isTrue();
    }

    @Test
    void a_cell_that_asks_beyond_its_column_is_not_compared() {
        for (String cell : List.of("contains(?, \"x\")", "other", "if true then 1 else 2", "? + 1 > 3", "[1..x]",
                "date and time(\"2024-02-29T08:00:00+08:00\")")) {
            assertThat(READER.condition(cell).comparable()).as(cell).isFalse();
        }
    }
}
