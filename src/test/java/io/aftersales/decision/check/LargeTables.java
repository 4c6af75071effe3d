package io.aftersales.decision.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tables as large as anybody would publish, and worse. */
final class LargeTables {

    private LargeTables() {
    }

    /** Every case in exactly one row, all columns used: the line of numbers is cut again and again by other columns. */
    static Sheet partition(int rows, int columns) {
        List<List<String>> cells = new ArrayList<>();
        int cut = rows / 2;
        for (int i = 0; i < cut; i++) {
            int other = 1 + i % (columns - 1);
            String part = i == 0 ? "< 1" : i == cut - 1 ? ">= " + i : "[" + i + ".." + (i + 1) + ")";
            cells.add(line(columns, 0, part, other, "\"a\", \"b\""));
            cells.add(line(columns, 0, part, other, "not(\"a\", \"b\")"));
        }
        return sheet("UNIQUE", columns, true, cells);
    }

    /** Single values in every column. */
    static Sheet scattered(int rows, int columns, Random random) {
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                line.add(column == 0 ? "[" + row + ".." + (row + 5) + "]" : "\"v" + random.nextInt(12) + "\"");
            }
            cells.add(line);
        }
        return sheet("UNIQUE", columns, true, cells);
    }

    /** Three conditions a row on flags, as in the puzzles that are known to be hard. */
    static Sheet almostCovered(int rows, int columns, Random random) {
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<String> line = line(columns, 0, "", 1, "");
            for (int used = 0; used < 8; used++) {
                line.set(random.nextInt(columns), "\"a" + random.nextInt(3) + "\",\"a" + random.nextInt(3) + "\",\"a" + random.nextInt(3) + "\"");
            }
            cells.add(line);
        }
        for (int column = 0; column < columns; column++) {
            cells.add(line(columns, column, "not(\"a0\",\"a1\",\"a2\")", column, "not(\"a0\",\"a1\",\"a2\")"));
        }
        return sheet("FIRST", columns, false, cells);
    }

    private static List<String> line(int columns, int one, String cell, int other, String otherCell) {
        List<String> line = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            line.add(column == other ? otherCell : column == one ? cell : "");
        }
        return line;
    }

    private static Sheet sheet(String policy, int columns, boolean numberFirst, List<List<String>> cells) {
        List<Sheet.Column> inputs = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            inputs.add(new Sheet.Column("c" + column, "Column " + column, "", column == 0 && numberFirst ? "double" : "string", ""));
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            rows.add(new Sheet.Row("large-" + row, "Our default: row " + row + ".", cells.get(row), List.of("\"PT" + row + "H\"")));
        }
        return new Sheet("large", "Large", "", "", policy, inputs, List.of(new Sheet.Column("within", "Within", "", "string", "")), rows);
    }
}
