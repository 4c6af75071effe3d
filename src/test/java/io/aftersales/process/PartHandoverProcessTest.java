package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class PartHandoverProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.PART_HANDOVER);

    @Autowired
    private ProjectRoad road;

    @Test
    void a_part_in_order_is_commissioned_and_taken_over() throws Exception {
        String number = underWay(false);
        road.inspected(number);
        road.commission(number);
        road.accept(number);
        road.assertClosed(number);
    }

    @Test
    void a_part_with_findings_is_put_right_first() throws Exception {
        String number = underWay(false);
        road.foundUnearthed(number);
        road.rectify(number);
        road.commission(number);
        road.accept(number);
        road.assertClosed(number);
    }

    @Test
    void a_customer_who_is_not_satisfied_leads_back_to_rectification() throws Exception {
        String number = underWay(false);
        road.inspected(number);
        road.commission(number);
        road.dissatisfied(number, "effect");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_FollowUpRectification");
        road.rectify(number);
        road.commission(number);
        road.accept(number);
        road.assertClosed(number);
    }

    @Test
    void head_office_supervises_a_part_of_a_key_project() throws Exception {
        String number = underWay(true);
        assertThatThrownBy(() -> road.answer(number, "SuperviseProcess")).isInstanceOf(Refusal.class);
        road.answer(number, "SuperviseProcess", "note", "已指导配管");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DispatchInspection");
    }

    private String underWay(boolean keyProject) throws Exception {
        String number = road.register("central-ac", keyProject, 1);
        road.confirm(number);
        road.plan(number);
        if (keyProject) {
            road.answer(number, "ReviewDrawings", "approved", "yes", "note", "同意");
            road.answer(number, "TrainOnSite", "note", "施工队6人");
        }
        road.start(number);
        return number;
    }
}
