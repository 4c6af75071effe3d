package io.aftersales.sla;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class LateDigestTest {

    @Autowired
    private LateDigest digest;
    @Autowired
    private ClockService clocks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    private final String run = "import-" + UUID.randomUUID();
    private String first;
    private String second;

    @BeforeEach
    void two_cases_were_reported_a_day_before_their_import() {
        at(MONDAY_TEN.plus(Duration.ofHours(26)));
        first = aCase(jdbc);
        second = aCase(jdbc);
    }

    @AfterEach
    void time_goes_on() {
        clocks.cancelAll(first);
        clocks.cancelAll(second);
        SlaFixtures.now();
    }

    private void imported(String number, int hours) throws Exception {
        digest.collect(run, () -> {
            clocks.start(number, "arrive", MONDAY_TEN, MONDAY_TEN.plus(Duration.ofHours(hours)), null);
            return null;
        });
    }

    private Job alarmOf(String number) {
        return management.createJobQuery().processInstanceId(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(clocks.clocksOf(number).get(0).id()).singleResult().getId()).singleResult();
    }

    private List<String> told(String kind) {
        return jdbc.sql("select recipient_id from message where kind = ? and (event_id = ? or case_number in (?, ?)) order by recipient_id")
                .params(kind, "digest:" + run, first, second).query(String.class).list();
    }

    @Test
    void what_was_late_at_its_import_is_told_in_one_message_per_person() throws Exception {
        imported(first, 24);
        imported(second, 20);
        assertThat(clocks.clocksOf(first).get(0)).extracting(ClockService.View::state, ClockService.View::late).containsExactly("breached", true);
        assertThat(told("escalation")).isEmpty();
        assertThat(digest.send(run)).isEqualTo(2);
        assertThat(told("digest")).containsExactly("branch-manager.central-ac", "supervisor.central-ac.south");
        assertThat(jdbc.sql("select body from message where event_id = ? and recipient_id = 'supervisor.central-ac.south'")
                .param("digest:" + run).query(String.class).single()).contains(first).contains(second);
        assertThat(jdbc.sql("select distinct told_by from sla_escalation where digest_run = ?").param(run).query(String.class).list())
                .containsExactly("digest");
    }

    @Test
    void sending_again_tells_nobody_twice() throws Exception {
        imported(first, 24);
        digest.send(run);
        digest.send(run);
        assertThat(told("digest")).hasSize(2);
    }

    @Test
    void levels_that_lie_ahead_are_told_at_their_time() throws Exception {
        imported(first, 24);
        assertThat(alarmOf(first).getDuedate().toInstant()).isEqualTo(MONDAY_TEN.plus(Duration.ofHours(36)));
        at(MONDAY_TEN.plus(Duration.ofHours(36)));
        management.executeJob(alarmOf(first).getId());
        assertThat(told("escalation")).containsExactly("general-manager.central-ac");
    }

    @Test
    void an_imported_case_that_is_still_in_time_is_watched_as_always() throws Exception {
        imported(first, 30);
        assertThat(digest.send(run)).isZero();
        management.executeJob(alarmOf(first).getId());
        assertThat(told("escalation")).containsExactly("supervisor.central-ac.south");
    }

    @Test
    void a_late_report_outside_of_an_import_is_escalated_at_once() {
        clocks.start(first, "arrive", MONDAY_TEN, MONDAY_TEN.plus(Duration.ofHours(24)), null);
        management.executeJob(alarmOf(first).getId());
        management.executeJob(alarmOf(first).getId());
        assertThat(told("escalation")).containsExactly("branch-manager.central-ac", "supervisor.central-ac.south");
    }
}
