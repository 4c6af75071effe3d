package io.aftersales.report.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditTrail;
import io.aftersales.notification.Postman;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Person.Assignment;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import io.aftersales.report.ReportQuery;
import io.aftersales.report.ReportService;
import io.aftersales.report.file.FilterWords;
import io.aftersales.report.file.ReportFiles;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.sla.SlaFixtures;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Reports by mail, with a real mail server, seen from a fixed morning. */
@PlatformTest
class ReportMailTest {

    private static final String SOUTH = "central-ac.south";
    private static final String NORTH = "central-ac.north-west";
    /** The month that is told of: July 2035 in Shanghai. No other test looks there. */
    private static final Instant WITHIN = Instant.parse("2035-07-10T02:00:00Z");
    private static final Instant BEFORE_SEVEN = Instant.parse("2035-07-31T22:59:00Z");
    private static final Instant AFTER_SEVEN = Instant.parse("2035-07-31T23:01:00Z");

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication()).withPerMethodLifecycle(true);

    @Autowired
    private ApplicationContext beans;
    @Autowired
    private Subscriptions subscriptions;
    @Autowired
    private ReportService reports;
    @Autowired
    private ReportFiles files;
    @Autowired
    private FilterWords filters;
    @Autowired
    private StaffService staff;
    @Autowired
    private ReportMailZones zones;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String product = "mail-" + mark;
    private final List<Person> people = new ArrayList<>();
    private Postman postman;

    @BeforeEach
    void deadlines_of_two_branches() {
        postman = new Postman(beans, MAIL.getSmtp().getPort());
        deadline(SOUTH, true);
        deadline(SOUTH, true);
        deadline(SOUTH, false);
        deadline(NORTH, false);
    }

    @AfterEach
    void leave_nothing_that_others_would_send() throws Exception {
        for (Person person : people) {
            changed(person, person.email(), false, List.of());
        }
        jdbc.sql("delete from report_subscription where person like ?").param("%" + mark).update();
        jdbc.sql("delete from message where kind = 'report' and recipient_id like ?").param("%" + mark).update();
        jdbc.sql("delete from sla_clock where case_number in (select number from service_case where product_family = ?)").param(product).update();
    }

    @Test
    void the_month_comes_once_in_the_morning_after_it_with_its_figures_and_the_workbook() throws Exception {
        Person person = hired("boss", "central-ac.hq", Role.GENERAL_MANAGER, "en");
        Subscription wanted = wanted(person, Rhythm.MONTHLY);
        node(BEFORE_SEVEN).sendDue(fresh(wanted));
        assertThat(mails(person)).as("not before seven").isEmpty();
        node(AFTER_SEVEN).sendDue(fresh(wanted));
        node(AFTER_SEVEN).sendDue(fresh(wanted));
        node(AFTER_SEVEN.plusSeconds(20 * 86_400)).sendDue(fresh(wanted));

        MimeMessage mail = mails(person).get(0);
        assertThat(mails(person)).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Deadlines kept: 2035-07-01 to 2035-07-31");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        String text = text(parts);
        assertThat(text).contains("Total").contains("50.0 % (2 of 4)").contains("66.7 % (2 of 3)").contains("What the figures mean")
                .contains("Deadlines that fell due in the period").contains("Product family: " + product);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("attainment-2035-07-01-2035-07-31.xlsx");
        try (InputStream file = parts.getBodyPart(1).getInputStream(); ReadableWorkbook book = new ReadableWorkbook(file)) {
            assertThat(book.getFirstSheet().read().get(1).getCell(3).asNumber()).isEqualByComparingTo("3");
        }
        assertThat(outcome(wanted)).isEqualTo(Outcome.SENT);
        assertThat(events(wanted)).containsExactly("report.mailed");

        node(Instant.parse("2035-08-31T23:01:00Z")).sendDue(fresh(wanted));
        assertThat(mails(person)).as("the next month").hasSize(2);
    }

    @Test
    void of_two_nodes_that_come_to_it_at_once_one_sends_it() throws Exception {
        Person person = hired("boss", "central-ac.hq", Role.GENERAL_MANAGER, "zh");
        Subscription wanted = fresh(wanted(person, Rhythm.MONTHLY));
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> nodes = Stream.generate(() -> new Thread(() -> {
            try {
                start.await();
            } catch (InterruptedException stopped) {
                return;
            }
            node(AFTER_SEVEN).sendDue(wanted);
        })).limit(4).toList();
        nodes.forEach(Thread::start);
        start.countDown();
        for (Thread node : nodes) {
            node.join();
        }
        node(AFTER_SEVEN).sendDue(fresh(wanted));
        assertThat(mails(person)).hasSize(1);
        assertThat(mails(person).get(0).getSubject()).contains("2035-07-01 至 2035-07-31");
        assertThat(events(wanted)).containsExactly("report.mailed");
    }

    @Test
    void it_holds_what_the_person_reaches_now_and_not_what_they_reached_when_they_asked_for_it() throws Exception {
        Person person = hired("branch", SOUTH, Role.BRANCH_MANAGER, "en");
        Subscription wanted = wanted(person, Rhythm.MONTHLY);
        assigned(person, List.of(new Assignment(NORTH, Role.BRANCH_MANAGER)));
        node(AFTER_SEVEN).sendDue(fresh(wanted));
        assertThat(text((MimeMultipart) mails(person).get(0).getContent())).contains("0.0 % (0 of 1)").doesNotContain("of 3)", "of 4)");
    }

    @Test
    void who_lost_the_role_gets_nothing_and_that_is_recorded() throws Exception {
        Person person = hired("former", SOUTH, Role.SUPERVISOR, "en");
        Subscription wanted = wanted(person, Rhythm.MONTHLY);
        assigned(person, List.of(new Assignment(SOUTH, Role.TECHNICIAN)));
        node(AFTER_SEVEN).sendDue(fresh(wanted));
        assertThat(mails(person)).isEmpty();
        assertThat(outcome(wanted)).isEqualTo(Outcome.NO_ACCESS);
        assertThat(events(wanted)).containsExactly("report.notMailed");
        node(AFTER_SEVEN).sendDue(fresh(wanted));
        assertThat(events(wanted)).as("said once").hasSize(1);
    }

    @Test
    void who_left_or_has_no_address_or_no_longer_reaches_the_unit_that_was_asked_for_gets_nothing() throws Exception {
        Person gone = hired("gone", SOUTH, Role.BRANCH_MANAGER, "en");
        Subscription ofGone = wanted(gone, Rhythm.MONTHLY);
        changed(gone, gone.email(), false, gone.assignments());
        Person silent = hired("silent", SOUTH, Role.BRANCH_MANAGER, "en");
        Subscription ofSilent = wanted(silent, Rhythm.MONTHLY);
        changed(silent, null, true, silent.assignments());
        Person moved = hired("moved", NORTH, Role.BRANCH_MANAGER, "en");
        Subscription ofMoved = wanted(moved, Rhythm.MONTHLY, new ReportQuery.Filter(null, SOUTH, null, product, null, null, null));
        Stream.of(ofGone, ofSilent, ofMoved).forEach(one -> node(AFTER_SEVEN).sendDue(fresh(one)));
        assertThat(Stream.of(gone, silent, moved).flatMap(person -> mails(person).stream())).isEmpty();
        assertThat(outcome(ofGone)).isEqualTo(Outcome.LEFT);
        assertThat(outcome(ofSilent)).isEqualTo(Outcome.NO_ADDRESS);
        assertThat(outcome(ofMoved)).isEqualTo(Outcome.NO_ACCESS);
    }

    @Test
    void a_week_that_had_ended_before_it_was_asked_for_is_not_sent_and_the_running_one_is() throws Exception {
        Person person = hired("weekly", SOUTH, Role.BRANCH_MANAGER, "en");
        // a Thursday; the week before ended on the first of July
        Subscription wanted = wanted(person, Rhythm.WEEKLY, new ReportQuery.Filter(null, null, null, product, null, null, null),
                Instant.parse("2035-07-05T02:00:00Z"));
        node(Instant.parse("2035-07-05T03:00:00Z")).sendDue(fresh(wanted));
        assertThat(mails(person)).isEmpty();
        node(Instant.parse("2035-07-08T23:30:00Z")).sendDue(fresh(wanted));
        assertThat(mails(person)).hasSize(1);
        assertThat(mails(person).get(0).getSubject()).contains("2035-07-02 to 2035-07-08");
        // nobody was there for two weeks: the last one is sent, the one between is not
        node(Instant.parse("2035-07-23T23:30:00Z")).sendDue(fresh(wanted));
        assertThat(mails(person)).hasSize(2);
        assertThat(mails(person).get(1).getSubject()).contains("2035-07-16 to 2035-07-22");
    }

    @Test
    void a_report_that_cannot_be_made_leaves_nothing_behind_and_is_tried_again() throws Exception {
        Person person = hired("later", SOUTH, Role.BRANCH_MANAGER, "en");
        Subscription wanted = wanted(person, Rhythm.MONTHLY);
        ReportMail broken = new ReportMail(subscriptions, new ReportLetter(reports, files, filters, null, audit), staff, zones, transactions,
                Clock.fixed(AFTER_SEVEN, ZoneOffset.UTC));
        broken.sendDue(fresh(wanted));
        assertThat(fresh(wanted).last()).isNull();
        node(AFTER_SEVEN).sendDue(fresh(wanted));
        assertThat(mails(person)).hasSize(1);
    }

    private ReportMail node(Instant now) {
        return new ReportMail(subscriptions, new ReportLetter(reports, files, filters, postman.notifier(), audit), staff, zones, transactions,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private void deadline(String unit, boolean met) {
        String number = SlaFixtures.aCase(jdbc, "central-ac", unit);
        jdbc.sql("update service_case set product_family = ? where number = ?").params(product, number).update();
        jdbc.sql("""
                insert into sla_clock (id, case_number, organisation, target, round, calendar_id, calendar_version, started_at, promised_at, due_at,
                                       warn_share, warn_at, state, ended_at, late, missed_at, late_at_start, level_waits, version)
                values (?, ?, 'central-ac', 'arrive', 1, 'cn', 1, ?, ?, ?, 0.75, ?, ?, ?, ?, ?, false, false, 1)""")
                .params(UUID.randomUUID().toString(), number, at(WITHIN.minusSeconds(7200)), at(WITHIN), at(WITHIN), at(WITHIN), met ? "met" : "breached",
                        at(WITHIN), !met, met ? null : at(WITHIN)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private Person hired(String name, String unit, Role role, String language) {
        String id = name + "-" + mark;
        Person person = new Person(id, "central-ac", "Person " + name, id + "@example.com", null, language, true, List.of(new Assignment(unit, role)));
        staff.addPerson(person, "{noop}nobody-logs-in");
        people.add(person);
        return person;
    }

    private void assigned(Person person, List<Assignment> roles) throws Exception {
        changed(person, person.email(), true, roles);
    }

    private void changed(Person person, String email, boolean active, List<Assignment> roles) throws Exception {
        CurrentActor.call(new Actor(Actor.Kind.PERSON, "admin", null, "administrator", null),
                () -> staff.change(new Person(person.id(), person.organisation(), person.name(), email, null, person.language(), active, roles)));
    }

    private Subscription wanted(Person person, Rhythm rhythm) {
        return wanted(person, rhythm, new ReportQuery.Filter(null, null, null, product, null, null, null));
    }

    private Subscription wanted(Person person, Rhythm rhythm, ReportQuery.Filter filter) {
        return wanted(person, rhythm, filter, WITHIN);
    }

    private Subscription wanted(Person person, Rhythm rhythm, ReportQuery.Filter filter, Instant at) {
        Subscription wanted = new Subscription(UUID.randomUUID().toString(), person.id(), "attainment", rhythm, "branch", filter, at, null);
        assertThat(subscriptions.add(wanted)).isTrue();
        return wanted;
    }

    private Subscription fresh(Subscription one) {
        return subscriptions.find(one.id()).orElseThrow();
    }

    private Outcome outcome(Subscription one) {
        return fresh(one).last().outcome();
    }

    private List<String> events(Subscription one) {
        return jdbc.sql("select kind from audit_event where stream = 'organisation:central-ac' and payload like ? order by seq")
                .param("%" + one.id() + "%").query(String.class).list();
    }

    private List<MimeMessage> mails(Person person) {
        postman.carry();
        return Arrays.stream(MAIL.getReceivedMessages()).filter(mail -> {
            try {
                return mail.getRecipients(RecipientType.TO)[0].toString().equals(person.email());
            } catch (jakarta.mail.MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }).toList();
    }

    private static String text(MimeMultipart parts) throws Exception {
        Object first = parts.getBodyPart(0).getContent();
        while (first instanceof MimeMultipart inner) {
            first = inner.getBodyPart(0).getContent();
        }
        return first.toString();
    }
}
