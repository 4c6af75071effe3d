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
class KeyProjectReviewProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.KEY_PROJECT_REVIEW);

    @Autowired
    private ProjectRoad road;

    @Test
    void drawings_in_order_lead_to_training_on_the_site() throws Exception {
        String number = keyProject();
        road.answer(number, "ReviewDrawings", "approved", "yes", "note", "同意");
        road.answer(number, "TrainOnSite", "note", "施工队6人");
        assertThat(road.status(number)).isEqualTo("preparing");
    }

    @Test
    void drawings_that_are_not_in_order_go_back() throws Exception {
        String number = keyProject();
        road.answer(number, "ReviewDrawings", "approved", "no", "note", "缺系统图");
        assertThat(road.status(number)).isEqualTo("planning");
    }

    @Test
    void an_opinion_is_written_down() throws Exception {
        String number = keyProject();
        assertThatThrownBy(() -> road.answer(number, "ReviewDrawings", "approved", "yes")).isInstanceOf(Refusal.class);
    }

    private String keyProject() throws Exception {
        String number = road.register("central-ac", true, 1);
        road.confirm(number);
        road.plan(number);
        return number;
    }
}
