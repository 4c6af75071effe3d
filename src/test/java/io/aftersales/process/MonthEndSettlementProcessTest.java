package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.settlement.Entry;
import io.aftersales.settlement.LedgerService;
import io.aftersales.settlement.Party;
import io.aftersales.settlement.Posting;
import io.aftersales.settlement.SettlementReason;
import io.aftersales.settlement.Statement;
import io.aftersales.settlement.StatementReads;
import io.aftersales.settlement.StatementRuns;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class MonthEndSettlementProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.MONTH_END_SETTLEMENT);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private CaseRoad road;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private LedgerService ledger;
    @Autowired
    private StatementRuns runs;
    @Autowired
    private StatementReads statements;
    @Autowired
    private ServiceCases cases;
    @Autowired
    private DocumentService documents;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void a_month_in_order_is_graded_approved_issued_and_paid() throws Exception {
        post("home-appliance", "labour", "1000");
        post("home-appliance", "travel", "200");
        post("home-appliance", "penalty", "-50");
        callback("home-appliance", true);
        String number = open("home-appliance");
        assertThat(waitsFor(number)).containsExactly("UserTask_PrepareStatement");
        assertThat(statements.of(number).gradeProposed()).isEqualTo("A");
        prepare(number, Map.of());
        assertThat(statements.of(number).payable()).isEqualByComparingTo("1250");
        approve(number, Map.of());
        Statement issued = statements.of(number);
        assertThat(issued.state()).isEqualTo("issued");
        assertThat(issued.coefficient()).isEqualByComparingTo("1.1");
        assertThat(statements.entries(number)).extracting(Entry::kind).contains("grade");
        assertThat(documents.ofCase(number)).hasSize(2).allSatisfy(paper -> assertThat(paper.contentType()).isEqualTo("application/pdf"))
                .extracting(Document::fileName).containsExactlyInAnyOrder(number + "-zh.pdf", number + "-en.pdf");
        confirm(number);
        Statement paid = statements.of(number);
        assertThat(paid.state()).isEqualTo("paid");
        assertThat(paid.paid()).isEqualByComparingTo("1250");
        assertThat(cases.existing(number).status().key()).isEqualTo("closed");
    }

    @Test
    void a_month_is_held_until_customers_are_satisfied_and_looked_at_every_day() throws Exception {
        post("home-appliance", "labour", "1000");
        callback("home-appliance", false);
        String number = open("home-appliance");
        assertThat(waitsFor(number)).containsExactly("UserTask_ReviewHold");
        assertThat(statements.of(number).gates().tripped()).containsExactly("satisfaction");
        assertRefused(SettlementReason.GATE_IS_MEASURED, "satisfaction", () -> does(number, "settlement-clerk", "ReviewHold",
                Map.of("satisfaction", "yes", "why", "已沟通")));
        for (int i = 0; i < 9; i++) {
            callback("home-appliance", true);
        }
        ring(number);
        assertThat(waitsFor(number)).containsExactly("UserTask_PrepareStatement");
        assertThat(statements.of(number).gradeProposed()).isEqualTo("B");
    }

    @Test
    void what_nobody_measured_the_clerk_answers_with_a_reason() throws Exception {
        post("home-appliance", "labour", "1000");
        String number = open("home-appliance");
        assertThat(statements.of(number).gates().unknown()).containsExactly("satisfaction");
        assertRefused(InputReason.REQUIRED, "why", () -> does(number, "settlement-clerk", "ReviewHold", Map.of("satisfaction", "yes")));
        does(number, "settlement-clerk", "ReviewHold", Map.of("satisfaction", "yes", "why", "本月无回访,抽查合格"));
        assertThat(waitsFor(number)).containsExactly("UserTask_PrepareStatement");
        assertRefused(SettlementReason.GRADE_MISSING, "grade", () -> prepare(number, Map.of()));
        prepare(number, Map.of("grade", "C", "why", "投诉未及时处理"));
        assertThat(statements.of(number).payable()).isEqualByComparingTo("900");
    }

    @Test
    void whoever_prepared_a_statement_does_not_approve_it() throws Exception {
        String number = prepared("central-ac");
        jdbc.sql("update statement set prepared_by = 'general-manager.central-ac' where number = ?").param(number).update();
        assertRefused(SettlementReason.SECOND_PERSON_NEEDED, "approved", () -> approve(number, Map.of()));
        assertThat(statements.of(number).state()).isEqualTo("prepared");
    }

    @Test
    void the_manager_sends_it_back_or_gives_another_grade_with_a_reason() throws Exception {
        callback("home-appliance", true);
        String number = prepared("home-appliance");
        assertRefused(InputReason.REQUIRED, "why", () -> does(number, "general-manager", "ApproveStatement", Map.of("approved", "no")));
        does(number, "general-manager", "ApproveStatement", Map.of("approved", "no", "why", "请核对差旅"));
        assertThat(waitsFor(number)).containsExactly("UserTask_PrepareStatement");
        prepare(number, Map.of());
        assertRefused(InputReason.REQUIRED, "why", () -> approve(number, Map.of("grade", "C")));
        approve(number, Map.of("grade", "C", "why", "发生重大投诉"));
        assertThat(statements.of(number).grade()).isEqualTo("C");
        assertThat(statements.of(number).payable()).isEqualByComparingTo("900");
    }

    @Test
    void a_disputed_line_is_corrected_by_a_further_entry_and_approved_again() throws Exception {
        post("fleet-terminal", "labour", "500");
        post("fleet-terminal", "penalty", "-500");
        String number = open("fleet-terminal");
        prepare(number, Map.of());
        approve(number, Map.of());
        Entry penalty = line(number, "penalty");
        does(number, "technician", "ConfirmStatement", Map.of("accepted", "no", "lines",
                List.of(Map.of("entry", String.valueOf(penalty.id()), "reason", "当日封路"))));
        assertThat(waitsFor(number)).containsExactly("UserTask_DecideDispute");
        String dispute = String.valueOf(statements.of(number).disputes().get(0).id());
        assertRefused(SettlementReason.CORRECTS_TOO_MUCH, "amountCny", () -> rule(number, dispute, Map.of("accepted", "yes", "correction", 500.01)));
        rule(number, dispute, Map.of("accepted", "yes", "correction", 500));
        assertThat(waitsFor(number)).containsExactly("UserTask_ApproveStatement");
        assertThat(line(number, "penalty")).isEqualTo(penalty);
        assertThat(line(number, "correction").corrects()).isEqualTo(penalty.id());
        approve(number, Map.of());
        confirm(number);
        assertThat(statements.of(number).paid()).isEqualByComparingTo("500");
    }

    @Test
    void an_objection_without_ground_is_rejected_with_a_reason_and_the_month_is_paid() throws Exception {
        String number = issued("room-ac");
        Entry labour = line(number, "labour");
        assertRefused(SettlementReason.NO_LINE_DISPUTED, "lines", () -> does(number, "technician", "ConfirmStatement", Map.of("accepted", "no")));
        does(number, "technician", "ConfirmStatement", Map.of("accepted", "no", "lines",
                List.of(Map.of("entry", String.valueOf(labour.id()), "reason", "偏低"))));
        rule(number, String.valueOf(statements.of(number).disputes().get(0).id()), Map.of("accepted", "no"));
        assertThat(statements.of(number).state()).isEqualTo("paid");
    }

    @Test
    void who_says_nothing_in_time_has_accepted() throws Exception {
        String number = issued("central-ac");
        ring(number);
        assertThat(statements.of(number).state()).isEqualTo("paid");
    }

    @Test
    void what_a_party_owes_in_the_end_is_carried_to_its_next_month() throws Exception {
        postOn("electrical-equipment", "stock-shortage", "-300", month().minusMonths(1).atEndOfMonth());
        String before = open("electrical-equipment", month().minusMonths(1));
        settle(before);
        assertThat(statements.of(before).state()).isEqualTo("carried");
        post("electrical-equipment", "labour", "1000");
        String number = open("electrical-equipment");
        settle(number);
        assertThat(statements.of(number).brought()).isEqualByComparingTo("-300");
        assertThat(statements.of(number).paid()).isEqualByComparingTo("700");
    }

    @Test
    void a_late_entry_goes_to_the_next_month_and_none_is_settled_twice() throws Exception {
        YearMonth before = month().minusMonths(1);
        postOn("central-ac", "labour", "100", before.atDay(10));
        String first = open("central-ac", before);
        postOn("central-ac", "labour", "40", before.atDay(20));
        String second = open("central-ac");
        assertThat(statements.entries(first)).extracting(entry -> entry.amountCny().intValue()).containsExactly(100);
        assertThat(statements.entries(second)).extracting(entry -> entry.amountCny().intValue()).containsExactly(40);
        assertThat(runs.open("central-ac", outlet("central-ac"), before)).isEmpty();
    }

    @Test
    void a_charge_back_is_deducted_from_the_installer() throws Exception {
        String code = "I" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("insert into party (organisation, code, kind, name, created_at) values ('central-ac', ?, 'installer', '安装公司', current_timestamp)")
                .param(code).update();
        post("central-ac", Party.installer(code), "incentive", "5000", month().atDay(3));
        post("central-ac", Party.installer(code), "charge-back", "-3200", month().atDay(5));
        String number = runs.open("central-ac", Party.installer(code), month()).orElseThrow();
        prepare(number, Map.of());
        approve(number, Map.of());
        does(number, "supervisor.hq", "ConfirmStatement", Map.of("accepted", "yes"));
        assertThat(statements.of(number).paid()).isEqualByComparingTo("1800");
    }

    @Test
    void a_month_that_runs_is_not_settled() {
        assertRefused(SettlementReason.MONTH_NOT_ENDED, "month", () -> runs.run("central-ac", YearMonth.from(today())));
        assertRefused(SettlementReason.MONTH_NOT_ENDED, "month", () -> runs.run("central-ac", YearMonth.from(today()).plusMonths(3)));
    }

    private void settle(String number) throws Exception {
        prepare(number, Map.of());
        approve(number, Map.of());
        confirm(number);
    }

    private String prepared(String organisation) throws Exception {
        post(organisation, "labour", "1000");
        String number = open(organisation);
        prepare(number, Map.of());
        return number;
    }

    private String issued(String organisation) throws Exception {
        String number = prepared(organisation);
        approve(number, Map.of());
        return number;
    }

    private void prepare(String number, Map<String, Object> values) throws Exception {
        does(number, "settlement-clerk", "PrepareStatement", values);
    }

    private void approve(String number, Map<String, Object> values) throws Exception {
        Map<String, Object> all = new HashMap<>(values);
        all.put("approved", "yes");
        does(number, "general-manager", "ApproveStatement", all);
    }

    private void confirm(String number) throws Exception {
        does(number, "technician", "ConfirmStatement", Map.of("accepted", "yes"));
    }

    private void rule(String number, String dispute, Map<String, Object> ruling) throws Exception {
        Map<String, Object> row = new HashMap<>(ruling);
        row.put("dispute", dispute);
        row.put("reason", "已核实");
        does(number, "settlement-clerk", "DecideDispute", Map.of("rulings", List.of(row)));
    }

    private Entry line(String number, String kind) {
        return statements.entries(number).stream().filter(entry -> entry.kind().equals(kind)).findFirst().orElseThrow();
    }

    private String open(String organisation) throws Refusal {
        return open(organisation, month());
    }

    private String open(String organisation, YearMonth month) throws Refusal {
        return runs.open(organisation, outlet(organisation), month).orElseThrow();
    }

    private void post(String organisation, String kind, String amount) throws Refusal {
        postOn(organisation, kind, amount, month().atDay(15));
    }

    private void postOn(String organisation, String kind, String amount, LocalDate on) throws Refusal {
        post(organisation, outlet(organisation), kind, amount, on);
    }

    private void post(String organisation, Party party, String kind, String amount, LocalDate on) throws Refusal {
        ledger.post(new Posting(organisation, "test:" + UUID.randomUUID(), kind, party, new BigDecimal(amount), on, null, null));
    }

    /** A customer of the outlet was called in the settled month. */
    private void callback(String organisation, boolean satisfied) throws Exception {
        String number = road.open(organisation);
        road.toCallback(number);
        jdbc.sql("update callback set result = ? where case_number = ?").params(satisfied ? "satisfied" : "dissatisfied", number).update();
        jdbc.sql("insert into callback_attempt (callback_id, attempt_no, called_at, called_by, reached) select id, 1, ?, 'agent', true from callback where case_number = ?")
                .params(month().atDay(20).atStartOfDay(SHANGHAI).toOffsetDateTime(), number).update();
    }

    private static Party outlet(String organisation) {
        return Party.unit(ServiceCaseFixtures.homeOf(organisation).outlet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    private YearMonth month() {
        return YearMonth.from(today()).minusMonths(1);
    }

    private Set<String> waitsFor(String number) throws Refusal {
        return road.tasks(number).stream().map(TaskRow::task).collect(Collectors.toSet());
    }

    /** The step is done by whoever holds the role. */
    private void does(String number, String role, String task, Map<String, ?> values) throws Exception {
        Statement statement = statements.of(number);
        String person = role.equals("technician") ? "technician." + statement.unitId() : role.replace(".hq", "") + "." + statement.organisation();
        CurrentActor.call(new Actor(Actor.Kind.PERSON, person, statement.organisation(), null, null), () -> {
            desk.complete(road.task(number, task).id(), new HashMap<>(values));
            return null;
        });
    }

    /** The timer that the statement waits for. */
    private void ring(String number) {
        String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
        management.executeJob(management.createJobQuery().processInstanceId(instance).singleResult().getId());
    }

    private static void assertRefused(Reason reason, String field, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            assertThat(no.field()).isEqualTo(field);
        });
    }
}
