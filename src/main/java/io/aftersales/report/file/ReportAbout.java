package io.aftersales.report.file;

import io.aftersales.report.Report;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

/** What stands beside the figures: of which days, cut and filtered how, made when and by whom. */
@Component
class ReportAbout {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ReportWords words;

    ReportAbout(ReportWords words) {
        this.words = words;
    }

    record Fact(String name, String value) {
    }

    List<Fact> of(Report report, ReportStamp stamp) {
        Locale locale = stamp.locale();
        return List.of(new Fact(words.of("report", locale), report.title().in(locale)),
                new Fact(words.of("period", locale), period(report, locale)),
                new Fact(words.of("zone", locale), report.zone() == null ? words.of("zones", locale) : report.zone().getId()),
                new Fact(words.of("grouping", locale), words.grouping(report, locale)),
                new Fact(words.of("filters", locale), stamp.filters().isEmpty() ? words.of("no-filters", locale) : stamp.filters()),
                new Fact(words.of("made-at", locale), madeAt(report)), new Fact(words.of("made-by", locale), stamp.madeBy()));
    }

    String period(Report report, Locale locale) {
        return words.of("days", locale, report.from().toString(), report.to().toString());
    }

    /** In the report's zone; by UTC where there is none. */
    String madeAt(Report report) {
        return report.zone() == null ? MINUTE.format(report.asOf().atOffset(java.time.ZoneOffset.UTC)) + " UTC"
                : MINUTE.format(report.asOf().atZone(report.zone()));
    }
}
