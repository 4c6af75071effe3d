package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.dispatch.DispatchReason;
import io.aftersales.dispatch.Visits;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class SignOffProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.SIGN_OFF);

    @Autowired
    private CaseRoad road;
    @Autowired
    private Visits visits;

    @Test
    void a_signed_sheet_completes_the_visit() throws Exception {
        String number = atTheSheet("electrical-equipment");
        road.sign(number);
        assertThat(road.status(number)).isEqualTo("calling-back");
    }

    @Test
    void a_sheet_without_the_company_seal_comes_back() throws Exception {
        String number = atTheSheet("electrical-equipment");
        road.answer(number, "SignOff", "done", List.of("work-clothes", "arrival-report", "acceptance-sheet"), "satisfied", "yes", "minutes", 60,
                "feeCny", 0, "signature", "signed", "signedBy", "王丽");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_SignOff");
        assertThat(visits.ofCase(number).get(0).checklistMissing()).isEqualTo("company-seal");
        road.sign(number);
        assertThat(road.status(number)).isEqualTo("calling-back");
    }

    @Test
    void a_visit_without_the_trial_run_is_incomplete() throws Exception {
        String number = atTheSheet("home-appliance");
        road.answer(number, "SignOff", "done", List.of("certificate"), "satisfied", "yes", "minutes", 60, "feeCny", 0, "signature", "signed",
                "signedBy", "王丽");
        assertThat(visits.ofCase(number).get(0).checklistMissing()).contains("power-on-demo").doesNotContain("certificate");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_SignOff");
    }

    @Test
    void nobody_signs_unsatisfied() throws Exception {
        String number = atTheSheet("central-ac");
        assertThatThrownBy(() -> road.answer(number, "SignOff", "satisfied", "no", "minutes", 60, "feeCny", 0, "signature", "signed", "signedBy", "王丽"))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(DispatchReason.SIGNED_UNSATISFIED));
    }

    @Test
    void a_refused_signature_asks_for_the_cause() throws Exception {
        String number = atTheSheet("electrical-equipment");
        road.answer(number, "SignOff", "satisfied", "no", "minutes", 60, "feeCny", 0, "signature", "refused", "refusedWhy", "未达要求");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_ReportCause");
        road.answer(number, "ReportCause", "report", "调试参数未确认");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_ReviewRefusal");
    }

    private String atTheSheet(String organisation) throws Exception {
        String number = road.open(organisation);
        road.toRepair(number);
        road.repair(number);
        return number;
    }
}
