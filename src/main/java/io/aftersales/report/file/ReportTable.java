package io.aftersales.report.file;

import io.aftersales.report.Report;
import io.aftersales.report.Report.Cell;
import io.aftersales.report.Report.Column;
import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * A report as the table that files hold: a line per group and one for all of them, and per figure its value and what the value was
 * made of. A column that no line fills is left out.
 */
@Component
class ReportTable {

    private static final Cell NOTHING = new Cell(null, null, null, null);

    private final ReportWords words;

    ReportTable(ReportWords words) {
        this.words = words;
    }

    /** @param unit of the numbers below, {@code count} for what a value was made of; null for words */
    record Head(String title, String unit) {
    }

    /** @param cells numbers, words, and null for what is not there @param total whether it stands for all groups */
    record Line(List<Object> cells, boolean total) {
    }

    record Table(List<Head> heads, List<Line> lines) {
    }

    private record Filled(Report.Column column, boolean numerator, boolean denominator, boolean met) {
    }

    Table of(Report report, Locale locale) {
        List<Filled> filled = report.columns().stream().map(column -> filled(report, column)).toList();
        List<Head> heads = new ArrayList<>(List.of(new Head(words.grouping(report, locale), null)));
        filled.forEach(column -> heads.addAll(heads(column, locale)));
        List<Line> lines = new ArrayList<>();
        report.rows().forEach(row -> lines.add(line(row.title(), row.cells(), filled, locale, false)));
        lines.add(line(both("total"), report.total(), filled, locale, true));
        return new Table(heads, lines);
    }

    private static Filled filled(Report report, Column column) {
        List<Cell> cells = Stream.concat(report.rows().stream().map(Report.Row::cells), Stream.of(report.total()))
                .map(row -> cell(row, column)).toList();
        boolean parts = !"count".equals(column.unit());
        return new Filled(column, parts && cells.stream().anyMatch(cell -> cell.numerator() != null),
                parts && cells.stream().anyMatch(cell -> cell.denominator() != null), column.target() != null);
    }

    private List<Head> heads(Filled filled, Locale locale) {
        String title = filled.column.title().in(locale);
        List<Head> heads = new ArrayList<>(List.of(new Head(title, filled.column.unit())));
        if (filled.numerator) {
            heads.add(new Head(words.of("counted", locale, title), "count"));
        }
        if (filled.denominator) {
            heads.add(new Head(words.of("overall", locale, title), "count"));
        }
        if (filled.met) {
            heads.add(new Head(words.of("target-of", locale, title), filled.column.unit()));
            heads.add(new Head(words.of("verdict", locale, title), null));
        }
        return heads;
    }

    private Line line(Text title, Map<String, Cell> row, List<Filled> columns, Locale locale, boolean total) {
        List<Object> cells = new ArrayList<>();
        cells.add(title.in(locale));
        for (Filled filled : columns) {
            Cell cell = cell(row, filled.column);
            cells.add(cell.value());
            if (filled.numerator) {
                cells.add(cell.numerator());
            }
            if (filled.denominator) {
                cells.add(cell.denominator());
            }
            if (filled.met) {
                cells.add(filled.column.target().value());
                cells.add(words.met(cell, locale));
            }
        }
        return new Line(cells, total);
    }

    private Text both(String key) {
        return new Text(words.of(key, Locale.CHINESE), words.of(key, Locale.ENGLISH));
    }

    private static Cell cell(Map<String, Cell> row, Column column) {
        return Optional.ofNullable(row.get(column.key())).orElse(NOTHING);
    }
}
