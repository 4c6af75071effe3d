package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.dispatch.DispatchReason;
import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.Visits;
import io.aftersales.servicecase.CaseReason;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.MissedDeadlines;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class FieldVisitProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.FIELD_VISIT);

    @Autowired
    private CaseRoad road;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private CaseService cases;
    @Autowired
    private MissedDeadlines missed;
    @Autowired
    private Visits visits;
    @Autowired
    private ClockService clocks;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_visit_leaves_a_time_stamped_fact_at_each_step() throws Exception {
        String number = road.open("central-ac");
        road.toCallback(number);
        Visit visit = visits.ofCase(number).get(0);
        assertThat(visit.outcome()).isEqualTo("solved");
        assertThat(visit.arrivedAt()).isNotNull();
        assertThat(visit.appointedFrom()).isNotNull();
        assertThat(visit.endedAt()).isNotNull();
        assertThat(state(number, "arrive")).isEqualTo("met");
    }

    @Test
    void a_job_refused_without_a_reason_stays_open() throws Exception {
        String number = road.open("central-ac");
        road.toDispatch(number);
        road.dispatch(number);
        assertThatThrownBy(() -> road.answer(number, "AcceptJob", "accepted", "no")).isInstanceOf(Refusal.class);
        road.answer(number, "AcceptJob", "accepted", "no", "refusedWhy", "车辆故障");
        assertThat(visits.ofCase(number)).extracting(Visit::outcome).containsExactly("job-refused");
    }

    @Test
    void an_absent_customer_gets_another_appointment() throws Exception {
        String number = road.open("room-ac");
        road.toDispatch(number);
        road.dispatch(number);
        road.accept(number);
        road.appoint(number, Duration.ofHours(1));
        road.setOut(number);
        road.answer(number, "RecordArrival", "present", "no");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_AgreeAppointment");
        assertThat(visits.ofCase(number).get(0).noShows()).isEqualTo(1);
        road.appoint(number, Duration.ofHours(5));
        assertThat(road.waitsFor(number)).containsExactly("UserTask_SetOut");
    }

    @Test
    void nobody_is_in_two_visits_at_once() throws Exception {
        String one = road.open("central-ac");
        String other = road.open("central-ac");
        for (String number : List.of(one, other)) {
            road.toDispatch(number);
            road.answer(number, "DispatchTechnician", "technician", "technician.central-ac.foshan");
            road.accept(number);
        }
        road.appoint(one, Duration.ofHours(1));
        refused(DispatchReason.TECHNICIAN_BUSY, () -> road.appoint(other, Duration.ofHours(2)));
        road.appoint(other, Duration.ofHours(6));
        assertThat(road.waitsFor(other)).containsExactly("UserTask_SetOut");
    }

    @Test
    void a_visit_outside_the_service_hours_must_be_announced() throws Exception {
        String number = road.open("room-ac");
        road.toDispatch(number);
        road.dispatch(number);
        road.accept(number);
        String night = clock.instant().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(1) + "T22:00:00+08:00";
        refused(DispatchReason.OVERTIME_NOT_ANNOUNCED, () -> road.answer(number, "AgreeAppointment", "appointmentFrom", night));
        road.answer(number, "AgreeAppointment", "appointmentFrom", night, "overtimeAnnounced", true);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_SetOut");
    }

    @Test
    void nobody_leaves_unprepared() throws Exception {
        String number = road.open("room-ac");
        road.toDispatch(number);
        road.dispatch(number);
        road.accept(number);
        road.appoint(number, Duration.ofHours(1));
        refused(DispatchReason.NOT_PREPARED, () -> road.answer(number, "SetOut", "prepared", List.of("tools")));
    }

    @Test
    void a_withdrawn_licence_gets_no_visit() throws Exception {
        jdbc.sql("insert into technician (person, organisation, points_left, pre_job_training, model) values (?, ?, 0, true, false)")
                .params("technician.home-appliance.qingdao", "home-appliance").update();
        String number = road.open("home-appliance");
        road.toDispatch(number);
        assertThatThrownBy(() -> road.answer(number, "DispatchTechnician", "technician", "technician.home-appliance.qingdao", "overruleReason", "x"))
                .isInstanceOf(Refusal.class);
        assertThat(visits.ofCase(number)).isEmpty();
    }

    @Test
    void another_outlet_than_the_proposed_one_needs_a_reason() throws Exception {
        String number = road.open("central-ac");
        road.toDispatch(number);
        refused(DispatchReason.OVERRULE_WITHOUT_REASON,
                () -> road.answer(number, "DispatchTechnician", "technician", "technician.central-ac.changsha"));
        road.answer(number, "DispatchTechnician", "technician", "technician.central-ac.changsha", "overruleReason", "佛山网点无人");
        assertThat(road.of(number).unitId()).isEqualTo("central-ac.changsha");
    }

    @Test
    void chargeable_work_waits_for_the_customers_yes() throws Exception {
        String number = road.open("central-ac", false, Map.of());
        road.toDiagnosis(number);
        road.diagnose(number, "product");
        assertThat(road.status(number)).isEqualTo("quoting");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_PrepareQuotation");
        QuotationProcessTest.quote(road, number);
        road.answer(number, "RecordConsent", "answer", "agreed", "consentBy", "王丽", "consentHow", "phone");
        assertThat(road.status(number)).isEqualTo("visiting");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_RepairAndTest");
    }

    @Test
    void a_declined_quotation_ends_the_visit_and_the_customer_is_called_back() throws Exception {
        String number = road.open("central-ac", false, Map.of());
        road.toDiagnosis(number);
        road.diagnose(number, "product");
        QuotationProcessTest.quote(road, number);
        road.answer(number, "RecordConsent", "answer", "declined");
        assertThat(road.status(number)).isEqualTo("calling-back");
        road.satisfied(number);
        assertThat(road.of(number).ending().reason()).isEqualTo("declined");
    }

    @Test
    void a_visit_waits_for_its_parts_while_the_clocks_pause() throws Exception {
        String number = road.open("central-ac");
        road.toDiagnosis(number);
        refused(CaseReason.NOT_WAITING_FOR_PARTS, () -> cases.partsArrived(number, true));
        String order = wantParts(number);
        assertThat(road.status(number)).isEqualTo("awaiting-parts");
        assertThat(road.waitsFor(number)).isEmpty();
        assertThat(openPauses(number)).isEqualTo(1);
        parts.approve(order);
        parts.ship(order);
        parts.receive(order);
        assertThat(openPauses(number)).isZero();
        assertThat(road.status(number)).isEqualTo("visiting");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_RepairAndTest");
    }

    @Test
    void a_visit_ends_unsolved_where_its_parts_are_not_to_be_had() throws Exception {
        String number = road.open("central-ac");
        road.toDiagnosis(number);
        String order = wantParts(number);
        parts.answer(order, "ReviewOrder", "decision", "refused", "reason", "已停产");
        assertThat(road.status(number)).isEqualTo("visiting");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DecideWithoutParts");
        road.answer(number, "DecideWithoutParts", "without", "no", "note", "无法维修");
        assertThat(visits.ofCase(number)).extracting(Visit::outcome).containsExactly("not-solved");
    }

    private long openPauses(String number) {
        return jdbc.sql("select count(*) from sla_pause where case_number = ? and party = 'PARTS' and to_at is null").param(number)
                .query(Long.class).single();
    }

    private String wantParts(String number) throws Refusal {
        String part = parts.part("central-ac");
        parts.put("central-ac", "central-ac.south", part, 1);
        refused(DispatchReason.PARTS_WITHOUT_CONSENT, () -> road.answer(number, "DiagnoseFault", "finding", "压缩机卡死", "cause", "part",
                "plan", "更换压缩机", "partsWanted", "yes", "parts", List.of(Map.of("part", part, "quantity", 1))));
        road.answer(number, "DiagnoseFault", "finding", "压缩机卡死", "cause", "part", "plan", "更换压缩机", "partsWanted", "yes", "parts",
                List.of(Map.of("part", part, "quantity", 1)), "partsAgreed", true);
        return jdbc.sql("select case_number from part_order where repair = ?").param(number).query(String.class).single();
    }

    @Test
    void a_fault_counts_as_solved_only_after_the_second_check() throws Exception {
        String number = road.open("central-ac");
        road.toRepair(number);
        refused(DispatchReason.SECOND_CHECK_MISSING,
                () -> road.answer(number, "RepairAndTest", "workDone", "更换电容", "result", "solved"));
    }

    @Test
    void a_second_visit_goes_back_to_the_dispatcher() throws Exception {
        String number = road.open("central-ac");
        road.toRepair(number);
        road.answer(number, "RepairAndTest", "workDone", "等待工具", "result", "visit-again");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DispatchTechnician");
        road.toDiagnosisAgain(number);
        assertThat(visits.ofCase(number)).extracting(Visit::visitNo).containsExactly(1, 2);
    }

    @Test
    void a_visit_called_off_goes_back_to_the_dispatcher_and_frees_the_technician() throws Exception {
        String number = road.open("central-ac");
        road.toDispatch(number);
        refused(CaseReason.NO_VISIT_UNDER_WAY, () -> cases.callOffVisit(number, "生病"));
        road.dispatch(number);
        road.accept(number);
        road.appoint(number, Duration.ofHours(1));
        cases.callOffVisit(number, "技师生病");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DispatchTechnician");
        assertThat(road.status(number)).isEqualTo("dispatching");
        assertThat(visits.ofCase(number)).extracting(Visit::outcome).containsExactly("called-off");
        assertThat(jdbc.sql("select count(*) from visit_slot where visit_id = ?").param(visits.ofCase(number).get(0).id()).query(Long.class)
                .single()).isZero();
    }

    @Test
    void a_supervisor_sends_another_technician_where_a_deadline_was_missed() throws Exception {
        String number = road.open("central-ac");
        road.toDispatch(number);
        road.dispatch(number);
        missed.deadlineMissed(number, "dispatch");
        road.answer(number, "HandleMissedDeadline", "measure", "sent-another", "note", "技师未接单");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DispatchTechnician");
        road.toDiagnosisAgain(number);
        assertThat(visits.ofCase(number)).hasSize(2);
    }

    @Test
    void what_cannot_be_solved_on_site_ends_the_visit() throws Exception {
        String number = road.open("central-ac");
        road.toRepair(number);
        road.answer(number, "RepairAndTest", "workDone", "无法排除", "result", "not-solved");
        assertThat(visits.ofCase(number)).extracting(Visit::outcome).containsExactly("not-solved");
    }

    @Test
    void a_refused_signature_ends_the_visit_as_not_done() throws Exception {
        String number = road.open("central-ac");
        road.toRepair(number);
        road.repair(number);
        road.answer(number, "SignOff", "satisfied", "no", "minutes", 30, "feeCny", 0, "signature", "refused", "refusedWhy", "仍有异响");
        road.answer(number, "ReportCause", "report", "风机轴承异响");
        assertThat(visits.ofCase(number)).extracting(Visit::outcome).containsExactly("signature-refused");
    }

    private String state(String number, String target) {
        return clocks.clocksOf(number).stream().filter(clock -> clock.target().equals(target)).findFirst().orElseThrow().state();
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
