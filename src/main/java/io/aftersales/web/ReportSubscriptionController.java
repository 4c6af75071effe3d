package io.aftersales.web;

import io.aftersales.report.ReportCatalogue;
import io.aftersales.report.ReportQuery;
import io.aftersales.report.ReportService;
import io.aftersales.report.file.FilterWords;
import io.aftersales.report.mail.Subscription;
import io.aftersales.report.mail.SubscriptionService;
import io.aftersales.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reports that a person gets by mail. */
@RestController
@RequestMapping("/api/reports/subscriptions")
class ReportSubscriptionController {

    private final SubscriptionService subscriptions;
    private final ReportService reports;
    private final FilterWords filters;
    private final MessageSource messages;

    ReportSubscriptionController(SubscriptionService subscriptions, ReportService reports, FilterWords filters, MessageSource messages) {
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.filters = filters;
        this.messages = messages;
    }

    /** One's own. */
    @GetMapping
    List<Row> reportSubscriptions(Locale locale) {
        return subscriptions.mine().stream().map(one -> row(one, locale)).toList();
    }

    /** By mail to oneself, from the next week or month on that ends, each time with what one reaches then. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Row subscribe(@RequestBody Wanted wanted, Locale locale) throws Refusal {
        return row(subscriptions.subscribe(wanted.report(), wanted.rhythm(), wanted.by(), wanted.filter()), locale);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsubscribe(@PathVariable String id) throws Refusal {
        subscriptions.unsubscribe(id);
    }

    private Row row(Subscription one, Locale locale) {
        Optional<ReportCatalogue.Entry> report = reports.catalogue().stream().filter(entry -> entry.key().equals(one.report())).findFirst();
        return new Row(one.id(), one.report(), report.map(entry -> entry.title().in(locale)).orElse(one.report()), one.rhythm().key(), one.by(),
                messages.getMessage("grouping." + one.by(), null, one.by(), locale), one.filter().given(), filters.of(one.filter(), locale),
                one.last() == null ? null : new Last(one.last().from(), one.last().to(), one.last().outcome().key()));
    }

    /** @param rhythm weekly or monthly @param by absent for the usual way @param filters by the names of the report's parameters */
    record Wanted(String report, String rhythm, String by, Map<String, String> filters) {

        private ReportQuery.Filter filter() {
            Map<String, String> given = filters == null ? Map.of() : filters;
            return new ReportQuery.Filter(given.get("organisation"), given.get("branch"), given.get("outlet"), given.get("product"),
                    given.get("severity"), given.get("process"), given.get("target"));
        }
    }

    /** @param title of the report @param filtered the filters in words @param last absent before the first */
    record Row(String id, String report, String title, String rhythm, String by, String byTitle, Map<String, String> filters, String filtered,
               Last last) {
    }

    /** @param outcome sent, left, no-access, no-address or refused */
    record Last(LocalDate from, LocalDate to, String outcome) {
    }
}
