package io.aftersales.sla;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.OrganisationService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class WarningDigestsTest {

    private static final String SUPERVISOR = "supervisor.central-ac.south";

    @Autowired
    private ClockService clocks;
    @Autowired
    private SlaClocks rows;
    @Autowired
    private Escalations told;
    @Autowired
    private Worlds worlds;
    @Autowired
    private WatchedCases watched;
    @Autowired
    private EscalationChain chain;
    @Autowired
    private OrganisationService organisations;
    @Autowired
    private EscalationNotices notices;
    @Autowired
    private ActNotices acts;
    @Autowired
    private MissedDeadlines missed;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private Clock clock;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private JdbcClient jdbc;

    private WarningDigests digests;
    private EscalationService escalations;

    private final List<String> numbers = new ArrayList<>();

    @BeforeEach
    void monday_morning() {
        at(MONDAY_TEN);
        alone(0);
    }

    /** The tests share their people with all others, who want each warning by itself. */
    private void alone(int most) {
        digests = new WarningDigests(told, notices, transactions, clock, most);
        escalations = new EscalationService(rows, told, worlds, watched, chain, organisations, notices, acts, digests, missed, audit, clock);
    }

    @AfterEach
    void time_goes_on() {
        numbers.forEach(clocks::cancelAll);
        SlaFixtures.now();
    }

    private String warned(Duration length) {
        at(MONDAY_TEN);
        String number = aCase(jdbc);
        numbers.add(number);
        clocks.start(number, "arrive", MONDAY_TEN, MONDAY_TEN.plus(length), null);
        at(MONDAY_TEN.plus(length.multipliedBy(3).dividedBy(4)));
        escalate(number);
        return number;
    }

    private void escalate(String number) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> escalations.escalate(clocks.clocksOf(number).get(0).id()));
    }

    private List<String> bodies(String number) {
        return jdbc.sql("select body from message where kind = 'warning-digest' and recipient_id = ? and body like ?")
                .params(SUPERVISOR, "%" + number + "%").query(String.class).list();
    }

    private long ownMessages(String number) {
        return jdbc.sql("select count(*) from message where case_number = ? and kind = 'escalation'").param(number).query(Long.class).single();
    }

    private String toldBy(String number) {
        return jdbc.sql("select told_by from sla_escalation where case_number = ?").param(number).query(String.class).single();
    }

    @Test
    void warnings_of_one_hour_come_in_one_message_to_each_person_when_it_is_over() {
        String first = warned(Duration.ofHours(8));
        String second = warned(Duration.ofHours(8));
        String later = warned(Duration.ofHours(12));
        Instant hour = MONDAY_TEN.plus(Duration.ofHours(6));
        at(hour.plus(Duration.ofMinutes(59)));
        digests.runDue();
        assertThat(bodies(first)).isEmpty();
        at(hour.plus(Duration.ofHours(1)));
        digests.runDue();
        digests.runDue();
        assertThat(bodies(first)).hasSize(1).isEqualTo(bodies(second));
        assertThat(bodies(later)).isEmpty();
        assertThat(ownMessages(first)).isZero();
        assertThat(toldBy(first)).isEqualTo("window");
        at(hour.plus(Duration.ofHours(4)));
        digests.runDue();
        assertThat(bodies(later)).hasSize(1).isNotEqualTo(bodies(first));
    }

    @Test
    void a_warning_does_not_wait_where_its_deadline_would_have_passed_by_then() {
        String number = warned(Duration.ofHours(2));
        assertThat(toldBy(number)).isEqualTo("message");
        assertThat(ownMessages(number)).isEqualTo(1);
    }

    @Test
    void a_few_in_an_hour_come_by_themselves() {
        alone(told.warnings(SUPERVISOR, MONDAY_TEN.plus(Duration.ofHours(6)), MONDAY_TEN.plus(Duration.ofHours(7))) + 2);
        assertThat(List.of(toldBy(warned(Duration.ofHours(8))), toldBy(warned(Duration.ofHours(8))), toldBy(warned(Duration.ofHours(8)))))
                .containsExactly("message", "message", "window");
    }

    @Test
    void a_miss_never_waits() {
        String number = warned(Duration.ofHours(8));
        at(MONDAY_TEN.plus(Duration.ofHours(9)));
        escalate(number);
        assertThat(ownMessages(number)).isEqualTo(1);
    }

    @Test
    void two_who_come_to_a_digest_at_once_send_it_once() throws Exception {
        String number = warned(Duration.ofHours(8));
        at(MONDAY_TEN.plus(Duration.ofHours(7)));
        Thread other = new Thread(digests::runDue);
        other.start();
        digests.runDue();
        other.join();
        assertThat(bodies(number)).hasSize(1);
    }
}
