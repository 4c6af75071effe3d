package io.aftersales.decision.draft;

import io.aftersales.decision.check.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs between two states of a table: rows are known by their ids, cells by the names of their columns.
 *
 * @param heads what is said about the table and its columns
 * @param rows  in the order of the later table, removed ones where they stood
 */
public record TableDifference(List<Head> heads, List<Row> rows) {

    /**
     * A text of the table or of a column.
     *
     * @param column the column's name; null for the table
     * @param part   input or output; null for the table
     * @param field  name, nameZh, description, label, labelZh, choices, type or hitPolicy; {@code column} where there is one more or less
     * @param was    null where there was none
     * @param now    null where there is none
     */
    public record Head(String column, String part, String field, String was, String now) {
    }

    /**
     * A row that differs.
     *
     * @param kind   added, removed, changed or moved (nothing but its place); a changed row can have moved, too
     * @param rowWas its number, from 1; 0 where it was added
     * @param rowNow its number, from 1; 0 where it was removed
     * @param moved  whether it stands elsewhere among the rows that both tables have
     * @param cells  those that differ; of added and removed rows all that are not blank
     */
    public record Row(String kind, String rowId, int rowWas, int rowNow, boolean moved, List<Cell> cells) {
    }

    /**
     * @param column null for the annotation
     * @param part   input, output or annotation
     * @param was    empty where blank; null where the row or column was not there
     * @param now    empty where blank; null where the row or column is not there
     */
    public record Cell(String column, String part, String was, String now) {
    }

    public boolean isEmpty() {
        return heads.isEmpty() && rows.isEmpty();
    }

    /** From the earlier to the later state. */
    public static TableDifference between(Sheet was, Sheet now) {
        return new TableDifference(HeadDifference.between(was, now), rows(was, now));
    }

    private static List<Row> rows(Sheet was, Sheet now) {
        Map<String, Integer> before = numbers(was);
        Map<String, Integer> after = numbers(now);
        Set<String> stayed = stayed(before, after);
        List<Row> rows = new ArrayList<>();
        int passed = 0;
        for (Map.Entry<String, Integer> row : after.entrySet()) {
            Integer number = before.get(row.getKey());
            if (number == null) {
                rows.add(new Row("added", row.getKey(), 0, row.getValue(), false, cells(null, null, now, at(now, row.getValue()))));
                continue;
            }
            if (stayed.contains(row.getKey())) {
                passed = removed(was, after, passed, number - 1, rows);
            }
            List<Cell> cells = cells(was, at(was, number), now, at(now, row.getValue()));
            boolean moved = !stayed.contains(row.getKey());
            if (!cells.isEmpty() || moved) {
                rows.add(new Row(cells.isEmpty() ? "moved" : "changed", row.getKey(), number, row.getValue(), moved, cells));
            }
        }
        removed(was, after, passed, was.rows().size(), rows);
        return rows;
    }

    /** Notes what went between two rows of the earlier table. @return how far the earlier table is looked through */
    private static int removed(Sheet was, Map<String, Integer> after, int from, int to, List<Row> rows) {
        for (int at = from; at < to; at++) {
            Sheet.Row row = was.rows().get(at);
            if (!after.containsKey(row.id())) {
                rows.add(new Row("removed", row.id(), at + 1, 0, false, cells(was, row, null, null)));
            }
        }
        return Math.max(from, to);
    }

    private static Sheet.Row at(Sheet sheet, int number) {
        return sheet.rows().get(number - 1);
    }

    /** Rows by id, with their numbers; of two with one id the first. */
    private static Map<String, Integer> numbers(Sheet sheet) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int at = 0; at < sheet.rows().size(); at++) {
            numbers.putIfAbsent(sheet.rows().get(at).id(), at + 1);
        }
        return numbers;
    }

    /** As many rows of both tables as possible whose order is the same in both; the others moved. */
    private static Set<String> stayed(Map<String, Integer> before, Map<String, Integer> after) {
        List<String> common = after.keySet().stream().filter(before::containsKey).toList();
        int[] length = new int[common.size()];
        int[] previous = new int[common.size()];
        int last = -1;
        for (int at = 0; at < common.size(); at++) {
            length[at] = 1;
            previous[at] = -1;
            for (int earlier = 0; earlier < at; earlier++) {
                if (before.get(common.get(earlier)) < before.get(common.get(at)) && length[earlier] + 1 > length[at]) {
                    length[at] = length[earlier] + 1;
                    previous[at] = earlier;
                }
            }
            last = last < 0 || length[at] > length[last] ? at : last;
        }
        Set<String> stayed = new HashSet<>();
        for (int at = last; at >= 0; at = previous[at]) {
            stayed.add(common.get(at));
        }
        return stayed;
    }

    private static List<Cell> cells(Sheet was, Sheet.Row before, Sheet now, Sheet.Row after) {
        List<Cell> cells = new ArrayList<>();
        differ(null, "annotation", before == null ? null : before.annotation(), after == null ? null : after.annotation(), cells);
        part("input", named(was == null ? null : was.inputs(), before == null ? null : before.when()),
                named(now == null ? null : now.inputs(), after == null ? null : after.when()), cells);
        part("output", named(was == null ? null : was.outputs(), before == null ? null : before.then()),
                named(now == null ? null : now.outputs(), after == null ? null : after.then()), cells);
        return cells;
    }

    private static void part(String part, Map<String, String> before, Map<String, String> after, List<Cell> cells) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> differ(name, part, before.get(name), after.get(name), cells));
    }

    private static void differ(String column, String part, String was, String now, List<Cell> cells) {
        boolean blank = (was == null || was.isEmpty()) && (now == null || now.isEmpty());
        if (!blank && !String.valueOf(was).equals(String.valueOf(now))) {
            cells.add(new Cell(column, part, was, now));
        }
    }

    static Map<String, String> named(List<Sheet.Column> columns, List<String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int at = 0; columns != null && at < Math.min(columns.size(), cells.size()); at++) {
            named.put(columns.get(at).name(), cells.get(at));
        }
        return named;
    }
}
