package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class CallbackProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.CALLBACK);

    @Autowired
    private CaseRoad road;
    @Autowired
    private ClockService clocks;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_satisfied_customer_closes_the_case_in_its_window() throws Exception {
        String number = afterGuidance("central-ac");
        assertThat(clocks.clocksOf(number)).filteredOn(clock -> clock.target().equals("callback")).extracting(ClockService.View::state)
                .containsExactly("running");
        road.satisfied(number);
        assertThat(clocks.clocksOf(number)).filteredOn(clock -> clock.target().equals("callback")).extracting(ClockService.View::state)
                .containsExactly("met");
        assertThat(road.status(number)).isEqualTo("closed");
    }

    @Test
    void after_guidance_some_customers_are_called_at_a_set_time() throws Exception {
        String number = afterGuidance("home-appliance");
        assertThat(road.waitsFor(number)).isEmpty();
        Job timer = management.createJobQuery().activityId("CatchEvent_CallTimeReached").timers().list().stream()
                .filter(job -> job.getTenantId().equals("home-appliance")).reduce((one, other) -> other).orElseThrow();
        assertThat(java.time.Duration.between(road.of(number).openedAt(), timer.getDuedate().toInstant()).toMinutes()).isEqualTo(30);
        management.executeJob(timer.getId());
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CallCustomer");
    }

    @Test
    void a_customer_who_is_not_reached_is_called_three_times_and_the_reason_is_kept() throws Exception {
        String number = afterGuidance("room-ac");
        for (int attempt = 1; attempt <= 3; attempt++) {
            road.answer(number, "CallCustomer", "reached", "no");
        }
        assertThat(road.status(number)).isEqualTo("closed");
        assertThat(jdbc.sql("select no_call_why from callback where case_number = ?").param(number).query(String.class).single())
                .isEqualTo("not-reached-3-times");
    }

    @Test
    void a_call_that_reached_somebody_says_whether_they_are_satisfied() throws Exception {
        String number = afterGuidance("room-ac");
        assertThatThrownBy(() -> road.answer(number, "CallCustomer", "reached", "yes")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_dissatisfied_customer_leads_to_rework() throws Exception {
        String number = dissatisfied();
        road.answer(number, "DecideFollowUp", "followUp", "rework", "why", "返修");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DispatchTechnician");
    }

    @Test
    void or_to_a_complaint_that_the_closed_case_names() throws Exception {
        String number = dissatisfied();
        road.answer(number, "DecideFollowUp", "followUp", "complaint", "why", "服务态度");
        assertThat(road.status(number)).isEqualTo("closed");
        assertThat(road.of(number).ending().note()).isEqualTo("complaint");
    }

    private String dissatisfied() throws Exception {
        String number = afterGuidance("fleet-terminal");
        road.answer(number, "CallCustomer", "reached", "yes", "satisfied", "no", "remark", "仍离线");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DecideFollowUp");
        return number;
    }

    private String afterGuidance(String organisation) throws Exception {
        String number = road.open(organisation);
        road.answer(number, "GuideRemotely", "reached", "yes", "mode", "phone", "advice", "重启", "solved", "yes");
        return number;
    }
}
