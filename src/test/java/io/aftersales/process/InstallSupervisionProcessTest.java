package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.installation.ProjectService;
import io.aftersales.shared.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class InstallSupervisionProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.INSTALL_SUPERVISION);

    @Autowired
    private DeadlineReactions reactions;
    @Autowired
    private ProjectService projects;
    @Autowired
    private ProjectRoad road;

    @ParameterizedTest
    @ValueSource(strings = {"central-ac", "room-ac", "electrical-equipment", "home-appliance", "fleet-terminal"})
    void a_project_goes_from_its_registration_to_the_acceptance(String organisation) throws Exception {
        String number = road.register(organisation);
        road.toInspection(number);
        road.inspected(number);
        road.commission(number);
        road.accept(number);
        road.assertClosed(number);
        assertThat(road.jdbc().sql("select count(*) from acceptance_unit u join acceptance a on a.id = u.acceptance_id where a.case_number = ?")
                .param(number).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void the_branch_technical_manager_confirms_the_registration() throws Exception {
        String number = road.register("central-ac");
        assertThat(road.task(number, "ConfirmProject").candidateGroups()).contains("central-ac.south.branch-manager");
    }

    @Test
    void a_site_without_enough_power_is_planned_again() throws Exception {
        String number = road.register("room-ac");
        road.confirm(number);
        road.answer(number, "PlanInstallation", "plan", "壁挂", "site", "unsuitable", "problem", "电源容量不足,请增容");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_PlanInstallation");
        assertThat(road.status(number)).isEqualTo("planning");
        road.plan(number);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_StartInstallation");
    }

    @Test
    void nobody_starts_with_a_plan_that_the_customer_does_not_know() throws Exception {
        String number = road.register("room-ac");
        road.confirm(number);
        assertThatThrownBy(() -> road.answer(number, "PlanInstallation", "plan", "壁挂", "site", "suitable")).isInstanceOf(Refusal.class)
                .hasMessageContaining("PLAN_NOT_TOLD");
    }

    @Test
    void installers_set_out_prepared() throws Exception {
        String number = road.register("room-ac");
        road.confirm(number);
        road.plan(number);
        assertThatThrownBy(() -> road.answer(number, "StartInstallation")).isInstanceOf(Refusal.class).hasMessageContaining("STEPS_MISSING");
    }

    @Test
    void a_key_project_is_reviewed_by_head_office_and_may_be_sent_back() throws Exception {
        String number = road.register("central-ac", true, 1);
        road.confirm(number);
        road.plan(number);
        assertThat(road.task(number, "ReviewDrawings").candidateGroups()).containsExactly("central-ac.hq.quality-engineer");
        road.answer(number, "ReviewDrawings", "approved", "no", "note", "缺系统图");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_PlanInstallation");
        road.plan(number);
        road.answer(number, "ReviewDrawings", "approved", "yes", "note", "同意");
        road.answer(number, "TrainOnSite", "note", "施工队6人:配管");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_StartInstallation");
    }

    @Test
    void parts_are_handed_over_one_beside_the_other_and_the_last_one_closes_the_project() throws Exception {
        String number = road.register("central-ac", false, 2);
        road.toInspection(number);
        assertThat(road.tasks(number)).extracting(TaskRow::task).containsExactly("UserTask_DispatchInspection", "UserTask_DispatchInspection");
        road.inspected(number);
        road.commission(number);
        road.accept(number);
        assertThat(road.status(number)).isEqualTo("handing-over");
        assertThat(road.tasks(number)).extracting(TaskRow::task).containsExactly("UserTask_DispatchInspection");
        road.inspected(number);
        road.commission(number);
        road.accept(number);
        road.assertClosed(number);
    }

    @Test
    void a_project_that_is_given_up_ends_whatever_is_under_way() throws Exception {
        String number = road.register("central-ac", false, 2);
        road.toInspection(number);
        projects.cancel(number, "客户取消合同");
        assertThat(road.waitsFor(number)).isEmpty();
        assertThat(road.caseStatus(number)).isEqualTo("cancelled");
        assertThatThrownBy(() -> projects.cancel(number, "再次")).isInstanceOf(Refusal.class).hasMessageContaining("PROJECT_ENDED");
    }

    @Test
    void a_missed_limit_reaches_the_branch_technical_manager_who_extends_it() throws Exception {
        String number = road.register("central-ac");
        road.toInspection(number);
        road.foundUnearthed(number);
        road.jdbc().sql("update rectification set due_at = opened_at, rectify_by = date '2026-01-01' where case_number = ?").param(number).update();
        reactions.deadlineMissed(number, "rectify");
        assertThat(road.task(number, "HandleOverdueRectification").candidateGroups()).contains("central-ac.south.branch-manager");
        road.answer(number, "HandleOverdueRectification", "measure", "extend", "extendDays", 3, "note", "备件未到");
        assertThat(road.jdbc().sql("select rectify_by from rectification where case_number = ?").param(number).query(java.time.LocalDate.class).single())
                .isEqualTo(road.today("central-ac").plusDays(3));
        assertThat(road.waitsFor(number)).containsExactly("UserTask_FollowUpRectification");
    }
}
