package io.aftersales.report.mail;

import io.aftersales.audit.AuditTrail;
import io.aftersales.notification.Attachment;
import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.Person;
import io.aftersales.report.Report;
import io.aftersales.report.ReportService;
import io.aftersales.report.file.FilterWords;
import io.aftersales.report.file.ReportFiles;
import io.aftersales.report.file.ReportFormat;
import io.aftersales.report.file.ReportStamp;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/** One report for one person: made with what they reach and may see at this moment, not when they asked for it. */
@Component
class ReportLetter {

    private final ReportService reports;
    private final ReportFiles files;
    private final FilterWords filters;
    private final Notifier notifier;
    private final AuditTrail audit;

    ReportLetter(ReportService reports, ReportFiles files, FilterWords filters, Notifier notifier, AuditTrail audit) {
        this.reports = reports;
        this.files = files;
        this.filters = filters;
        this.notifier = notifier;
        this.audit = audit;
    }

    /** Tells the person, or notes why not; both stand in the trail. */
    Outcome send(Subscription subscription, Person person, Rhythm.Days days) {
        Outcome outcome = outcome(subscription, person, days);
        audit.record(AuditTrail.ofOrganisation(ReportMail.organisationOf(person)), outcome == Outcome.SENT ? "report.mailed" : "report.notMailed",
                Map.of("subscription", subscription.id(), "person", person.id(), "report", subscription.report(), "from", days.from().toString(),
                        "to", days.to().toString(), "outcome", outcome.key()));
        return outcome;
    }

    private Outcome outcome(Subscription subscription, Person person, Rhythm.Days days) {
        if (!person.active()) {
            return Outcome.LEFT;
        }
        if (person.email() == null || person.email().isBlank()) {
            return Outcome.NO_ADDRESS;
        }
        try {
            tell(subscription, person, asPerson(person, subscription, days));
            return Outcome.SENT;
        } catch (Refusal no) {
            boolean notTheirs = no.reason().kind() == Reason.Kind.FORBIDDEN || no.reason().kind() == Reason.Kind.NOT_FOUND;
            return notTheirs ? Outcome.NO_ACCESS : Outcome.REFUSED;
        }
    }

    private Report asPerson(Person person, Subscription subscription, Rhythm.Days days) throws Refusal {
        Actor before = CurrentActor.get();
        CurrentActor.set(new Actor(Actor.Kind.PERSON, person.id(), person.organisation(), null, null));
        try {
            return reports.run(subscription.query(days));
        } finally {
            CurrentActor.set(before);
        }
    }

    private void tell(Subscription subscription, Person person, Report report) {
        Locale locale = "en".equals(person.language()) ? Locale.ENGLISH : Locale.CHINESE;
        ReportStamp stamp = new ReportStamp(person.name(), filters.of(subscription.filter(), locale), locale);
        notifier.tell(new Notice("report:" + subscription.id() + ":" + report.from(), "report", ReportMail.organisationOf(person), null,
                List.of(new Notice.Recipient(person.id(), person.name(), person.email(), null, person.language())),
                Map.of("name", person.name(), "title", report.title().in(locale), "period", files.period(report, locale),
                        "filtered", !stamp.filters().isEmpty(), "filters", stamp.filters(), "figures", files.figures(report, locale), "definitions", files.definitions(report, locale),
                        "madeAt", files.madeAt(report)),
                List.of(new Attachment(ReportFiles.name(report, ReportFormat.XLSX), ReportFormat.XLSX.mediaType(), files.workbook(report, stamp)))));
    }
}
