package io.aftersales.sla;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aftersales.PlatformTest;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ClockExtensionServiceTest {

    @Autowired
    private ClockService clocks;
    @Autowired
    private ClockExtensionService extensions;
    @Autowired
    private EscalationService escalations;
    @Autowired
    private ClockReads reads;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    private String number;
    private String clock;

    @BeforeEach
    void a_deadline_in_a_day() {
        at(MONDAY_TEN);
        number = aCase(jdbc);
        clocks.start(number, "arrive", MONDAY_TEN, hours(24), null);
        clock = view().id();
    }

    @AfterEach
    void time_goes_on() {
        clocks.cancelAll(number);
        SlaFixtures.now();
    }

    private static Instant hours(double hours) {
        return MONDAY_TEN.plusMillis((long) (hours * 3_600_000));
    }

    private ClockService.View view() {
        List<ClockService.View> views = clocks.clocksOf(number);
        return views.get(views.size() - 1);
    }

    private Date alarm() {
        List<Job> timers = management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(clock).singleResult().getId()).timers().list();
        assertThat(timers).hasSize(1);
        return timers.get(0).getDuedate();
    }

    private Reason refused(Instant to, Integer seen, String reason) {
        return catchThrowableOfType(Refusal.class, () -> extensions.extend(clock, to, seen, reason)).reason();
    }

    @Test
    void a_late_deadline_that_gets_more_time_runs_again_and_its_miss_stays_on_record() throws Exception {
        at(hours(25));
        assertThat(view().late()).isTrue();
        assertThat(extensions.extend(clock, hours(30), 0, "the road is flooded")).isEqualTo(hours(30));
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::dueAt).containsExactly("running", hours(30));
        clocks.meet(number, "arrive", hours(25));
        assertThat(view().state()).isEqualTo("met");
        assertThat(jdbc.sql("select missed_at from sla_clock where id = ?").param(clock).query((row, index) -> Instants.instant(row, "missed_at"))
                .single()).isEqualTo(hours(24));
    }

    @Test
    void an_extension_is_a_row_of_its_own_by_whom_and_why_and_stands_in_the_trail() throws Exception {
        extensions.extend(clock, hours(30), 0, "spare part under way");
        extensions.extend(clock, hours(40), 1, "still under way");
        assertThat(reads.of(number).extensions()).extracting(ClockReads.ExtensionRow::number, ClockReads.ExtensionRow::from,
                ClockReads.ExtensionRow::to, ClockReads.ExtensionRow::reason).containsExactly(
                org.assertj.core.api.Assertions.tuple(1, hours(24), hours(30), "spare part under way"),
                org.assertj.core.api.Assertions.tuple(2, hours(30), hours(40), "still under way"));
        assertThat(jdbc.sql("select count(*) from audit_event where stream = ? and kind = 'clock.extended'").param("case:" + number)
                .query(Integer.class).single()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from message where case_number = ? and kind = 'manager-act'").param(number).query(Integer.class)
                .single()).isPositive();
    }

    @Test
    void the_alarm_moves_along() throws Exception {
        // the night is spared
        assertThat(alarm().toInstant()).isEqualTo(hours(21));
        extensions.extend(clock, hours(40), 0, "spare part under way");
        assertThat(alarm().toInstant()).isEqualTo(hours(30));
    }

    @Test
    void what_was_missed_and_told_goes_to_the_next_level_when_it_is_missed_again() throws Exception {
        at(hours(21));
        escalations.escalate(clock);
        at(hours(25));
        escalations.escalate(clock);
        extensions.extend(clock, hours(30), 0, "the road is flooded");
        assertThat(alarm().toInstant()).isBetween(hours(30), hours(30).plusSeconds(2));
        at(hours(30).plusSeconds(2));
        escalations.escalate(clock);
        assertThat(jdbc.sql("select level from sla_escalation where clock_id = ? order by told_at").param(clock).query(String.class).list())
                .containsExactly("warn", "due", "later");
    }

    @Test
    void more_time_outlives_another_severity_and_a_pause() throws Exception {
        extensions.extend(clock, hours(30), 0, "spare part under way");
        clocks.reset(number, "arrive", MONDAY_TEN, hours(12), "other");
        assertThat(view().dueAt()).isEqualTo(hours(18));
        at(hours(5));
        clocks.recordPause(number, "customer is away", "customer", hours(1), hours(3));
        assertThat(view().dueAt()).isEqualTo(hours(20));
    }

    @Test
    void what_gives_no_time_is_refused() {
        at(hours(25));
        assertThat(refused(hours(24.5), 0, "why")).isEqualTo(SlaReason.EXTENSION_NOT_LATER);
        assertThat(refused(hours(20), 0, "why")).isEqualTo(SlaReason.EXTENSION_NOT_LATER);
        assertThat(refused(null, 0, "why")).isEqualTo(InputReason.REQUIRED);
        assertThat(refused(hours(30), 0, " ")).isEqualTo(InputReason.REQUIRED);
        assertThat(refused(hours(30), 0, "x".repeat(2001))).isEqualTo(InputReason.TOO_LONG);
        assertThat(refused(hours(24 * 500), 0, "why")).isEqualTo(InputReason.OUT_OF_RANGE);
        assertThat(refused(hours(30), 1, "why")).isEqualTo(SlaReason.EXTENDED_MEANWHILE);
        clocks.meet(number, "arrive", hours(25));
        assertThat(refused(hours(30), 0, "why")).isEqualTo(SlaReason.CLOCK_ENDED);
    }

    @Test
    void told_at_once_stands_beside_the_levels_and_takes_none_of_their_places() throws Exception {
        escalations.escalateNow(clock, "the customer is the hospital");
        at(hours(21));
        escalations.escalate(clock);
        assertThat(reads.of(number).escalations()).extracting(ClockReads.EscalationRow::level).containsExactly("now-1", "warn");
        assertThat(reads.of(number).escalations().get(0).people()).isNotEmpty();
        assertThat(reads.of(number).escalations().get(0).toldBy()).isEqualTo("manager");
    }
}
