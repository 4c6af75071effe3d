package io.aftersales.report.file;

import io.aftersales.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * An Excel workbook: on the first sheet the figures as numbers that can be reckoned with, on the second what they mean. What
 * people named is written as text cells, which no spreadsheet takes for a formula.
 */
@Component
class ReportWorkbook {

    private static final String SHADE = "EAF1F5";
    private static final int NAME_WIDTH = 28;
    private static final int NUMBER_WIDTH = 16;
    private static final int DEFINITION_WIDTH = 90;
    /** After so many lines those before are handed on and forgotten. */
    private static final int FLUSHED = 100;

    private final ReportTable tables;
    private final ReportAbout about;
    private final ReportWords words;

    ReportWorkbook(ReportTable tables, ReportAbout about, ReportWords words) {
        this.tables = tables;
        this.about = about;
        this.words = words;
    }

    void write(Report report, ReportStamp stamp, OutputStream target) throws IOException {
        try (Workbook book = new Workbook(target, "After-sales", "1.0")) {
            figures(book.newWorksheet(words.of("sheet-figures", stamp.locale())), tables.of(report, stamp.locale()));
            meaning(book.newWorksheet(words.of("sheet-meaning", stamp.locale())), report, stamp);
        }
    }

    private static void figures(Worksheet sheet, ReportTable.Table table) throws IOException {
        List<ReportTable.Head> heads = table.heads();
        for (int column = 0; column < heads.size(); column++) {
            sheet.width(column, column == 0 ? NAME_WIDTH : NUMBER_WIDTH);
            sheet.value(0, column, heads.get(column).title());
        }
        sheet.range(0, 0, 0, heads.size() - 1).style().bold().fillColor(SHADE).wrapText(true).verticalAlignment("top").set();
        sheet.freezePane(1, 1);
        // the line of all groups stands below what is sorted
        sheet.setAutoFilter(0, 0, Math.max(1, table.lines().size() - 1), heads.size() - 1);
        int row = 1;
        for (ReportTable.Line line : table.lines()) {
            line(sheet, row, line, heads);
            if (row++ % FLUSHED == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void line(Worksheet sheet, int row, ReportTable.Line line, List<ReportTable.Head> heads) {
        for (int column = 0; column < heads.size(); column++) {
            Object value = line.cells().get(column);
            if (value instanceof Number number) {
                sheet.value(row, column, number);
                sheet.style(row, column).format(format(heads.get(column).unit())).set();
            } else if (value != null) {
                sheet.value(row, column, value.toString());
            }
        }
        if (line.total()) {
            sheet.range(row, 0, row, heads.size() - 1).style().bold().set();
        }
    }

    private static String format(String unit) {
        return switch (unit) {
            case "share" -> "0.0%";
            case "money" -> "#,##0.00";
            case "hours" -> "#,##0.0";
            case "score", "ratio" -> "0.00";
            default -> "#,##0";
        };
    }

    private void meaning(Worksheet sheet, Report report, ReportStamp stamp) throws IOException {
        sheet.width(0, NAME_WIDTH);
        sheet.width(1, NAME_WIDTH);
        sheet.width(2, DEFINITION_WIDTH);
        int row = 0;
        for (ReportAbout.Fact fact : about.of(report, stamp)) {
            sheet.value(row, 0, fact.name());
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 1, fact.value());
        }
        row++;
        heads(sheet, row++, stamp.locale());
        for (Report.Column column : report.columns()) {
            sheet.value(row, 0, column.title().in(stamp.locale()));
            sheet.value(row, 1, words.target(column, stamp.locale()));
            sheet.value(row, 2, column.definition().in(stamp.locale()));
            sheet.range(row, 0, row, 2).style().wrapText(true).verticalAlignment("top").set();
            row++;
        }
        sheet.finish();
    }

    private void heads(Worksheet sheet, int row, Locale locale) {
        sheet.value(row, 0, words.of("figure", locale));
        sheet.value(row, 1, words.of("target", locale));
        sheet.value(row, 2, words.of("definition", locale));
        sheet.range(row, 0, row, 2).style().bold().fillColor(SHADE).set();
    }
}
