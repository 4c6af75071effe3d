package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.warranty.ClaimDecisions;
import io.aftersales.warranty.DenialReason;
import io.aftersales.warranty.Remedy;
import io.aftersales.warranty.Verdict;
import io.aftersales.warranty.WarrantyReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class ClaimReviewProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.CLAIM_REVIEW);

    private static final Map<String, Object> TO_BE_PROVED = Map.of("verdict", "evidence");

    @Autowired
    private ClaimDecisions decisions;
    @Autowired
    private ClockService clocks;
    @Autowired
    private ManagementService management;
    @Autowired
    private ClaimRoad road;

    @Test
    void lines_are_decided_one_by_one() throws Exception {
        String number = road.byOutlet("central-ac", "product");
        road.decide(number, "none", Map.of("verdict", "partly-approved", "amount", "250.50", "reason", "price-too-high"),
                Map.of("verdict", "denied", "reason", "work-not-needed"));
        assertThat(road.of(number).lines()).extracting(line -> line.verdict()).containsExactly(Verdict.PARTLY_APPROVED, Verdict.DENIED);
        assertThat(road.of(number).approved()).isEqualByComparingTo("250.50");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_AnswerDecision");
        assertThat(state(number, "decide-claim")).isEqualTo("met");
    }

    @Test
    void a_decision_says_why_how_much_and_about_every_line() throws Exception {
        String number = road.byOutlet("central-ac", "product");
        refused(InputReason.REQUIRED, "lines[0].reason", () -> road.decide(number, "none", "denied", "approved"));
        refused(InputReason.REQUIRED, "lines[0].amount",
                () -> road.decide(number, "none", Map.of("verdict", "partly-approved", "reason", "no-proof"), "approved"));
        refused(WarrantyReason.BEYOND_THE_CLAIM, "lines[0].amount",
                () -> road.decide(number, "none", Map.of("verdict", "partly-approved", "amount", 300.01, "reason", "no-proof"), "approved"));
        refused(WarrantyReason.LINE_UNDECIDED, "lines", () -> road.decide(number, "none", "approved"));
        refused(WarrantyReason.LINE_UNKNOWN, "lines[2].line", () -> road.decide(number, "none", "approved", "approved", "approved"));
        refused(WarrantyReason.LINE_TWICE, "lines[1].line", () -> road.decide(number, "none", "approved", Map.of("line", 1, "verdict", "approved")));
        refused(WarrantyReason.COVERAGE_IS_COMPUTED, "covered", () -> road.answer("warranty-clerk", number, "DecideLines", "remedy", "none",
                "covered", "no", "coveredWhy", "不", "lines", ClaimRoad.rows("approved", "approved")));
        assertThatThrownBy(() -> road.decide(number, "none", Map.of("verdict", "partly-approved", "amount", 1.005, "reason", "no-proof"), "approved"))
                .isInstanceOf(Refusal.class);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DecideLines");
    }

    @Test
    void a_line_is_sent_back_for_evidence_and_decided_then() throws Exception {
        String number = road.byOutlet("central-ac", "product");
        sendBack(number);
        assertThat(state(number, "evidence")).isEqualTo("running");
        road.answer("technician", number, "SupplyEvidence", "answer", "见发票");
        assertThat(state(number, "evidence")).isEqualTo("met");
        assertThat(state(number, "decide-claim")).isEqualTo("running");
        road.decide(number, "none", "approved", "approved");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_SplitCost");
    }

    @Test
    void evidence_is_asked_for_a_limited_number_of_times() throws Exception {
        String number = road.byOutlet("central-ac", "product");
        for (int round = 1; round <= 2; round++) {
            sendBack(number);
            road.answer("technician", number, "SupplyEvidence", "answer", "见附件");
        }
        refused(WarrantyReason.EVIDENCE_ROUNDS_USED, "lines", () -> sendBack(number));
    }

    @Test
    void without_an_answer_in_time_the_clerk_decides_on_what_is_there() throws Exception {
        String number = road.byOutlet("central-ac", "product");
        sendBack(number);
        String instance = management.createJobQuery().activityId("BoundaryEvent_EvidenceOverdue").timers().list().stream()
                .filter(job -> job.getTenantId().equals("central-ac")).reduce((one, other) -> other).map(Job::getId).orElseThrow();
        management.executeJob(instance);
        assertThat(road.of(number).evidence().missing()).isTrue();
        refused(WarrantyReason.EVIDENCE_ROUNDS_USED, "lines", () -> sendBack(number));
        road.decide(number, "none", "approved", Map.of("verdict", "denied", "reason", "no-proof"));
        assertThat(road.of(number).lines().get(1).reason()).isEqualTo(DenialReason.NO_PROOF);
    }

    @Test
    void what_is_not_covered_is_recorded_and_granted_as_goodwill_only() throws Exception {
        String number = expired();
        assertThat(road.of(number).entitlement().status()).isEqualTo("expired");
        refused(WarrantyReason.NOT_COVERED, "lines[0].verdict", () -> road.decide(number, "none", "approved"));
        refused(InputReason.REQUIRED, "goodwillWhy", () -> road.decide(number, "none", goodwill()));
        wantGoodwill(number);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_ApproveGoodwill");
    }

    @Test
    void goodwill_is_approved_by_a_second_person() throws Exception {
        String number = expired();
        wantGoodwill(number);
        refused(WarrantyReason.SAME_PERSON, "approved", () -> ClaimRoad.as("warranty-clerk.central-ac", () -> {
            decisions.decideGoodwill(number, true, "自批");
            return null;
        }));
        road.answer("supervisor", number, "ApproveGoodwill", "approved", "yes", "note", "老客户");
        road.asProposed(number);
        assertThat(road.state(number)).isEqualTo("settled");
        assertThat(road.of(number).lines().get(0).shares().maker()).isEqualByComparingTo("300");
    }

    @Test
    void goodwill_that_is_not_approved_denies_the_line() throws Exception {
        String number = expired();
        wantGoodwill(number);
        road.answer("supervisor", number, "ApproveGoodwill", "approved", "no", "note", "不符合");
        assertThat(road.of(number).lines().get(0).reason()).isEqualTo(DenialReason.GOODWILL_REFUSED);
        assertThat(road.of(number).approved()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void where_the_table_cannot_tell_a_person_says_with_a_reason_whether_it_is_covered() throws Exception {
        String serialNo = road.aUnit("electrical-equipment", Map.of(), null);
        String number = road.file(road.claim("electrical-equipment", serialNo, "outlet", "product", ClaimRoad.line("labour", "80")));
        assertThat(road.of(number).entitlement().manual()).isTrue();
        refused(InputReason.REQUIRED, "covered", () -> road.decide(number, "none", "approved"));
        refused(InputReason.REQUIRED, "coveredWhy", () -> road.answer("warranty-clerk", number, "DecideLines", "remedy", "none", "covered", "yes",
                "lines", ClaimRoad.rows("approved")));
        road.answer("warranty-clerk", number, "DecideLines", "remedy", "none", "covered", "yes", "coveredWhy", "合同原件显示在保", "lines",
                ClaimRoad.rows("approved"));
        assertThat(road.of(number).covered()).isTrue();
        assertThat(road.waitsFor(number)).containsExactly("UserTask_SplitCost");
    }

    @Test
    void another_remedy_than_proposed_needs_a_reason_and_a_refund_an_amount() throws Exception {
        String number = road.file(road.claim("fleet-terminal", road.aUnit("fleet-terminal"), "customer", "quality"));
        refused(InputReason.REQUIRED, "remedyWhy", () -> road.answer("warranty-clerk", number, "DecideLines", "remedy", "free-repair"));
        refused(WarrantyReason.REFUND_WITHOUT_AMOUNT, "remedy", () -> road.decide(number, "full-refund-on-request"));
        road.decide(number, "free-repair");
        assertThat(road.of(number).decided().remedy()).isEqualTo(Remedy.FREE_REPAIR);
    }

    private String expired() throws Refusal {
        return road.file(road.claim("central-ac", road.aUnit("central-ac", ClaimRoad.outOfWarranty(), null), "outlet", "product",
                ClaimRoad.line("material", "300")));
    }

    private static Map<String, Object> goodwill() {
        return Map.of("verdict", "approved", "goodwill", true);
    }

    private void wantGoodwill(String number) throws Refusal {
        road.answer("warranty-clerk", number, "DecideLines", "remedy", "none", "goodwillWhy", "刚过保", "lines", ClaimRoad.rows(goodwill()));
    }

    private void sendBack(String number) throws Refusal {
        road.answer("warranty-clerk", number, "DecideLines", "remedy", "none", "evidenceQuestion", "请提供发票", "lines",
                ClaimRoad.rows("approved", TO_BE_PROVED));
    }

    private String state(String number, String target) {
        List<ClockService.View> rounds = clocks.clocksOf(number).stream().filter(one -> one.target().equals(target)).toList();
        return rounds.get(rounds.size() - 1).state();
    }

    private static void refused(Reason reason, String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            assertThat(no.field()).isEqualTo(field);
        });
    }
}
