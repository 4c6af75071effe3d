package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class RectificationProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.RECTIFICATION);

    @Autowired
    private ProjectRoad road;

    @Test
    void a_serious_finding_gets_a_letter_a_clock_and_a_further_look() throws Exception {
        String number = found();
        assertThat(sent(number, "contact-letter")).isEqualTo(2);
        assertThat(clock(number)).containsExactly("running");
        road.rectify(number);
        assertThat(clock(number)).containsExactly("met");
        assertThat(sent(number, "inspection-report")).as("the inspection and the further look").isEqualTo(4);
        assertThat(road.jdbc().sql("select state from installation_finding where case_number = ?").param(number).query(String.class).list())
                .containsExactly("closed");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CommissionUnits");
    }

    @Test
    void an_inspector_follows_the_work_as_often_as_it_takes() throws Exception {
        String number = found();
        road.answer(number, "FollowUpRectification", "note", "施工中", "again", "yes");
        road.followUp(number);
        road.reportRectified(number);
        assertThat(road.jdbc().sql("select kind from rectification_entry where case_number = ? order by entry_no").param(number)
                .query(String.class).list()).containsExactly("follow-up", "follow-up", "rectified");
    }

    @Test
    void what_is_still_wrong_goes_on_under_the_same_limit() throws Exception {
        String number = found();
        road.followUp(number);
        road.reportRectified(number);
        road.reinspect(number, false);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_FollowUpRectification");
        assertThat(clock(number)).containsExactly("running");
        road.rectify(number);
        assertThat(clock(number)).containsExactly("met");
    }

    @Test
    void a_finding_that_touches_nothing_serious_gets_no_letter() throws Exception {
        String number = road.register("central-ac");
        road.toInspection(number);
        road.inspected(number);
        road.commission(number);
        road.dissatisfied(number, "none");
        assertThat(sent(number, "contact-letter")).isZero();
        road.rectify(number);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CommissionUnits");
    }

    @Test
    void a_report_of_work_done_shows_it() throws Exception {
        String number = found();
        road.followUp(number);
        assertThatThrownBy(() -> road.answer(number, "ReportRectification", "note", "已接地")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_further_look_leaves_no_finding_out() throws Exception {
        String number = found();
        road.followUp(number);
        road.reportRectified(number);
        assertThatThrownBy(() -> road.answer(number, "ReinspectFindings", "remark", "全部合格")).isInstanceOf(Refusal.class)
                .hasMessage("ITEMS_UNANSWERED looks");
    }

    @Test
    void the_clock_stands_at_the_earliest_limit_of_all_parts() throws Exception {
        String number = road.register("central-ac", false, 2);
        road.toInspection(number);
        road.foundUnearthed(number);
        road.dispatch(number, road.aChecklist("central-ac"));
        road.inspect(number, road.notEarthed(number));
        road.answer(number, "ReviewResult", "limitDays", 2);
        assertThat(due(number)).isEqualTo(road.today("central-ac").plusDays(2));
        assertThat(road.waitsFor(number)).containsExactly("UserTask_FollowUpRectification");
    }

    private LocalDate due(String number) {
        return LocalDate.ofInstant(clocks.clocksOf(number).stream().filter(one -> one.target().equals("rectify")).findFirst().orElseThrow().dueAt(),
                java.time.ZoneId.of("Asia/Shanghai"));
    }

    private String found() throws Exception {
        String number = road.register("central-ac");
        road.toInspection(number);
        road.foundUnearthed(number);
        return number;
    }

    private List<String> clock(String number) {
        return clocks.clocksOf(number).stream().filter(one -> one.target().equals("rectify")).map(ClockService.View::state).toList();
    }

    private int sent(String number, String paper) {
        return road.jdbc().sql("select count(*) from paper_sending where case_number = ? and paper = ?").params(number, paper)
                .query(Integer.class).single();
    }

    @Autowired
    private ClockService clocks;
}
