package io.aftersales.board;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.board.forecast.Chance;
import io.aftersales.sla.SlaFixtures;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class ForecastReadsTest {

    private static final String STEP = "UserTask_DispatchTechnician";

    @Autowired
    private MockMvc http;
    @Autowired
    private ForecastReads forecasts;
    @Autowired
    private JdbcTemplate jdbc;

    /** Of its own, so that no other test's cases are among its history. */
    private final String organisation = "fc-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Object[]> cases = new ArrayList<>();
    private final List<Object[]> clocks = new ArrayList<>();
    private final List<Object[]> instances = new ArrayList<>();
    private final List<Object[]> steps = new ArrayList<>();
    private String open;
    private String execution;

    @BeforeEach
    void monday_morning() {
        at(MONDAY_TEN);
    }

    @AfterEach
    void nothing_is_left_running() {
        jdbc.update("delete from act_ru_task where proc_inst_id_ = ?", execution);
        jdbc.update("delete from act_ru_execution where id_ = ?", execution);
        jdbc.update("update open_clock set is_open = false where organisation = ?", organisation);
        jdbc.update("update sla_clock set ended_at = started_at where organisation = ? and ended_at is null", organisation);
        SlaFixtures.now();
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private void past(int at, double neededHours, double leftHours) {
        String id = organisation + at;
        Instant began = MONDAY_TEN.minus(Duration.ofDays(60)).plus(Duration.ofMinutes(at));
        Instant due = began.plusMillis((long) (leftHours * 3_600_000));
        Instant ended = began.plusMillis((long) (neededHours * 3_600_000));
        cases.add(new Object[] {id, organisation, organisation + ".hq", utc(began), utc(began)});
        clocks.add(new Object[] {id, id, organisation, utc(began), utc(due), utc(due), utc(due), ended.isAfter(due) ? "breached" : "met", utc(ended)});
        instances.add(new Object[] {id, id, id, Timestamp.from(began)});
        steps.add(new Object[] {id, id, id, STEP, Timestamp.from(began)});
    }

    private void write() {
        jdbc.batchUpdate("""
                insert into service_case (number, organisation, kind, channel, status, unit_id, facts, reported_at, opened_at, late_at_import,
                    reopened, version)
                values (?, ?, 'repair', 'web', 'dispatching', ?, '{}', ?, ?, false, 0, 1)""", cases);
        jdbc.batchUpdate("""
                insert into sla_clock (id, case_number, organisation, target, round, calendar_id, calendar_version, started_at, promised_at,
                    due_at, warn_share, warn_at, state, ended_at, late, late_at_start, level_waits, version)
                values (?, ?, ?, 'arrive', 1, 'cn', 1, ?, ?, ?, 0.75, ?, ?, ?, false, false, false, 1)""", clocks);
        jdbc.batchUpdate("insert into act_hi_procinst (id_, proc_inst_id_, proc_def_id_, business_key_, start_time_) values (?, ?, 'p', ?, ?)",
                instances);
        jdbc.batchUpdate("""
                insert into act_hi_actinst (id_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_, start_time_)
                values (?, 'p', ?, ?, ?, 'userTask', ?)""", steps);
    }

    /** One that is in the step since now. */
    private void open(double leftHours) {
        open = organisation + "o";
        execution = organisation + "x";
        Instant due = MONDAY_TEN.plusMillis((long) (leftHours * 3_600_000));
        jdbc.update("""
                insert into service_case (number, organisation, kind, channel, status, unit_id, facts, reported_at, opened_at, late_at_import,
                    reopened, version)
                values (?, ?, 'repair', 'web', 'dispatching', ?, '{}', ?, ?, false, 0, 1)""", open, organisation, organisation + ".hq",
                utc(MONDAY_TEN), utc(MONDAY_TEN));
        jdbc.update("""
                insert into sla_clock (id, case_number, organisation, target, round, calendar_id, calendar_version, started_at, promised_at,
                    due_at, warn_share, warn_at, state, late, late_at_start, level_waits, version)
                values (?, ?, ?, 'arrive', 1, 'cn', 1, ?, ?, ?, 0.75, ?, 'running', false, false, false, 1)""", open, open, organisation,
                utc(MONDAY_TEN), utc(due), utc(due), utc(due));
        jdbc.update("""
                insert into open_clock (clock_id, case_number, organisation, unit_id, kind, target, is_open, paused, warn_at, due_at, rank_ms,
                    change, changed_at)
                values (?, ?, ?, ?, 'repair', 'arrive', true, false, ?, ?, ?, nextval('open_clock_change'), current_timestamp)""", open, open,
                organisation, organisation + ".hq", utc(due), utc(due), due.toEpochMilli());
        jdbc.update("insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, suspension_state_) values (?, 1, ?, ?, 1)", execution,
                execution, open);
        jdbc.update("""
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, name_, task_def_key_, create_time_, suspension_state_)
                values (?, 1, ?, ?, '派工 / Dispatch technician', ?, ?, 1)""", execution, execution, execution, STEP,
                Timestamp.from(MONDAY_TEN));
    }

    @Test
    void a_deadline_has_the_chance_that_its_like_had() throws Exception {
        Random random = new Random(1);
        for (int at = 0; at < 800; at++) {
            past(at, 1 + random.nextInt(100), 1 + random.nextInt(100));
        }
        open(25);
        write();
        ForecastReads.Forecasts given = forecasts.of(List.of(open));
        assertThat(given.quality()).singleElement().satisfies(quality -> {
            assertThat(quality.useful()).isTrue();
            assertThat(quality.test().cases()).isEqualTo(240);
        });
        assertThat(given.items()).singleElement().satisfies(forecast -> {
            assertThat(forecast.chance().share()).isCloseTo(0.75, within(0.06));
            assertThat(forecast.chance().basis()).isEqualTo(Chance.Basis.OUTLET_PRODUCT);
            assertThat(forecast.step()).isEqualTo(STEP);
            assertThat(forecast.stepName().en()).isEqualTo("Dispatch technician");
        });
    }

    @Test
    void where_it_would_be_no_better_than_the_plain_share_none_is_given() throws Exception {
        Random random = new Random(2);
        for (int at = 0; at < 600; at++) {
            past(at, random.nextInt(10) < 3 ? 48 : 2, 24);
        }
        open(24);
        write();
        ForecastReads.Forecasts given = forecasts.of(List.of(open));
        assertThat(given.items()).isEmpty();
        assertThat(given.quality()).singleElement().satisfies(quality -> assertThat(quality.useful()).isFalse());
    }

    @Test
    void what_is_out_of_reach_is_left_out_and_too_many_are_refused() throws Exception {
        open(24);
        http.perform(get("/api/board/forecasts").param("clock", open).with(httpBasic("branch-manager.central-ac", "demo")))
                .andExpect(status().isOk()).andExpect(jsonPath("$.items").isEmpty()).andExpect(jsonPath("$.quality").isEmpty());
        http.perform(get("/api/board/forecasts").param("clock", java.util.Collections.nCopies(101, "x").toArray(new String[0])).with(httpBasic("branch-manager.central-ac", "demo")))
                .andExpect(status().is(422));
    }
}
