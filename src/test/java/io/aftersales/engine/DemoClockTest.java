package io.aftersales.engine;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.aftersales.PlatformTest;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DemoClockTest {

    @Autowired
    private DemoClock demo;
    @Autowired
    private ClockService clocks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private JdbcClient jdbc;

    private final List<String> cases = new ArrayList<>();

    @BeforeEach
    void monday_morning() {
        at(MONDAY_TEN);
    }

    @AfterEach
    void time_goes_on() {
        cases.forEach(clocks::cancelAll);
        jdbc.sql("delete from demo_clock").update();
        SlaFixtures.now();
    }

    private String watched(int hours) {
        String number = aCase(jdbc);
        cases.add(number);
        clocks.start(number, "arrive", MONDAY_TEN, MONDAY_TEN.plus(Duration.ofHours(hours)), null);
        return number;
    }

    private List<String> told(String number) {
        return jdbc.sql("select recipient_id from message where case_number = ? order by created_at").param(number).query(String.class).list();
    }

    private List<Instant> escalatedAt(String number) {
        return jdbc.sql("select told_at from sla_escalation where case_number = ? order by told_at").param(number)
                .query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant()).list();
    }

    @Test
    void a_case_left_alone_for_25_hours_is_escalated_to_the_people_of_its_pack_once_each() throws Refusal {
        String number = watched(24);
        DemoClock.Moved moved = demo.advance(Duration.ofHours(25));
        assertThat(moved.failed()).isZero();
        assertThat(told(number)).containsExactly("supervisor.central-ac.south", "branch-manager.central-ac");
        assertThat(demo.now()).isCloseTo(MONDAY_TEN.plus(Duration.ofHours(25)), within(20, ChronoUnit.SECONDS));
        demo.advance(Duration.ZERO);
        assertThat(told(number)).hasSize(2);
    }

    @Test
    void each_alarm_rings_at_its_own_instant_and_in_order() throws Refusal {
        String slow = watched(24);
        String fast = watched(8);
        demo.advance(Duration.ofHours(40));
        assertThat(escalatedAt(slow)).containsExactly(MONDAY_TEN.plus(Duration.ofHours(21)),
                MONDAY_TEN.plus(Duration.ofHours(24)).plusSeconds(1), MONDAY_TEN.plus(Duration.ofHours(36)));
        assertThat(escalatedAt(fast)).containsExactly(MONDAY_TEN.plus(Duration.ofHours(6)),
                MONDAY_TEN.plus(Duration.ofHours(8)).plusSeconds(1), MONDAY_TEN.plus(Duration.ofHours(12)));
    }

    @Test
    void in_steps_or_at_once_comes_to_the_same() throws Refusal {
        String number = watched(24);
        for (int hour = 0; hour < 25; hour++) {
            demo.advance(Duration.ofHours(1));
        }
        assertThat(told(number)).containsExactly("supervisor.central-ac.south", "branch-manager.central-ac");
    }

    @Test
    void the_time_is_kept_for_the_next_start() throws Refusal {
        demo.advance(Duration.ofHours(3));
        Instant before = demo.now();
        ClockUtil.reset();
        demo.restore();
        assertThat(demo.now()).isCloseTo(before, within(20, ChronoUnit.SECONDS));
    }

    @Test
    void the_time_never_goes_back_and_not_beyond_all_reason() {
        assertThat(catchThrowableOfType(Refusal.class, () -> demo.advance(Duration.ofSeconds(-1))).reason()).isEqualTo(InputReason.OUT_OF_RANGE);
        assertThat(catchThrowableOfType(Refusal.class, () -> demo.advance(Duration.ofDays(100_000))).reason())
                .isEqualTo(InputReason.OUT_OF_RANGE);
    }

    @Test
    void of_two_who_move_the_time_at_once_one_is_refused() throws Exception {
        for (int i = 0; i < 10; i++) {
            watched(24);
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> runs = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                runs.add(threads.submit(() -> {
                    start.await();
                    try {
                        demo.advance(Duration.ofHours(25));
                        return true;
                    } catch (Refusal refused) {
                        assertThat(refused.reason().kind()).isEqualTo(io.aftersales.shared.Reason.Kind.CONFLICT);
                        return false;
                    }
                }));
            }
            start.countDown();
            assertThat(runs.get(0).get() ^ runs.get(1).get()).isTrue();
        } finally {
            threads.shutdown();
        }
        cases.forEach(number -> assertThat(told(number)).hasSize(2));
    }

    @Test
    void a_running_job_executor_neither_doubles_nor_loses_an_alarm() throws Refusal {
        for (int i = 0; i < 20; i++) {
            watched(24);
        }
        engine.getJobExecutor().start();
        try {
            demo.advance(Duration.ofHours(25));
            assertThat(engine.getJobExecutor().isActive()).isTrue();
        } finally {
            engine.getJobExecutor().shutdown();
        }
        cases.forEach(number -> assertThat(told(number)).as(number).containsExactly("supervisor.central-ac.south", "branch-manager.central-ac"));
    }
}
