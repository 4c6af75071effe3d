package io.aftersales.report.file;

import io.aftersales.report.Report;
import io.aftersales.report.Report.Cell;
import io.aftersales.report.Report.Column;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** The figures as lines that any mail program shows alike: a group, and below it its figures. */
@Component
class ReportText {

    private static final int MOST = 40;

    private final ReportWords words;

    ReportText(ReportWords words) {
        this.words = words;
    }

    String figures(Report report, Locale locale) {
        StringBuilder text = new StringBuilder();
        group(words.of("total", locale), report.total(), report.columns(), locale, text);
        report.rows().stream().limit(MOST).forEach(row -> group(row.title().in(locale), row.cells(), report.columns(), locale, text));
        int more = report.rows().size() - MOST;
        if (more > 0) {
            text.append('\n').append(words.of("more-rows", locale, more)).append('\n');
        }
        return text.toString().strip();
    }

    String definitions(Report report, Locale locale) {
        return report.columns().stream().map(column -> column.title().in(locale) + ": " + column.definition().in(locale))
                .collect(Collectors.joining("\n"));
    }

    private void group(String title, Map<String, Cell> cells, List<Column> columns, Locale locale, StringBuilder text) {
        text.append('\n').append(title).append('\n');
        for (Column column : columns) {
            text.append("  ").append(column.title().in(locale)).append(": ").append(said(column, cells.get(column.key()), locale)).append('\n');
        }
    }

    private String said(Column column, Cell cell, Locale locale) {
        if (cell == null || cell.value() == null) {
            return words.of("nothing", locale);
        }
        String value = words.value(cell.value(), column.unit(), locale);
        boolean both = cell.numerator() != null && cell.denominator() != null;
        String made = both ? words.of("of", locale, cell.numerator(), cell.denominator()) : "";
        String target = column.target() == null ? "" : cell.met() == null
                ? words.of("target-only", locale, words.target(column, locale))
                : words.of("against", locale, words.target(column, locale), words.met(cell, locale));
        return value + made + target;
    }
}
