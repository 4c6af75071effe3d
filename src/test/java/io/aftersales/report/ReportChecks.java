package io.aftersales.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.report.Report.Cell;
import io.aftersales.report.Report.Row;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks for reports as somebody, and for what stands behind their numbers. */
final class ReportChecks {

    static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    static final LocalDate DECEMBER = LocalDate.parse("2026-12-31");

    private final ReportService reports;

    ReportChecks(ReportService reports) {
        this.reports = reports;
    }

    static ReportQuery.Filter product(String product) {
        return new ReportQuery.Filter(null, null, null, product, null, null, null);
    }

    static ReportQuery ofTheYear(String key, String by, ReportQuery.Filter filter) {
        return new ReportQuery(key, JANUARY, DECEMBER, by, filter);
    }

    Report as(String person, ReportQuery query) throws Exception {
        return CurrentActor.call(person(person), () -> reports.run(query));
    }

    ReportCases behind(String person, ReportQuery query, ReportCases.Of number) throws Exception {
        return CurrentActor.call(person(person), () -> reports.cases(query, number));
    }

    private static Actor person(String id) {
        return new Actor(Actor.Kind.PERSON, id, "admin".equals(id) ? null : id.split("\\.")[1], null, null);
    }

    /** The report, of which every number opens as many cases as it says; money the sum that it says. */
    Report checked(String person, ReportQuery query) throws Exception {
        Report report = as(person, query);
        for (Row row : report.rows()) {
            behind(person, query, report, row.group(), row.cells());
        }
        behind(person, query, report, null, report.total());
        return report;
    }

    private void behind(String person, ReportQuery query, Report report, String group, Map<String, Cell> cells) throws Exception {
        for (Report.Column column : report.columns()) {
            Cell cell = cells.get(column.key());
            String what = report.key() + " " + column.key() + " by " + report.by() + " " + group;
            if (cell.numerator() != null) {
                List<ReportCases.Row> rows = all(person, query, column.key(), "numerator", group);
                assertThat(rows).as(what).hasSize(cell.numerator().intValue());
                if ("money".equals(column.unit())) {
                    assertThat(rows.stream().map(ReportCases.Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add)).as(what).isEqualByComparingTo(cell.value());
                }
            }
            if (cell.denominator() != null) {
                assertThat(all(person, query, column.key(), "denominator", group)).as(what).hasSize(cell.denominator().intValue());
                assertThat(cell.value() == null).as(what).isEqualTo(cell.denominator() == 0);
            }
        }
    }

    /** Page by page. */
    private List<ReportCases.Row> all(String person, ReportQuery query, String figure, String part, String group) throws Exception {
        List<ReportCases.Row> rows = new ArrayList<>();
        String after = null;
        do {
            ReportCases page = behind(person, query, new ReportCases.Of(figure, part, group, after, rows.isEmpty() ? 2 : 200));
            rows.addAll(page.cases());
            after = page.next();
            assertThat(after != null || page.total() == rows.size()).isTrue();
        } while (after != null);
        return rows;
    }

    /** The numerators by group, of those that have any. */
    static Map<String, Long> numerators(Report report, String figure) {
        return values(report, figure, Cell::numerator);
    }

    static Map<String, Long> denominators(Report report, String figure) {
        return values(report, figure, Cell::denominator);
    }

    private static Map<String, Long> values(Report report, String figure, Function<Cell, Long> of) {
        return report.rows().stream().filter(row -> of.apply(row.cells().get(figure)) != 0)
                .collect(Collectors.toMap(Row::group, row -> of.apply(row.cells().get(figure))));
    }

    static Set<String> groups(Report report) {
        return report.rows().stream().map(Row::group).collect(Collectors.toSet());
    }

    static BigDecimal share(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
    }
}
