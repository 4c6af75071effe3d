package io.aftersales.decision.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of the corpus in a form that a person can review, with what the check is to find in it:
 *
 * <pre>
 * # what it is about
 * hit UNIQUE
 * in severity: string "A","B"
 * out within: string
 * row a | "A" | "PT4H"            (a row's sentence is added; "row a bare |" has none)
 * find GAP 0 - severity “B”       (code, row, column or -, and a part of the English sentence)
 * </pre>
 */
record SmallTable(String name, Sheet sheet, Sheet baseline, List<String> expected) {

    static final Path FOLDER = Path.of("src/test/resources/check");

    static List<SmallTable> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".table")).sorted().map(SmallTable::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SmallTable read(Path file) {
        try {
            return parse(file.getFileName().toString().replace(".table", ""), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SmallTable parse(String name, List<String> lines) {
        String policy = "UNIQUE";
        List<Sheet.Column> inputs = new ArrayList<>();
        List<Sheet.Column> outputs = new ArrayList<>();
        List<Sheet.Row> rows = new ArrayList<>();
        List<Sheet.Row> before = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "hit" -> policy = words[1].trim();
                case "in" -> inputs.add(column(words[1]));
                case "out" -> outputs.add(column(words[1]));
                case "row" -> rows.add(row(words[1], inputs.size()));
                case "before" -> before.add(row(words[1], inputs.size()));
                case "find" -> expected.add(words[1].trim());
                default -> { } // a comment
            }
        }
        Sheet sheet = new Sheet("small", name, "小表", "", policy, inputs, outputs, rows);
        return new SmallTable(name, sheet, before.isEmpty() ? null : sheet.with(before), expected);
    }

    private static Sheet.Column column(String text) {
        String[] parts = text.split(":", 2);
        String[] type = parts[1].trim().split(" ", 2);
        return new Sheet.Column(parts[0].trim(), "", "", type[0].replace('_', ' '), type.length > 1 ? type[1].trim() : "");
    }

    private static Sheet.Row row(String text, int inputs) {
        List<String> cells = Arrays.stream(text.split("\\|", -1)).map(String::trim).toList();
        String[] head = cells.get(0).split(" ");
        boolean bare = head.length > 1;
        String id = "noid".equals(head[0]) ? "" : head[0];
        int split = Math.min(inputs + 1, cells.size());
        return new Sheet.Row(id, bare ? "" : "Our default: for " + head[0] + ".", cells.subList(1, split), cells.subList(split, cells.size()));
    }

    @Override
    public String toString() {
        return name;
    }
}
