package io.aftersales.process;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.AtOnce;
import io.aftersales.PlatformTest;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.EscalationService;
import io.aftersales.sla.SlaFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DeadlineProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.DEADLINE);

    private static final String SUPERVISOR = "supervisor.central-ac.south";
    private static final String BRANCH_MANAGER = "branch-manager.central-ac";
    private static final String HEAD_OFFICE = "general-manager.central-ac";

    @Autowired
    private ClockService clocks;
    @Autowired
    private EscalationService escalations;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;

    private String number;
    private String clock;

    @BeforeEach
    void a_case_has_to_be_reached_within_a_day() {
        at(MONDAY_TEN);
        number = aCase(jdbc);
        clocks.start(number, "arrive", MONDAY_TEN, hours(24), null);
        clock = clocks.clocksOf(number).get(0).id();
    }

    @AfterEach
    void time_goes_on() {
        clocks.cancelAll(number);
        SlaFixtures.now();
    }

    private static Instant hours(double hours) {
        return MONDAY_TEN.plus(Duration.ofMinutes(Math.round(hours * 60)));
    }

    private String instance() {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(clock).singleResult().getId();
    }

    private boolean ended() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(clock).count() == 0;
    }

    private String endedBy() {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(clock).singleResult().getEndActivityId();
    }

    private Job alarm() {
        return management.createJobQuery().processInstanceId(instance()).singleResult();
    }

    private Date alarmAt() {
        return alarm().getDuedate();
    }

    /** The time moves to the alarm, and it rings. */
    private void ring() {
        Job alarm = alarm();
        at(alarm.getDuedate().toInstant());
        management.executeJob(alarm.getId());
    }

    private List<String> told() {
        return jdbc.sql("select recipient_id from message where event_id like ? order by created_at, recipient_id").param(clock + ":%")
                .query(String.class).list();
    }

    private List<String> levels() {
        return jdbc.sql("select level from sla_escalation where clock_id = ? order by reached_at").param(clock).query(String.class).list();
    }

    @Test
    void left_alone_it_tells_the_people_whom_the_pack_names_once_each() {
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(clock).tenantIdIn("central-ac").count()).isEqualTo(1);
        // the warning at 18 hours, four in the morning, waits for seven o'clock
        assertThat(alarmAt()).isEqualTo(Date.from(hours(21)));
        ring();
        assertThat(told()).containsExactly(SUPERVISOR);
        assertThat(alarmAt()).isEqualTo(Date.from(hours(24).plusSeconds(1)));
        ring();
        assertThat(told()).containsExactly(SUPERVISOR, BRANCH_MANAGER);
        assertThat(clocks.clocksOf(number).get(0).state()).isEqualTo("breached");
        assertThat(alarmAt()).isEqualTo(Date.from(hours(36)));
        ring();
        assertThat(told()).containsExactly(SUPERVISOR, BRANCH_MANAGER, HEAD_OFFICE);
        assertThat(levels()).containsExactly("warn", "due", "later");
        assertThat(endedBy()).isEqualTo("EndEvent_AllLevelsTold");
    }

    @Test
    void a_clock_that_is_met_ends_its_watch_and_nobody_is_told() {
        at(hours(3));
        clocks.meet(number, "arrive", hours(3));
        assertThat(ended()).isTrue();
        assertThat(endedBy()).isEqualTo("EndEvent_ClockEnded");
        assertThat(told()).isEmpty();
    }

    @Test
    void an_alarm_that_rings_too_early_is_set_again() {
        at(hours(1));
        management.executeJob(alarm().getId());
        assertThat(told()).isEmpty();
        assertThat(alarmAt()).isEqualTo(Date.from(hours(21)));
    }

    @Test
    void a_paused_clock_is_silent_and_goes_on_with_the_time_it_had_left() {
        at(hours(2));
        clocks.pause(number, "customer is away", "customer", hours(2));
        assertThat(alarm().isSuspended()).isTrue();
        at(hours(50));
        clocks.resume(number, hours(50));
        assertThat(alarm().isSuspended()).isFalse();
        assertThat(alarmAt()).isEqualTo(Date.from(hours(69)));
    }

    @Test
    void an_alarm_that_rings_in_a_pause_tells_nobody() {
        at(hours(2));
        clocks.pause(number, "customer is away", "customer", hours(2));
        at(hours(40));
        management.executeJob(alarm().getId());
        assertThat(told()).isEmpty();
        assertThat(alarmAt()).isAfter(Date.from(hours(40)));
    }

    @Test
    void a_clock_that_starts_in_a_pause_is_silent_from_the_start() {
        clocks.pause(number, "customer is away", "customer", MONDAY_TEN);
        clocks.start(number, "contact", MONDAY_TEN, hours(1), null);
        String contact = clocks.clocksOf(number).stream().filter(view -> view.target().equals("contact")).findFirst().orElseThrow().id();
        assertThat(management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery().processInstanceBusinessKey(contact)
                .singleResult().getId()).suspended().count()).isEqualTo(1);
    }

    @Test
    void another_severity_moves_the_alarm() {
        clocks.reset(number, "arrive", MONDAY_TEN, hours(8), null);
        assertThat(alarmAt()).isEqualTo(Date.from(hours(6)));
    }

    @Test
    void a_miss_is_told_to_the_case_and_audited() {
        ring();
        ring();
        assertThat(jdbc.sql("select count(*) from audit_event where stream = ? and kind = 'clock.escalated'").param("case:" + number)
                .query(Integer.class).single()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from decision_receipt where case_number = ? and decision_key = 'escalation-chain'").param(number)
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void two_threads_that_tell_the_same_level_tell_it_once() throws Exception {
        at(hours(21));
        AtOnce.clients(4, thread -> escalations.escalate(clock));
        assertThat(levels()).containsExactly("warn");
        assertThat(told()).containsExactly(SUPERVISOR);
    }
}
