package io.aftersales.sla;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ClockServiceTest {

    private static final Instant DUE = hours(24);

    @Autowired
    private ClockService clocks;
    @Autowired
    private SlaClocks rows;
    @Autowired
    private JdbcClient jdbc;

    private String number;

    @BeforeEach
    void a_case_is_reported() {
        at(MONDAY_TEN);
        number = aCase(jdbc);
    }

    @AfterEach
    void time_goes_on() {
        clocks.cancelAll(number);
        SlaFixtures.now();
    }

    private static Instant hours(long hours) {
        return MONDAY_TEN.plus(Duration.ofHours(hours));
    }

    private ClockService.View started() {
        clocks.start(number, "arrive", MONDAY_TEN, DUE, "receipt-1");
        return view();
    }

    private ClockService.View view() {
        List<ClockService.View> views = clocks.clocksOf(number);
        return views.get(views.size() - 1);
    }

    private List<String> audited() {
        return jdbc.sql("select kind from audit_event where stream = ?").param("case:" + number).query(String.class).list();
    }

    @Test
    void a_clock_runs_and_warns_at_three_quarters_of_the_time() {
        ClockService.View view = started();
        assertThat(view.state()).isEqualTo("running");
        assertThat(view.dueAt()).isEqualTo(DUE);
        assertThat(view.warnAt()).isEqualTo(hours(18));
        assertThat(view.receiptId()).isEqualTo("receipt-1");
        assertThat(audited()).contains("clock.started");
    }

    @Test
    void reached_exactly_at_the_due_instant_is_in_time() {
        started();
        at(hours(25));
        clocks.meet(number, "arrive", DUE);
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::late).containsExactly("met", false);
        assertThat(view().endedAt()).isEqualTo(DUE);
    }

    @Test
    void reached_a_moment_after_the_due_instant_is_late() {
        started();
        at(hours(25));
        clocks.meet(number, "arrive", DUE.plusMillis(1));
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::late).containsExactly("breached", true);
    }

    @Test
    void a_clock_that_nobody_met_is_late_once_its_due_instant_has_passed() {
        started();
        at(DUE);
        assertThat(view().late()).isFalse();
        at(DUE.plusSeconds(1));
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::late, ClockService.View::endedAt)
                .containsExactly("breached", true, null);
    }

    @Test
    void what_was_met_does_not_start_again_because_a_fact_changed() {
        started();
        clocks.meet(number, "arrive", hours(0));
        clocks.reset(number, "arrive", MONDAY_TEN, hours(72), "receipt-2");
        assertThat(clocks.clocksOf(number)).hasSize(1);
        assertThat(view().state()).isEqualTo("met");
    }

    @Test
    void a_pause_stops_the_clock_and_a_resumption_gives_back_the_time() {
        started();
        at(hours(2));
        clocks.pause(number, "customer is away", "customer", hours(2));
        assertThat(view().state()).isEqualTo("paused");
        at(hours(30));
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::late).containsExactly("paused", false);
        clocks.resume(number, hours(30));
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::dueAt).containsExactly("running", hours(52));
        assertThat(audited()).contains("case.paused", "case.resumed", "clock.moved");
    }

    @Test
    void waiting_for_two_parties_ends_when_both_have_come() {
        started();
        clocks.pause(number, "parts wanted", "parts", MONDAY_TEN);
        at(hours(1));
        clocks.pause(number, "customer is away", "customer", hours(1));
        at(hours(2));
        clocks.resume(number, "parts", hours(2));
        assertThat(view().state()).isEqualTo("paused");
        at(hours(3));
        clocks.resume(number, "customer", hours(3));
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::dueAt).containsExactly("running", hours(27));
    }

    @Test
    void a_pause_entered_late_is_marked_so_and_takes_back_a_miss() {
        started();
        at(hours(26));
        assertThat(view().late()).isTrue();
        clocks.recordPause(number, "no access to the site", "customer", hours(4), hours(8));
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::dueAt).containsExactly("running", hours(28));
        assertThat(jdbc.sql("select retroactive from sla_pause where case_number = ?").param(number).query(Boolean.class).single()).isTrue();
    }

    @Test
    void a_pause_entered_late_judges_a_clock_anew_that_has_ended() {
        started();
        at(hours(27));
        clocks.meet(number, "arrive", hours(26));
        assertThat(view().late()).isTrue();
        clocks.recordPause(number, "no access to the site", "customer", hours(4), hours(8));
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::late).containsExactly("met", false);
    }

    @Test
    void a_change_of_severity_keeps_past_pauses() {
        started();
        at(hours(4));
        clocks.recordPause(number, "no access to the site", "customer", hours(1), hours(3));
        clocks.reset(number, "arrive", MONDAY_TEN, hours(72), "receipt-2");
        assertThat(view()).extracting(ClockService.View::dueAt, ClockService.View::receiptId).containsExactly(hours(74), "receipt-2");
    }

    @Test
    void a_case_that_is_reopened_gets_a_new_clock_and_keeps_its_first_breach() {
        started();
        at(hours(30));
        clocks.meet(number, "arrive", hours(26));
        clocks.reset(number, "arrive", hours(30), hours(54), "receipt-2");
        assertThat(clocks.clocksOf(number)).extracting(ClockService.View::state).containsExactly("breached", "running");
        assertThat(rows.of(number).get(0).missedAt()).isEqualTo(DUE);
    }

    @Test
    void a_cancelled_case_leaves_no_clock_running() {
        started();
        at(hours(24));
        clocks.cancelAll(number);
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::late).containsExactly("cancelled", false);
        assertThat(view().endedAt()).isEqualTo(hours(24));
    }

    @Test
    void a_deadline_that_was_missed_before_its_case_was_cancelled_stays_missed() {
        started();
        at(hours(25));
        clocks.cancelAll(number);
        assertThat(view()).extracting(ClockService.View::state, ClockService.View::late).containsExactly("breached", true);
    }

    @Test
    void of_two_who_change_a_clock_at_once_one_is_refused() {
        started();
        SlaClock one = rows.of(number).get(0);
        SlaClock other = rows.of(number).get(0);
        rows.save(one);
        assertThatThrownBy(() -> rows.save(other)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void a_due_instant_beyond_the_published_calendar_is_warned_of_in_the_trail() {
        String fleet = aCase(jdbc, "fleet-terminal", "fleet-terminal.north");
        clocks.start(fleet, "callback", MONDAY_TEN, Instant.parse("2027-01-05T16:00:00Z"), "receipt-1");
        assertThat(jdbc.sql("select payload from audit_event where stream = ? and kind = 'clock.started'").param("case:" + fleet)
                .query(String.class).single()).contains("2027");
        clocks.cancelAll(fleet);
    }
}
