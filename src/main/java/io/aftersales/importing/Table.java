package io.aftersales.importing;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A CSV file with a header: the columns may stand in any order, but all of them, and no others. */
final class Table {

    /** Rows of a file; larger ones are split by the sender. */
    static final int MOST_ROWS = 100_000;

    private final CsvReader reader;
    private final List<String> columns;

    /** @param expected the columns of this kind of file */
    Table(String text, List<String> expected) throws Refusal {
        this.reader = new CsvReader(text);
        CsvReader.Line header = reader.next();
        if (header == null) {
            throw Refusal.of(ImportReason.EMPTY_FILE, Refusal.field("file"));
        }
        if (header.values() == null) {
            throw Refusal.of(ImportReason.MISSING_COLUMN, Refusal.field(expected.get(0)), String.join(",", expected));
        }
        this.columns = header.values().stream().map(name -> cleaned(name).toLowerCase(Locale.ROOT)).toList();
        check(expected);
    }

    /** The next row; null at the end. Rows that cannot be read are added to the faults and left out. */
    Row next(List<Fault> faults) throws Refusal {
        for (CsvReader.Line line = reader.next(); line != null; line = reader.next()) {
            if (line.number() > MOST_ROWS + 1) {
                throw Refusal.of(ImportReason.TOO_MANY_ROWS, Refusal.field("file"), MOST_ROWS);
            }
            try {
                return row(line);
            } catch (Refusal refusal) {
                faults.add(new Fault(line.number(), refusal));
            }
        }
        return null;
    }

    private Row row(CsvReader.Line line) throws Refusal {
        if (line.values() == null) {
            throw Refusal.of(ImportReason.BROKEN_QUOTES, Refusal.field(columns.get(0)));
        }
        int found = line.values().size();
        if (found != columns.size()) {
            String column = columns.get(Math.min(found, columns.size() - 1));
            throw Refusal.of(ImportReason.WRONG_NUMBER_OF_VALUES, Refusal.field(column), found, columns.size());
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < found; i++) {
            values.put(columns.get(i), readable(columns.get(i), line.values().get(i)));
        }
        return new Row(line.number(), values);
    }

    private static String readable(String column, String written) throws Refusal {
        String value = cleaned(written);
        // the replacement character stands where a program before us could not read the file
        boolean unreadable = value.codePoints().anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.SURROGATE
                || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        if (unreadable) {
            throw Refusal.of(ImportReason.UNREADABLE_CHARACTER, Refusal.field(column));
        }
        return value;
    }

    /** Without the blanks around it, however wide. */
    static String cleaned(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC).replaceAll("^[\\p{Z}\\s\\uFEFF]+|[\\p{Z}\\s\\uFEFF]+$", "");
    }

    private void check(List<String> expected) throws Refusal {
        if (columns.size() == 1) {
            for (char separator : new char[] {';', '\t', '|', ',', ','}) {
                if (columns.get(0).indexOf(separator) >= 0) {
                    throw Refusal.of(ImportReason.WRONG_SEPARATOR, Refusal.field("file"), separator == '\t' ? "TAB" : separator);
                }
            }
        }
        List<String> seen = new ArrayList<>();
        for (String column : columns) {
            if (!expected.contains(column)) {
                throw Refusal.of(ImportReason.UNKNOWN_COLUMN, Refusal.field(shown(column)), String.join(",", expected));
            }
            if (seen.contains(column)) {
                throw Refusal.of(ImportReason.REPEATED_COLUMN, Refusal.field(column));
            }
            seen.add(column);
        }
        for (String column : expected) {
            if (!columns.contains(column)) {
                throw Refusal.of(ImportReason.MISSING_COLUMN, Refusal.field(column), String.join(",", expected));
            }
        }
    }

    private static String shown(String column) {
        String plain = column.replaceAll("\\p{C}", "?");
        return plain.isEmpty() ? "\"\"" : plain.length() <= 40 ? plain : plain.substring(0, 40) + "…";
    }

    /** One row: values without the blanks around them, by column. */
    record Row(int line, Map<String, String> values) {

        /** Null where the cell is blank. */
        String optional(String column, int longest) throws Refusal {
            String value = values.get(column);
            if (value.length() > longest) {
                throw Refusal.of(InputReason.TOO_LONG, Refusal.field(column), longest);
            }
            return value.isEmpty() ? null : value;
        }

        String required(String column, int longest) throws Refusal {
            String value = optional(column, longest);
            if (value == null) {
                throw Refusal.of(InputReason.REQUIRED, Refusal.field(column));
            }
            return value;
        }

        /** Refuses what is none of the choices; null where blank. */
        String choice(String column, List<String> choices) throws Refusal {
            String value = optional(column, 64);
            if (value != null && !choices.contains(value)) {
                throw Refusal.of(ImportReason.NO_CHOICE, Refusal.field(column), value, String.join(", ", choices));
            }
            return value;
        }
    }
}
