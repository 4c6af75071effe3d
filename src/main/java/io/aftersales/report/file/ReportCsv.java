package io.aftersales.report.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The table for any spreadsheet: UTF-8 with its mark, numbers as they are, words that look like a formula made text. */
final class ReportCsv {

    private static final char MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";

    private ReportCsv() {
    }

    static void write(ReportTable.Table table, OutputStream target) throws IOException {
        Writer out = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        out.write(MARK);
        line(table.heads().stream().map(ReportTable.Head::title).toList(), out);
        for (ReportTable.Line line : table.lines()) {
            line(line.cells(), out);
        }
        out.flush();
    }

    private static void line(List<?> cells, Writer out) throws IOException {
        for (int at = 0; at < cells.size(); at++) {
            out.write(at == 0 ? "" : ",");
            out.write(cell(cells.get(at)));
        }
        out.write("\r\n");
    }

    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
