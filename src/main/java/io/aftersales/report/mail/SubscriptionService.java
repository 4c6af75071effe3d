package io.aftersales.report.mail;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import io.aftersales.report.Report;
import io.aftersales.report.ReportQuery;
import io.aftersales.report.ReportService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which reports people have sent to themselves. */
@Service
public class SubscriptionService {

    /** The most that one person may have. */
    static final int MOST = 30;

    private final Subscriptions subscriptions;
    private final ReportService reports;
    private final StaffService staff;
    private final ReportMailZones zones;
    private final AuditTrail audit;
    private final Clock clock;

    SubscriptionService(Subscriptions subscriptions, ReportService reports, StaffService staff, ReportMailZones zones, AuditTrail audit,
                        Clock clock) {
        this.subscriptions = subscriptions;
        this.reports = reports;
        this.staff = staff;
        this.zones = zones;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of whoever asks, the oldest first. */
    public List<Subscription> mine() {
        return subscriptions.of(CurrentActor.get().id());
    }

    /**
     * From the next week or month on that ends.
     *
     * @param rhythm weekly or monthly
     * @param by     null for the usual way
     * @throws Refusal for who is no person or has no mail address; as {@link ReportService#run}; where they have it, or too many
     */
    @Transactional
    public Subscription subscribe(String report, String rhythm, String by, ReportQuery.Filter filter) throws Refusal {
        Person person = self();
        if (report == null || report.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("report"), "report");
        }
        Rhythm wanted = Rhythm.of(rhythm);
        if (person.email() == null || person.email().isBlank()) {
            throw Refusal.of(SubscriptionReason.REPORT_WITHOUT_ADDRESS);
        }
        Rhythm.Days last = wanted.before(LocalDate.ofInstant(clock.instant(), zones.of(person, filter)));
        Report seen = reports.run(new ReportQuery(report, last.from(), last.to(), by, filter));
        List<Subscription> before = mine();
        if (before.size() >= MOST) {
            throw Refusal.of(SubscriptionReason.TOO_MANY_SUBSCRIPTIONS, MOST);
        }
        Subscription made = new Subscription(UUID.randomUUID().toString(), person.id(), seen.key(), wanted, seen.by(), filter,
                clock.instant().truncatedTo(ChronoUnit.MICROS), null);
        if (!subscriptions.add(made)) {
            throw Refusal.of(SubscriptionReason.REPORT_SUBSCRIBED);
        }
        note("report.subscribed", made, person);
        return made;
    }

    /** @throws Refusal not found, where it is none of one's own */
    @Transactional
    public void unsubscribe(String id) throws Refusal {
        Person person = self();
        Subscription mine = subscriptions.find(id).filter(one -> one.person().equals(person.id()))
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        subscriptions.remove(id);
        note("report.unsubscribed", mine, person);
    }

    private Person self() throws Refusal {
        Actor actor = CurrentActor.get();
        if (actor.kind() != Actor.Kind.PERSON) {
            throw Refusal.of(InputReason.FORBIDDEN);
        }
        return staff.person(actor.id()).orElseThrow(() -> Refusal.of(InputReason.FORBIDDEN));
    }

    private void note(String kind, Subscription one, Person person) {
        audit.record(AuditTrail.ofOrganisation(ReportMail.organisationOf(person)), kind, Map.of("subscription", one.id(), "person", person.id(),
                "report", one.report(), "rhythm", one.rhythm().key(), "by", one.by(), "filters", one.filter().given()));
    }
}
