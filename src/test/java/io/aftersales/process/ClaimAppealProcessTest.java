package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimDecisions;
import io.aftersales.warranty.WarrantyReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class ClaimAppealProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.CLAIM_APPEAL);

    @Autowired
    private ClaimDecisions decisions;
    @Autowired
    private ManagementService management;
    @Autowired
    private ClaimRoad road;

    @Test
    void an_appeal_that_is_won_grants_more_and_is_decided_by_another_person() throws Exception {
        String number = cut();
        appeal(number);
        assertThatThrownBy(() -> ClaimRoad.as("warranty-clerk.central-ac", () -> {
            decisions.decideAppeal(number, true, null, Map.of(2, new BigDecimal("120")), "自裁");
            return null;
        })).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(WarrantyReason.SAME_PERSON));
        road.answer("chief-engineer", number, "DecideAppeal", "won", "yes", "lines", List.of(Map.of("line", 2, "amount", 60)), "note", "有依据");
        assertThat(road.of(number).approved()).isEqualByComparingTo("360");
        assertThat(road.of(number).appeal().won()).isTrue();
        road.asProposed(number);
        assertThat(road.state(number)).isEqualTo("settled");
    }

    @Test
    void an_appeal_takes_nothing_away_and_gives_no_more_than_was_claimed() throws Exception {
        String number = cut();
        appeal(number);
        refused(WarrantyReason.LESS_THAN_BEFORE, number, List.of(Map.of("line", 1, "amount", 299.99)));
        refused(WarrantyReason.BEYOND_THE_CLAIM, number, List.of(Map.of("line", 2, "amount", 120.01)));
        refused(WarrantyReason.APPEAL_WITHOUT_GAIN, number, List.of(Map.of("line", 1, "amount", 300)));
        refused(WarrantyReason.LINE_TWICE, number, List.of(Map.of("line", 2, "amount", 10), Map.of("line", 2, "amount", 20)));
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DecideAppeal");
    }

    @Test
    void an_appeal_that_is_lost_leaves_the_decision_and_there_is_no_second_one() throws Exception {
        String number = cut();
        appeal(number);
        road.answer("chief-engineer", number, "DecideAppeal", "won", "no", "note", "维持");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_SplitCost");
        assertThatThrownBy(() -> decisions.answerDecision(number, true, "再申诉"))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(WarrantyReason.ALREADY_APPEALED));
        road.asProposed(number);
        assertThat(road.of(number).approved()).isEqualByComparingTo("300");
    }

    @Test
    void an_appeal_may_win_a_remedy() throws Exception {
        String number = road.file(road.claim("central-ac", road.aUnit("central-ac"), "customer", "product"));
        road.decide(number, "none");
        road.answer("agent", number, "AnswerDecision", "answer", "appeal", "why", "产品质量问题");
        road.answer("chief-engineer", number, "DecideAppeal", "won", "yes", "remedy", "free-exchange", "note", "更换");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_ExchangeUnit");
    }

    @Test
    void a_decision_that_is_accepted_stands() throws Exception {
        String number = cut();
        road.answer("technician", number, "AnswerDecision", "answer", "accepted");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_SplitCost");
    }

    @Test
    void after_the_time_for_an_appeal_the_decision_stands() throws Exception {
        String number = cut();
        Job timer = management.createJobQuery().activityId("BoundaryEvent_AppealOverdue").timers().list().stream()
                .filter(job -> job.getTenantId().equals("central-ac")).reduce((one, other) -> other).orElseThrow();
        management.executeJob(timer.getId());
        assertThat(road.waitsFor(number)).containsExactly("UserTask_SplitCost");
    }

    /** The second line is denied. */
    private String cut() throws Refusal {
        String number = road.byOutlet("central-ac", "product");
        road.decide(number, "none", "approved", Map.of("verdict", "denied", "reason", "work-not-needed"));
        return number;
    }

    private void appeal(String number) throws Refusal {
        road.answer("technician", number, "AnswerDecision", "answer", "appeal", "why", "人工是必要的");
    }

    private void refused(WarrantyReason reason, String number, List<Map<String, Object>> lines) {
        assertThatThrownBy(() -> road.answer("chief-engineer", number, "DecideAppeal", "won", "yes", "lines", lines, "note", "试"))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
