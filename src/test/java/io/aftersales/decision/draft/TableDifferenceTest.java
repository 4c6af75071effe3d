package io.aftersales.decision.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.decision.check.Sheet;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What differs between two tables, and two changes of one table put together. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableDifferenceTest {

    private static Sheet table(String... rows) {
        return new Sheet("k", "Name", "名", "", "UNIQUE", List.of(new Sheet.Column("a", "A", "", "string", "")),
                List.of(new Sheet.Column("b", "B", "", "string", "")), Stream.of(rows).map(TableDifferenceTest::row).toList());
    }

    /** {@code id when then annotation} */
    private static Sheet.Row row(String text) {
        String[] parts = text.split(" ");
        return new Sheet.Row(parts[0], parts.length > 3 ? parts[3] : "", List.of(parts[1]), List.of(parts[2]));
    }

    private static List<String> kinds(Sheet was, Sheet now) {
        return TableDifference.between(was, now).rows().stream().map(row -> row.kind() + " " + row.rowId() + (row.moved() ? " moved" : "")).toList();
    }

    private static List<String> ids(Sheet sheet) {
        return sheet.rows().stream().map(Sheet.Row::id).toList();
    }

    @Test
    void the_same_is_no_difference() {
        assertThat(TableDifference.between(table("x 1 2", "y 3 4"), table("x 1 2", "y 3 4")).isEmpty()).isTrue();
    }

    @Test
    void rows_are_added_removed_and_changed_in_the_order_of_the_table() {
        assertThat(kinds(table("x 1 2", "y 3 4", "z 5 6"), table("x 1 9", "n 7 8", "z 5 6"))).containsExactly("changed x", "added n", "removed y");
        assertThat(kinds(table("x 1 2", "y 3 4"), table("x 1 2"))).containsExactly("removed y");
        assertThat(kinds(table(), table("x 1 2"))).containsExactly("added x");
    }

    @Test
    void a_row_that_stands_elsewhere_moved_and_the_others_did_not() {
        assertThat(kinds(table("x 1 2", "y 3 4", "z 5 6"), table("z 5 6", "x 1 2", "y 3 4"))).containsExactly("moved z moved");
        assertThat(kinds(table("x 1 2", "y 3 4", "z 5 6"), table("y 3 4", "z 5 6", "x 1 8"))).containsExactly("changed x moved");
        assertThat(kinds(table("x 1 2", "y 3 4", "z 5 6"), table("x 1 2", "n 0 0", "y 3 4", "z 5 6"))).containsExactly("added n");
    }

    @Test
    void cells_annotations_and_labels_are_told_by_name() {
        TableDifference difference = TableDifference.between(table("x 1 2 old"), table("x 1 3 new"));
        assertThat(difference.rows().get(0).cells()).containsExactly(new TableDifference.Cell(null, "annotation", "old", "new"),
                new TableDifference.Cell("b", "output", "2", "3"));
        Sheet relabelled = new Sheet("k", "Other", "名", "", "UNIQUE", List.of(new Sheet.Column("a", "AA", "", "string", "\"1\"")),
                table().outputs(), List.of());
        assertThat(TableDifference.between(table(), relabelled).heads()).containsExactly(
                new TableDifference.Head(null, null, "name", "Name", "Other"), new TableDifference.Head("a", "input", "label", "A", "AA"),
                new TableDifference.Head("a", "input", "choices", "", "\"1\""));
    }

    @Test
    void changes_of_different_cells_go_together() {
        Merged merged = TableMerge.merge(table("x 1 2", "y 3 4"), table("x 1 9", "y 3 4"), table("x 7 2", "y 3 4 said"));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.table().rows()).containsExactly(row("x 7 9"), row("y 3 4 said"));
    }

    @Test
    void where_both_changed_the_same_cell_mine_stays_and_it_is_said() {
        Merged merged = TableMerge.merge(table("x 1 2"), table("x 1 8"), table("x 1 9"));
        assertThat(merged.table().rows()).containsExactly(row("x 1 9"));
        assertThat(merged.conflicts()).containsExactly(new Merged.Conflict("x", "b", "output", "2", "8", "9"));
        assertThat(TableMerge.merge(table("x 1 2"), table("x 1 8"), table("x 1 8")).conflicts()).isEmpty();
    }

    @Test
    void rows_of_both_are_added_and_removed_and_a_changed_one_is_never_lost() {
        assertThat(ids(TableMerge.merge(table("x 1 2", "y 3 4"), table("x 1 2", "t 0 0", "y 3 4"), table("x 1 2", "y 3 4", "m 0 1")).table()))
                .containsExactly("x", "t", "y", "m");
        assertThat(ids(TableMerge.merge(table("x 1 2", "y 3 4"), table("x 1 2"), table("x 1 9", "y 3 4")).table())).containsExactly("x");
        Merged kept = TableMerge.merge(table("x 1 2", "y 3 4"), table("x 1 2"), table("x 1 2", "y 3 5"));
        assertThat(ids(kept.table())).containsExactly("x", "y");
        assertThat(kept.conflicts()).extracting(Merged.Conflict::part).containsExactly("row");
    }

    @Test
    void the_order_is_that_of_whoever_moved_rows() {
        List<String> moved = List.of("y", "x");
        assertThat(ids(TableMerge.merge(table("x 1 2", "y 3 4"), table("y 3 4", "x 1 2"), table("x 1 9", "y 3 4")).table())).isEqualTo(moved);
        assertThat(ids(TableMerge.merge(table("x 1 2", "y 3 4"), table("x 1 9", "y 3 4"), table("y 3 4", "x 1 2")).table())).isEqualTo(moved);
    }
}
