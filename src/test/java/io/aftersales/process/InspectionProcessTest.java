package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class InspectionProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.INSPECTION);

    @Autowired
    private ProjectRoad road;

    @Test
    void everything_in_order_is_reported_to_dealer_and_installer_each_in_its_language() throws Exception {
        String number = dispatched();
        assertThat(road.task(number, "InspectInstallation").assignee()).startsWith("technician.");
        road.inspect(number, road.inOrder(number));
        assertThat(sendings(number)).containsExactly("inspection-report dealer", "inspection-report installer");
        assertThat(road.jdbc().sql("select count(*) from document where case_number = ? and kind = 'inspection-report'").param(number)
                .query(Integer.class).single()).as("one in Chinese, one in English").isEqualTo(2);
        road.review(number);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CommissionUnits");
    }

    @Test
    void a_failed_item_is_a_finding_with_the_impact_of_the_item_and_its_photo() throws Exception {
        String number = dispatched();
        road.inspect(number, road.notEarthed(number));
        assertThat(road.jdbc().sql("select impact from installation_finding where case_number = ? and state = 'open'").param(number)
                .query(String.class).list()).containsExactly("safety");
        assertThat(road.jdbc().sql("select count(*) from finding_photo p join installation_finding f on f.id = p.finding_id where f.case_number = ?")
                .param(number).query(Integer.class).single()).isEqualTo(1);
        assertThat(road.jdbc().sql("select score from inspection where case_number = ?").param(number).query(BigDecimal.class).single())
                .isEqualByComparingTo("44.4");
        assertThat(road.jdbc().sql("select count(*) from message where case_number = ? and kind = 'installation-findings'").param(number)
                .query(Integer.class).single()).as("the supervisor hears of it").isPositive();
    }

    @Test
    void a_measured_value_outside_its_limits_fails_whatever_the_inspector_says() throws Exception {
        String number = dispatched();
        Object[] rows = road.inOrder(number);
        rows[1] = ProjectRoad.map("item", "2", "answer", "passed", "measured", 2.601);
        road.inspect(number, rows);
        assertThat(road.jdbc().sql("select impact from installation_finding where case_number = ?").param(number).query(String.class).list())
                .containsExactly("effect");
    }

    @Test
    void the_limit_of_a_letter_is_the_table_s_or_the_supervisor_s() throws Exception {
        String number = dispatched();
        road.inspect(number, road.notEarthed(number));
        assertThat(road.form(number, "ReviewResult").values()).containsEntry("limitDays", 7);
        road.answer(number, "ReviewResult", "note", "限期整改", "limitDays", 3);
        assertThat(road.jdbc().sql("select rectify_by from rectification where case_number = ?").param(number).query(LocalDate.class).single())
                .isEqualTo(road.today("central-ac").plusDays(3));
    }

    @Test
    void an_answer_is_refused_that_misses_an_item_a_value_or_a_photo() throws Exception {
        String number = dispatched();
        Object[] rows = road.inOrder(number);
        refused(number, "ITEMS_UNANSWERED answers", rows[0], rows[1]);
        refused(number, "ITEM_TWICE answers[3].item", rows[0], rows[1], rows[2], rows[2]);
        refused(number, "VALUE_MISSING answers[1].measured", rows[0], ProjectRoad.map("item", "2"), rows[2]);
        refused(number, "VALUE_MISSING answers[2].note", rows[0], rows[1], ProjectRoad.map("item", "3", "answer", "passed"));
        refused(number, "PHOTO_MISSING answers[0].photos", ProjectRoad.map("item", "1", "answer", "passed"), rows[1], rows[2]);
        refused(number, "REQUIRED answers[0].answer", ProjectRoad.map("item", "1", "photos", List.of(road.photo(number))), rows[1], rows[2]);
        assertThat(road.jdbc().sql("select count(*) from inspection_answer a join inspection i on i.id = a.inspection_id where i.case_number = ?")
                .param(number).query(Integer.class).single()).as("nothing half-written").isZero();
    }

    @Test
    void an_inspection_keeps_the_version_of_its_checklist() throws Exception {
        String number = road.register("central-ac");
        road.toInspection(number);
        String key = road.aChecklist("central-ac");
        road.dispatch(number, key);
        road.publish("central-ac", key);
        road.inspect(number, road.inOrder(number));
        assertThat(road.jdbc().sql("select t.version from inspection i join checklist_template t on t.id = i.template_id where i.case_number = ?")
                .param(number).query(Integer.class).single()).isEqualTo(1);
    }

    private void refused(String number, String how, Object... rows) {
        assertThatThrownBy(() -> road.inspect(number, rows)).isInstanceOf(Refusal.class).hasMessage(how);
    }

    private String dispatched() throws Exception {
        String number = road.register("central-ac");
        road.toInspection(number);
        road.dispatch(number, road.aChecklist("central-ac"));
        return number;
    }

    private List<String> sendings(String number) {
        return road.jdbc().sql("select paper, recipient from paper_sending where case_number = ? order by paper, recipient").param(number)
                .query((row, n) -> row.getString(1) + " " + row.getString(2)).list();
    }
}
