package io.aftersales.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.report.Report;
import io.aftersales.report.Report.Cell;
import io.aftersales.report.Report.Column;
import io.aftersales.report.Report.Row;
import io.aftersales.report.Report.Target;
import io.aftersales.shared.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportFilesTest {

    private static final Column KEPT = new Column("attained", new Text("按时率", "Kept"), "share", "up", new Text("按时 ÷ 全部", "Met over all."),
            new Target(new BigDecimal("0.95"), "at-least"));
    private static final Column MISSED = new Column("missed", new Text("超时", "Missed"), "count", "down", new Text("超时的时限", "Missed ones."), null);
    private static final Column HOURS = new Column("hours", new Text("时长", "Hours"), "hours", "down", new Text("中位时长", "Median."), null);
    private static final Column PAID = new Column("paid", new Text("金额", "Paid"), "money", "down", new Text("已付", "Sum paid."), null);

    private final ReportWords words = new ReportWords(messages());
    private final ReportFiles files = new ReportFiles(new ReportTable(words), new ReportWorkbook(new ReportTable(words), new ReportAbout(words), words),
            new ReportText(words), new ReportAbout(words), null);

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/report", "messages/reportfile");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Map<String, Cell> cells(Long kept, Long of, String paid) {
        BigDecimal share = of == 0 ? null : BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(of), 6, java.math.RoundingMode.HALF_UP);
        return Map.of("attained", new Cell(share, kept, of, of == 0 ? null : share.doubleValue() >= 0.95), "missed",
                new Cell(BigDecimal.valueOf(of - kept), of - kept, null, null), "hours", new Cell(of == 0 ? null : new BigDecimal("3.25"), null, of, null),
                "paid", new Cell(new BigDecimal(paid), 2L, null, null));
    }

    private static Report report(Row... rows) {
        return new Report("attainment", new Text("时限按时率", "Deadlines kept"), LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"),
                ZoneId.of("Asia/Shanghai"), "branch", Instant.parse("2026-10-31T16:30:00Z"), List.of(KEPT, MISSED, HOURS, PAID), List.of(rows),
                cells(14L, 15L, "-1234.50"), 0);
    }

    private static Row row(String name, Map<String, Cell> cells) {
        return new Row(name, new Text(name, name), cells);
    }

    private static Report usual() {
        return report(row("South", cells(14L, 15L, "-1234.50")), row("=cmd|' /C calc'!A0", cells(0L, 0L, "0.00")));
    }

    private byte[] written(Report report, ReportFormat format, Locale locale) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.write(report, format, new ReportStamp("陈国强", "Severity: Major", locale), bytes);
        return bytes.toByteArray();
    }

    @Test
    void a_workbook_holds_numbers_that_can_be_reckoned_with_in_the_form_of_their_unit() throws Exception {
        try (ReadableWorkbook book = opened(written(usual(), ReportFormat.XLSX, Locale.ENGLISH))) {
            Sheet figures = book.getFirstSheet();
            assertThat(figures.getName()).isEqualTo("Figures");
            List<org.dhatim.fastexcel.reader.Row> rows = figures.read();
            assertThat(texts(rows.get(0))).containsExactly("Branch", "Kept", "Kept: counted", "Kept: out of", "Kept: target", "Kept: target met?",
                    "Missed", "Hours", "Hours: out of", "Paid", "Paid: counted");
            assertThat(rows).hasSize(4);
            number(rows.get(1), 1, "0.933333", "0.0%");
            number(rows.get(1), 2, "14", "#,##0");
            number(rows.get(1), 3, "15", "#,##0");
            number(rows.get(1), 4, "0.95", "0.0%");
            assertThat(rows.get(1).getCell(5).getText()).isEqualTo("missed");
            number(rows.get(1), 6, "1", "#,##0");
            number(rows.get(1), 7, "3.25", "#,##0.0");
            number(rows.get(1), 9, "-1234.5", "#,##0.00");
            assertThat(rows.get(3).getCell(0).getText()).isEqualTo("Total");
        }
    }

    @Test
    void what_was_not_counted_is_empty_and_no_name_becomes_a_formula() throws Exception {
        try (ReadableWorkbook book = opened(written(usual(), ReportFormat.XLSX, Locale.ENGLISH))) {
            org.dhatim.fastexcel.reader.Row nothing = book.getFirstSheet().read().get(2);
            assertThat(nothing.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(nothing.getCell(0).getFormula()).isNull();
            assertThat(nothing.getCell(0).getText()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(nothing.getOptionalCell(1).filter(cell -> cell.getType() != CellType.EMPTY)).isEmpty();
            assertThat(nothing.getCell(3).asNumber()).isEqualByComparingTo("0");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Definitions, Deadlines kept, 2026-10-01 to 2026-10-31, Met over all., at least 95.0 %",
        "zh, 指标定义, 时限按时率, 2026-10-01 至 2026-10-31, 按时 ÷ 全部, 不低于 95.0 %"})
    void the_second_sheet_says_what_the_figures_mean_and_how_they_came_about(String language, String sheet, String title, String days, String definition,
                                                                             String target) throws Exception {
        try (ReadableWorkbook book = opened(written(usual(), ReportFormat.XLSX, Locale.forLanguageTag(language)))) {
            Sheet meaning = book.getSheet(1).orElseThrow();
            assertThat(meaning.getName()).isEqualTo(sheet);
            List<String> said = new ArrayList<>();
            meaning.read().forEach(row -> said.addAll(texts(row)));
            assertThat(said).contains(title, days, definition, target, "Asia/Shanghai", "陈国强", "Severity: Major", "2026-11-01 00:30");
        }
    }

    @Test
    void a_csv_file_begins_with_its_mark_and_makes_text_of_formulas_but_not_of_numbers() throws Exception {
        String csv = new String(written(usual(), ReportFormat.CSV, Locale.ENGLISH), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFBranch,Kept,").endsWith("\r\n");
        String[] lines = csv.split("\r\n");
        assertThat(lines[1]).isEqualTo("South,0.933333,14,15,0.95,missed,1,3.25,15,-1234.50,2");
        assertThat(lines[2]).isEqualTo("'=cmd|' /C calc'!A0,,0,0,0.95,,0,,0,0.00,2");
        assertThat(lines[3]).startsWith("Total,");
        assertThat(ReportCsv.cell("a, \"b\"\n")).isEqualTo("\"a, \"\"b\"\"\n\"");
        for (String sign : List.of("=", "+", "-", "@", "\t")) {
            assertThat(ReportCsv.cell(sign + "1")).startsWith("'");
        }
    }

    @Test
    void a_mail_tells_the_figures_line_by_line() {
        assertThat(files.figures(usual(), Locale.ENGLISH)).startsWith("Total\n  Kept: 93.3 % (14 of 15), target at least 95.0 %: missed\n  Missed: 1\n")
                .contains("\nSouth\n").contains("  Kept: no cases\n").contains("  Paid: -¥1,234.50\n").contains("  Hours: 3.3 h\n");
        assertThat(files.figures(usual(), Locale.CHINESE)).startsWith("合计\n  按时率: 93.3 %（14 / 15），目标不低于 95.0 %：未达标\n");
        Row[] many = java.util.stream.IntStream.range(0, 60).mapToObj(at -> row("outlet " + at, cells(1L, 1L, "0"))).toArray(Row[]::new);
        assertThat(files.figures(report(many), Locale.ENGLISH)).contains("outlet 39\n").doesNotContain("outlet 40\n").endsWith("… and 20 more in the attached file.");
        assertThat(files.definitions(usual(), Locale.ENGLISH)).startsWith("Kept: Met over all.\nMissed: ");
    }

    @Test
    void the_most_rows_that_a_report_has_make_a_file_that_a_mail_carries() throws Exception {
        Row[] most = java.util.stream.IntStream.range(0, 200).mapToObj(at -> row("网点 " + at, cells(at + 1L, 200L, "12345.67"))).toArray(Row[]::new);
        byte[] book = files.workbook(report(most), new ReportStamp("x", "", Locale.CHINESE));
        assertThat(book.length).isLessThan(60_000);
        try (ReadableWorkbook opened = opened(book)) {
            assertThat(opened.getFirstSheet().read()).hasSize(202);
        }
        Counting counted = new Counting();
        files.write(report(most), ReportFormat.CSV, new ReportStamp("x", "", Locale.CHINESE), counted);
        assertThat(counted.closed).as("whoever gave the stream closes it").isFalse();
    }

    private static ReadableWorkbook opened(byte[] book) throws Exception {
        return new ReadableWorkbook(new ByteArrayInputStream(book), new ReadingOptions(true, false));
    }

    private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        List<String> texts = new ArrayList<>();
        row.stream().filter(cell -> cell != null && cell.getType() == CellType.STRING).forEach(cell -> texts.add(cell.getText()));
        return texts;
    }

    private static void number(org.dhatim.fastexcel.reader.Row row, int column, String value, String format) {
        assertThat(row.getCell(column).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(column).asNumber()).isEqualByComparingTo(value);
        assertThat(row.getCell(column).getDataFormatString()).isEqualTo(format);
    }

    private static final class Counting extends OutputStream {

        private boolean closed;

        @Override
        public void write(int b) {
            // only whether it is closed counts
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
