package io.aftersales.importing;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.pricelist.PriceListReason;
import io.aftersales.pricelist.PriceListService;
import io.aftersales.pricelist.PriceRow;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Reads a price list from a file: comma-separated text or a workbook, whose first sheet counts. The first line names the columns;
 * whatever is wrong in a cell that can be read is left to the check of the list.
 */
@Component
public class PriceSheet {

    /** Bytes of a file. */
    public static final int LARGEST = 2 * 1024 * 1024;
    private static final int LONGEST_CELL = 400;

    /** A line of cells, as texts. @param number as people count, from 1 */
    record Cells(int number, List<String> values) {
    }

    /** What a file holds. @param lines on which line of the file each row begins */
    public record Rows(List<PriceRow> rows, List<Integer> lines) {
    }

    /** @throws Refusal too large; no table; a formula or a cell that is too long, by its place; unknown columns; too many rows */
    public Rows read(byte[] file) throws Refusal {
        if (file == null || file.length == 0) {
            throw Refusal.of(ImportReason.EMPTY_FILE, field("file"));
        }
        if (file.length > LARGEST) {
            throw Refusal.of(PriceListReason.PRICE_SHEET_TOO_LARGE, field("file"), LARGEST / 1024 / 1024);
        }
        List<Cells> lines = isZip(file) ? Workbook.read(file) : text(file);
        if (lines.isEmpty()) {
            throw Refusal.of(ImportReason.EMPTY_FILE, field("file"));
        }
        Map<String, Integer> columns = columns(lines.get(0));
        List<PriceRow> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Cells line : lines.subList(1, lines.size())) {
            if (rows.size() == PriceListService.MOST_ROWS) {
                throw Refusal.of(PriceListReason.PRICE_LIST_TOO_LONG, field("file"), PriceListService.MOST_ROWS);
            }
            rows.add(row(line, columns));
            numbers.add(line.number());
        }
        return new Rows(rows, numbers);
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    private static List<Cells> text(byte[] file) throws Refusal {
        CsvReader reader = new CsvReader(TextDecoder.decode(file, null));
        List<Cells> lines = new ArrayList<>();
        for (CsvReader.Line line = reader.next(); line != null; line = reader.next()) {
            if (line.values() == null) {
                throw cell("A", line.number(), "引号不成对", "the quotation marks do not fit");
            }
            lines.add(new Cells(line.number(), line.values()));
            if (lines.size() > PriceListService.MOST_ROWS + 1) {
                throw Refusal.of(PriceListReason.PRICE_LIST_TOO_LONG, field("file"), PriceListService.MOST_ROWS);
            }
        }
        return lines;
    }

    private static Map<String, Integer> columns(Cells header) throws Refusal {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < header.values().size(); at++) {
            String name = header.values().get(at).strip();
            String known = PriceRow.COLUMNS.stream().filter(column -> column.equalsIgnoreCase(name)).findFirst().orElse(null);
            if (known == null && !name.isEmpty() || known != null && columns.putIfAbsent(known, at) != null) {
                throw Refusal.of(PriceListReason.PRICE_SHEET_HEADER, field("file"), letters(at) + header.number(), String.join(", ", PriceRow.COLUMNS));
            }
        }
        for (String needed : PriceRow.COLUMNS.subList(0, PriceRow.COLUMNS.size() - 1)) {
            if (!columns.containsKey(needed)) {
                throw Refusal.of(PriceListReason.PRICE_SHEET_HEADER, field("file"), needed, String.join(", ", PriceRow.COLUMNS));
            }
        }
        return columns;
    }

    private static PriceRow row(Cells line, Map<String, Integer> columns) throws Refusal {
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            int at = column.getValue();
            String value = at < line.values().size() ? line.values().get(at).strip() : "";
            if (value.length() > LONGEST_CELL) {
                throw cell(letters(at), line.number(), "内容过长", "the text is too long");
            }
            if (value.startsWith("=") || value.startsWith("@") || value.startsWith("+") && !column.getKey().equals("price")) {
                throw cell(letters(at), line.number(), "不接受公式", "a formula is not taken");
            }
            values.put(column.getKey(), value);
        }
        return new PriceRow(values.get("code"), values.get("nameZh"), values.get("nameEn"), values.get("unit"), values.get("price"),
                values.get("validFrom"), values.getOrDefault("validUntil", ""));
    }

    static Refusal cell(String column, int row, String zh, String en) {
        return Refusal.of(PriceListReason.PRICE_SHEET_CELL, field("file"), column + row, new io.aftersales.shared.Text(zh, en));
    }

    /** A column as spreadsheets call it. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return (column < 26 ? last : letters(column / 26 - 1) + last).toUpperCase(Locale.ROOT);
    }
}
