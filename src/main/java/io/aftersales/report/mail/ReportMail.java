package io.aftersales.report.mail;

import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.TimedWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the reports of the week or month that has ended, in the morning after. Safe to run on every node: whoever takes the period
 * first sends it, in the transaction that takes it. What fails is tried again until the next period ends.
 */
@Component
class ReportMail implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReportMail.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Subscriptions subscriptions;
    private final ReportLetter letter;
    private final StaffService staff;
    private final ReportMailZones zones;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportMail(Subscriptions subscriptions, ReportLetter letter, StaffService staff, ReportMailZones zones,
               PlatformTransactionManager transactions, Clock clock) {
        this.subscriptions = subscriptions;
        this.letter = letter;
        this.staff = staff;
        this.zones = zones;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    static String organisationOf(Person person) {
        return person.organisation() == null ? "platform" : person.organisation();
    }

    @Scheduled(cron = "${aftersales.reports.mail-cron:20 */5 * * * *}")
    void run() {
        try {
            runDue();
        } catch (RuntimeException databaseBusy) {
            LOG.warn("no report was mailed: {}", databaseBusy.toString());
        }
    }

    @Override
    public void runDue() {
        subscriptions.all().forEach(this::sendDue);
    }

    void sendDue(Subscription subscription) {
        Person person = staff.person(subscription.person()).orElse(null);
        if (person == null) {
            return;
        }
        ZoneId zone = zones.of(person, subscription.filter());
        Instant now = clock.instant();
        Rhythm.Days days = subscription.rhythm().before(LocalDate.ofInstant(now, zone));
        Instant ended = days.to().plusDays(1).atStartOfDay(zone).toInstant();
        boolean due = now.isAfter(days.to().plusDays(1).atTime(MORNING).atZone(zone).toInstant()) && ended.isAfter(subscription.createdAt());
        boolean done = subscription.last() != null && !subscription.last().from().isBefore(days.from());
        if (due && !done) {
            try {
                CurrentActor.run(Actor.process("report-mail", person.organisation()),
                        () -> transaction.executeWithoutResult(status -> send(subscription, person, days)));
            } catch (RuntimeException later) {
                LOG.warn("report {} of {} is mailed later: {}", subscription.report(), person.id(), later.toString());
            }
        }
    }

    private void send(Subscription subscription, Person person, Rhythm.Days days) {
        if (subscriptions.take(subscription.id(), days, clock.instant())) {
            subscriptions.became(subscription.id(), days, letter.send(subscription, person, days));
        }
    }
}
