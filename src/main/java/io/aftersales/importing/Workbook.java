package io.aftersales.importing;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.pricelist.PriceListReason;
import io.aftersales.pricelist.PriceListService;
import io.aftersales.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an xlsx workbook, after its archive was looked through: no bomb, no path, nothing nested, no DOCTYPE. */
final class Workbook {

    private static final int MOST_ENTRIES = 200;
    private static final int LARGEST_INFLATED = 20 * 1024 * 1024;
    private static final int MOST_COLUMNS = 50;
    private static final int HEAD = 1_000;

    private Workbook() {
    }

    static List<PriceSheet.Cells> read(byte[] file) throws Refusal {
        inspect(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
             Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<PriceSheet.Cells> lines = new ArrayList<>();
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> cells = cells(row);
                if (cells.stream().anyMatch(value -> !value.isBlank())) {
                    lines.add(new PriceSheet.Cells(row.getRowNum(), cells));
                }
                if (lines.size() > PriceListService.MOST_ROWS + 1) {
                    throw Refusal.of(PriceListReason.PRICE_LIST_TOO_LONG, field("file"), PriceListService.MOST_ROWS);
                }
            }
            return lines;
        } catch (IOException | RuntimeException unreadable) {
            throw Refusal.of(PriceListReason.PRICE_SHEET_UNREADABLE, field("file"));
        }
    }

    private static List<String> cells(Row row) throws Refusal {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw PriceSheet.cell(PriceSheet.letters(MOST_COLUMNS), row.getRowNum(), "列数过多", "there are too many columns");
        }
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < row.getCellCount(); at++) {
            Cell cell = row.getCell(at);
            cells.add(cell == null ? "" : text(cell, at, row.getRowNum()));
        }
        return cells;
    }

    private static String text(Cell cell, int column, int row) throws Refusal {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw PriceSheet.cell(PriceSheet.letters(column), row, "不接受公式", "a formula is not taken");
        }
        if (cell.getType() == CellType.ERROR) {
            throw PriceSheet.cell(PriceSheet.letters(column), row, "单元格有错误值", "the cell holds an error");
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.EMPTY || cell.getValue() == null ? "" : cell.getText();
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString().toLowerCase(java.util.Locale.ROOT);
        if (format.contains("yy")) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        if (number.precision() - number.scale() > 15 || number.scale() > 30) {
            throw PriceSheet.cell(PriceSheet.letters(column), row, "数值超出范围", "the number is out of range");
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static void inspect(byte[] file) throws Refusal {
        long inflated = 0;
        int entries = 0;
        byte[] buffer = new byte[8_192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (++entries > MOST_ENTRIES) {
                    throw Refusal.of(PriceListReason.PRICE_SHEET_TOO_LARGE, field("file"), LARGEST_INFLATED / 1024 / 1024);
                }
                if (name.contains("..") || name.startsWith("/") || name.contains("\\") || name.toLowerCase(java.util.Locale.ROOT)
                        .matches(".*\\.(zip|xlsx|jar|bin|docm|xlsm)$")) {
                    throw Refusal.of(PriceListReason.PRICE_SHEET_UNREADABLE, field("file"));
                }
                StringBuilder head = new StringBuilder();
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > LARGEST_INFLATED) {
                        throw Refusal.of(PriceListReason.PRICE_SHEET_TOO_LARGE, field("file"), LARGEST_INFLATED / 1024 / 1024);
                    }
                    if (head.length() < HEAD) {
                        head.append(new String(buffer, 0, Math.min(read, HEAD), StandardCharsets.ISO_8859_1));
                    }
                }
                if (head.toString().contains("<!DOCTYPE")) {
                    throw Refusal.of(PriceListReason.PRICE_SHEET_UNREADABLE, field("file"));
                }
            }
        } catch (IOException broken) {
            throw Refusal.of(PriceListReason.PRICE_SHEET_UNREADABLE, field("file"));
        }
        if (entries == 0) {
            throw Refusal.of(PriceListReason.PRICE_SHEET_UNREADABLE, field("file"));
        }
    }
}
