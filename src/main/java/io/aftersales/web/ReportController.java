package io.aftersales.web;

import io.aftersales.report.Report;
import io.aftersales.report.ReportCases;
import io.aftersales.report.ReportChoices;
import io.aftersales.report.ReportCatalogue;
import io.aftersales.report.ReportQuery;
import io.aftersales.report.ReportService;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures over a period and the cases behind each number, in the language of the request. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

    private final ReportService reports;
    private final ReportChoices choices;

    ReportController(ReportService reports, ReportChoices choices) {
        this.reports = reports;
        this.choices = choices;
    }

    /** The reports that the caller may see. */
    @GetMapping
    List<Kind> reports(Locale locale) {
        return reports.catalogue().stream().map(entry -> Kind.of(entry, locale)).toList();
    }

    /** What products, severities and targets there are to choose from: those of cases within reach. @param organisation absent for all */
    @GetMapping("/choices")
    Choices reportChoices(@RequestParam(required = false) String organisation, Locale locale) throws Refusal {
        return Choices.of(choices.of(organisation), locale);
    }

    /** The days are those of each organisation's zone, both included; at most 400 of them, and at most 200 rows. */
    @GetMapping("/{key}")
    Answer report(@PathVariable String key, @ParameterObject Asked asked, Locale locale) throws Refusal {
        return Answer.of(reports.run(asked.query(key)), locale);
    }

    /** What stands behind a number, newest first. @param part numerator or denominator @param group absent for the total @param after as the page before said */
    @GetMapping("/{key}/cases")
    Page reportCases(@PathVariable String key, @ParameterObject Asked asked, @RequestParam String figure,
                     @RequestParam(defaultValue = "numerator") String part, @RequestParam(required = false) String group,
                     @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit, Locale locale) throws Refusal {
        return Page.of(reports.cases(asked.query(key), new ReportCases.Of(figure, part, group, after, limit)), locale);
    }

    /** What is asked of a report. @param by how it is cut; the first grouping where absent @param outlet with the units below it @param process kind of case */
    record Asked(LocalDate from, LocalDate to, String by, String organisation, String branch, String outlet, String product, String severity,
                 String process, String target) {

        ReportQuery query(String key) {
            return new ReportQuery(key, from, to, by, new ReportQuery.Filter(organisation, branch, outlet, product, severity, process, target));
        }
    }

    record Kind(String key, String title, List<Word> figures, List<Choice> groupings, List<String> filters) {

        private static Kind of(ReportCatalogue.Entry entry, Locale locale) {
            return new Kind(entry.key(), entry.title().in(locale),
                    entry.figures().stream().map(figure -> new Word(figure.key(), figure.title().in(locale), figure.unit(), figure.direction(),
                            figure.definition().in(locale))).toList(),
                    entry.groupings().stream().map(choice -> new Choice(choice.key(), choice.title().in(locale))).toList(), entry.filters());
        }
    }

    record Choices(List<Choice> products, List<Choice> severities, List<Choice> targets) {

        private static Choices of(ReportChoices.Choices found, Locale locale) {
            return new Choices(list(found.products(), locale), list(found.severities(), locale), list(found.targets(), locale));
        }

        private static List<Choice> list(List<ReportChoices.Choice> found, Locale locale) {
            return found.stream().map(one -> new Choice(one.value(), one.title().in(locale))).toList();
        }
    }

    /** A figure. @param unit share, count, money, hours, ppm, score or ratio @param direction up or down: what is better */
    record Word(String key, String title, String unit, String direction, String definition) {
    }

    record Choice(String key, String title) {
    }

    /** @param zone of the days; absent where the organisations have different ones @param leftOff how many groups beyond the rows */
    record Answer(String key, String title, LocalDate from, LocalDate to, String zone, String by, Instant asOf, List<Column> columns,
                  List<Row> rows, Total total, int leftOff) {

        private static Answer of(Report report, Locale locale) {
            return new Answer(report.key(), report.title().in(locale), report.from(), report.to(), report.zone() == null ? null : report.zone().getId(),
                    report.by(), report.asOf(), report.columns().stream().map(column -> Column.of(column, locale)).toList(),
                    report.rows().stream().map(row -> new Row(row.group(), row.title().in(locale), cells(row.cells()))).toList(),
                    new Total(cells(report.total())), report.leftOff());
        }

        private static Map<String, Number> cells(Map<String, Report.Cell> cells) {
            Map<String, Number> answer = new LinkedHashMap<>();
            cells.forEach((figure, cell) -> answer.put(figure, new Number(cell.value(), cell.numerator(), cell.denominator(), cell.met())));
            return answer;
        }
    }

    record Column(String key, String title, String unit, String direction, String definition, Target target) {

        private static Column of(Report.Column column, Locale locale) {
            return new Column(column.key(), column.title().in(locale), column.unit(), column.direction(), column.definition().in(locale),
                    column.target() == null ? null : new Target(column.target().value(), column.target().comparison()));
        }
    }

    /** @param value in the unit of the figure @param comparison below or at-least */
    record Target(BigDecimal value, String comparison) {
    }

    /** @param group to be passed for the cases; "-" for what has no value */
    record Row(String group, String title, Map<String, Number> cells) {
    }

    record Total(Map<String, Number> cells) {
    }

    /** @param value absent where nothing was there to count over @param numerator rows counted or summed @param denominator rows counted over, or ranked */
    record Number(BigDecimal value, Long numerator, Long denominator, Boolean met) {
    }

    /** @param next pass as {@code after} for the next page; absent on the last */
    record Page(long total, List<Counted> cases, String next) {

        private static Page of(ReportCases page, Locale locale) {
            return new Page(page.total(), page.cases().stream().map(row -> new Counted(row.caseNumber(), row.kind(), row.title(), row.organisation(),
                    row.branch(), row.outlet(), row.at(), row.amount(), row.detail() == null ? null : row.detail().in(locale))).toList(), page.next());
        }
    }

    /** @param branch id of a unit @param outlet id of a unit @param amount in CNY, or what was measured */
    record Counted(String caseNumber, String kind, String title, String organisation, String branch, String outlet, Instant at, BigDecimal amount,
                   String detail) {
    }
}
