package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.servicecase.CaseReason;
import io.aftersales.servicecase.CaseReport;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.MissedDeadlines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class RepairProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.REPAIR);

    @Autowired
    private CaseRoad road;
    @Autowired
    private CaseService cases;
    @Autowired
    private MissedDeadlines missed;
    @Autowired
    private ClockService clocks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_fault_is_removed_by_a_visit_and_the_case_closes_after_its_callback() throws Exception {
        String number = road.open("central-ac");
        assertThat(road.status(number)).isEqualTo("reported");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_GuideRemotely");
        assertThat(road.of(number).warranty().covered()).isTrue();
        assertThat(instances(number)).isEqualTo(1);
        road.toDispatch(number);
        assertThat(road.status(number)).isEqualTo("dispatching");
        road.dispatch(number);
        assertThat(road.status(number)).isEqualTo("visiting");
        road.accept(number);
        road.appoint(number, Duration.ofHours(1));
        road.setOut(number);
        road.arrive(number);
        road.diagnose(number, "product");
        road.repair(number);
        road.sign(number);
        assertThat(road.status(number)).isEqualTo("calling-back");
        road.satisfied(number);
        assertThat(road.status(number)).isEqualTo("closed");
        assertThat(road.of(number).ending().reason()).isEqualTo("solved");
        assertThat(instances(number)).isZero();
        assertThat(clocks.clocksOf(number)).allMatch(clock -> clock.endedAt() != null);
    }

    @Test
    void a_fault_removed_by_telephone_needs_no_visit() throws Exception {
        String number = road.open("room-ac");
        road.answer(number, "GuideRemotely", "reached", "yes", "mode", "phone", "advice", "清洗滤网", "solved", "yes");
        assertThat(road.status(number)).isEqualTo("calling-back");
        road.satisfied(number);
        assertThat(road.of(number).ending().reason()).isEqualTo("solved-remotely");
    }

    @Test
    void a_report_without_a_serial_number_waits_for_its_unit() throws Exception {
        String number = cases.open(new CaseReport("central-ac", "repair", "phone", null, null, null, null,
                new CaseReport.Contact("李强", "13912345679", null, null), Map.of("faultText", "不制冷"))).caseNumber();
        assertThat(road.waitsFor(number)).containsExactly("UserTask_IdentifyUnit");
        String other = road.open("central-ac");
        String serialNo = road.of(other).equipment().serialNo();
        road.answer(number, "IdentifyUnit", "found", "yes", "serialNo", serialNo);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_GuideRemotely");
        assertThat(road.of(number).equipment().serialNo()).isEqualTo(serialNo);
        assertThat(road.of(number).unitId()).isEqualTo(ServiceCaseFixtures.homeOf("central-ac").outlet());
        assertThat(road.of(number).warranty().covered()).isTrue();
    }

    @Test
    void the_only_unit_of_a_known_customer_is_proposed() throws Exception {
        String known = road.open("central-ac");
        String customerNo = road.of(known).customerNo();
        String number = cases.open(new CaseReport("central-ac", "repair", "phone", null, null, null, customerNo, null, Map.of())).caseNumber();
        assertThat(desk.form(road.task(number, "IdentifyUnit").id()).values()).containsEntry("serialNo", road.of(known).equipment().serialNo());
    }

    @Test
    void a_serial_number_that_nobody_knows_is_refused_and_the_task_stays() throws Exception {
        String number = cases.open(new CaseReport("central-ac", "repair", "phone", null, null, null, null,
                new CaseReport.Contact("李强", "13912345679", null, null), Map.of())).caseNumber();
        assertThatThrownBy(() -> road.answer(number, "IdentifyUnit", "found", "yes", "serialNo", "NOBODY-1"))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(CaseReason.UNKNOWN_SERIAL));
    }

    @Test
    void a_refused_job_goes_back_to_the_dispatcher() throws Exception {
        String number = road.open("home-appliance");
        road.toDispatch(number);
        road.dispatch(number);
        road.answer(number, "AcceptJob", "accepted", "no", "refusedWhy", "生病");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DispatchTechnician");
        assertThat(road.status(number)).isEqualTo("dispatching");
    }

    @Test
    void a_fault_not_solved_on_site_goes_to_an_expert_of_the_head_office() throws Exception {
        String number = road.open("room-ac");
        road.toRepair(number);
        road.answer(number, "RepairAndTest", "workDone", "无法排除", "result", "not-solved");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_AssignExpert");
        assertThat(jdbc.sql("select count(*) from message where kind = 'unsolved' and case_number = ?").param(number).query(Long.class).single())
                .isPositive();
        road.answer(number, "AssignExpert", "technician", "technician.room-ac", "instruction", "已更换主板无效");
        assertThat(road.of(number).unitId()).isEqualTo("room-ac.hq");
        assertThat(road.task(number, "AcceptJob").assignee()).isEqualTo("technician.room-ac");
    }

    @Test
    void a_signature_refused_is_reviewed_by_the_supervisor_who_sends_somebody_again() throws Exception {
        String number = road.open("electrical-equipment");
        refuseToSign(number);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_ReviewRefusal");
        road.answer(number, "ReviewRefusal", "decision", "work-again", "note", "噪音仍在");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DispatchTechnician");
    }

    @Test
    void a_signature_refused_may_end_the_case_as_not_done() throws Exception {
        String number = road.open("electrical-equipment");
        refuseToSign(number);
        road.answer(number, "ReviewRefusal", "decision", "not-completed", "note", "客户要求退货");
        road.satisfied(number);
        assertThat(road.of(number).ending().reason()).isEqualTo("not-completed");
    }

    private void refuseToSign(String number) throws Exception {
        road.toRepair(number);
        road.repair(number);
        road.answer(number, "SignOff", "satisfied", "no", "minutes", 30, "feeCny", 0, "signature", "refused", "refusedWhy", "不满意");
        road.answer(number, "ReportCause", "report", "客户认为噪音大");
    }

    @Test
    void a_dissatisfied_customer_gets_rework_with_new_deadlines() throws Exception {
        String number = road.open("central-ac");
        road.toCallback(number);
        List<String> before = clocks.clocksOf(number).stream().map(ClockService.View::id).toList();
        road.answer(number, "CallCustomer", "reached", "yes", "satisfied", "no", "score", 1, "remark", "又漏水");
        road.answer(number, "DecideFollowUp", "followUp", "rework", "why", "返修");
        assertThat(road.status(number)).isEqualTo("dispatching");
        assertThat(road.of(number).reopened()).isEqualTo(1);
        assertThat(clocks.clocksOf(number)).filteredOn(clock -> !before.contains(clock.id())).extracting(ClockService.View::state)
                .contains("running");
    }

    @Test
    void a_missed_deadline_asks_the_supervisor_to_act_beside_the_work() throws Exception {
        String number = road.open("central-ac");
        missed.deadlineMissed(number, "arrive");
        missed.deadlineMissed(number, "contact");
        assertThat(road.tasks(number)).extracting(TaskRow::task).containsExactlyInAnyOrder("UserTask_GuideRemotely",
                "UserTask_HandleMissedDeadline", "UserTask_HandleMissedDeadline");
        for (TaskRow missed : road.tasks(number).stream().filter(row -> row.task().endsWith("HandleMissedDeadline")).toList()) {
            assertThat(missed.candidateGroups()).contains("central-ac.south.supervisor");
        }
        road.toCallback(number);
        assertThat(road.waitsFor(number)).contains("UserTask_CallCustomer", "UserTask_HandleMissedDeadline");
        road.satisfied(number);
        assertThat(road.status(number)).isEqualTo("closed");
        assertThat(road.waitsFor(number)).as("a closed case waits for nobody").isEmpty();
        assertThat(instances(number)).isZero();
    }

    @Test
    void a_repair_that_outlasts_its_limit_begins_a_loan() throws Exception {
        String number = road.open("fleet-terminal");
        road.toDiagnosis(number);
        missed.deadlineMissed(number, "loan");
        assertThat(jdbc.sql("select state from unit_loan where repair = ?").param(number).query(String.class).single()).isEqualTo("offered");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DiagnoseFault");
    }

    @Test
    void a_missed_deadline_is_handled_with_a_measure() throws Exception {
        String number = road.open("central-ac");
        missed.deadlineMissed(number, "arrive");
        road.answer(number, "HandleMissedDeadline", "measure", "technician-urged", "note", "已催办");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_GuideRemotely");
    }

    @Test
    void changed_facts_decide_severity_and_deadlines_again() throws Exception {
        String number = road.open("central-ac", true, Map.of("severity", "ordinary"));
        Instant before = due(number, "arrive");
        cases.changeFacts(number, Map.of("severity", "major"));
        assertThat(road.of(number).severity()).isEqualTo("major");
        assertThat(Duration.between(before, due(number, "arrive"))).isEqualTo(Duration.ofHours(48));
        assertThat(road.waitsFor(number)).containsExactly("UserTask_GuideRemotely");
    }

    private Instant due(String number, String target) {
        return clocks.clocksOf(number).stream().filter(clock -> clock.target().equals(target)).findFirst().orElseThrow().dueAt();
    }

    @Test
    void a_cancelled_case_ends_whatever_is_under_way() throws Exception {
        String number = road.open("fleet-terminal");
        road.toDiagnosis(number);
        cases.cancel(number, "客户自行修复");
        assertThat(road.status(number)).isEqualTo("cancelled");
        assertThat(road.waitsFor(number)).isEmpty();
        assertThat(instances(number)).isZero();
        assertThat(clocks.clocksOf(number)).allMatch(clock -> clock.endedAt() != null);
        assertThatThrownBy(() -> cases.cancel(number, "again"))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(CaseReason.CASE_ENDED));
    }

    @Test
    void a_duplicate_ends_in_favour_of_the_other_case() throws Exception {
        String number = road.open("fleet-terminal");
        String original = road.open("fleet-terminal");
        cases.mergeInto(number, original);
        assertThat(road.status(number)).isEqualTo("duplicate");
        assertThat(road.of(number).ending().duplicateOf()).isEqualTo(original);
        assertThat(road.waitsFor(number)).isEmpty();
        assertThat(road.waitsFor(original)).containsExactly("UserTask_GuideRemotely");
    }

    private long instances(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).rootProcessInstances().count();
    }
}
