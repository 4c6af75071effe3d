package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.customer.EquipmentService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class AcceptanceProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.ACCEPTANCE);

    @Autowired
    private EquipmentService equipment;
    @Autowired
    private ExtensionService extensions;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private ProjectRoad road;

    @Test
    void an_acceptance_starts_the_warranty_and_freezes_what_it_was_computed_from() throws Exception {
        String number = ready("central-ac");
        road.accept(number);
        Map<String, Object> unit = road.jdbc().sql("""
                select u.equipment_unit_id, u.facts, u.receipt_id, u.warranty_end, u.warranty_basis, a.document_id
                  from acceptance_unit u join acceptance a on a.id = u.acceptance_id where a.case_number = ?""").param(number).query().singleRow();
        LocalDate today = road.today("central-ac");
        assertThat(unit.get("warranty_end").toString()).isEqualTo(today.plusMonths(24).toString());
        assertThat(unit.get("warranty_basis")).isEqualTo("acceptance+24m");
        assertThat((String) unit.get("facts")).contains("\"acceptanceDate\":\"" + today + "\"", "exFactoryDate");
        assertThat(unit.get("document_id")).as("the report").isNotNull();
        assertThat(road.jdbc().sql("select source, source_ref from unit_fact where unit_id = ? and fact = 'acceptanceDate'")
                .param(unit.get("equipment_unit_id")).query((row, n) -> row.getString(1) + " " + row.getString(2)).list())
                .containsExactly("acceptance " + number + "/1/1");
        assertThat(road.jdbc().sql("select case_number from decision_receipt where id = ?").param(unit.get("receipt_id")).query(String.class).single())
                .isEqualTo(number);
    }

    @Test
    void a_later_change_of_a_fact_does_not_touch_what_was_frozen() throws Exception {
        String number = ready("central-ac");
        road.accept(number);
        long unit = road.jdbc().sql("select u.equipment_unit_id from acceptance_unit u join acceptance a on a.id = u.acceptance_id where a.case_number = ?")
                .param(number).query(Long.class).single();
        String before = frozen(unit);
        equipment.recordFacts(unit, Map.of("exFactoryDate", "2020-01-01"), "Typenschild");
        assertThat(frozen(unit)).isEqualTo(before);
    }

    @Test
    void a_report_without_as_built_drawings_is_refused_and_nothing_is_written() throws Exception {
        String number = ready("central-ac");
        Map<String, Object> values = road.signature(number);
        values.remove("papers");
        values.remove("documents");
        refused(number, values, "PAPERS_MISSING papers");
        assertThat(road.jdbc().sql("select count(*) from acceptance where case_number = ?").param(number).query(Integer.class).single()).isZero();
        assertThat(road.waitsFor(number)).containsExactly("UserTask_AcceptPart");
    }

    @Test
    void each_organisation_asks_for_its_own_papers() throws Exception {
        String fleet = ready("fleet-terminal");
        assertThat(road.choices(fleet, "AcceptPart", "papers")).contains("carrier-form", "id-copy-2", "receipt-or-invoice");
        Map<String, Object> values = road.signature(fleet);
        values.put("papers", List.of("acceptance-sheet", "carrier-form", "id-copy-1", "client-mark"));
        refused(fleet, values, "PAPERS_MISSING papers");
        values.put("papers", List.of("acceptance-sheet", "carrier-form", "id-copy-1", "id-copy-2", "client-mark"));
        values.put("feeCharged", true);
        refused(fleet, values, "PAPERS_MISSING papers");
        String electrical = ready("electrical-equipment");
        Map<String, Object> sealed = road.signature(electrical);
        sealed.put("seal", false);
        refused(electrical, sealed, "PAPERS_MISSING papers");
    }

    @Test
    void a_ticked_paper_needs_its_file() throws Exception {
        String number = ready("central-ac");
        Map<String, Object> values = road.signature(number);
        values.remove("documents");
        refused(number, values, "PAPERS_MISSING documents");
    }

    @Test
    void a_day_in_the_future_or_before_the_inspection_is_refused() throws Exception {
        String number = ready("central-ac");
        Map<String, Object> values = road.signature(number);
        values.put("acceptedOn", road.today("central-ac").plusDays(1).toString());
        refused(number, values, "IN_THE_FUTURE acceptedOn");
        values.put("acceptedOn", road.today("central-ac").minusDays(1).toString());
        refused(number, values, "BEFORE_THE_INSPECTION acceptedOn");
    }

    @Test
    void a_part_with_an_unknown_serial_number_is_not_accepted() throws Exception {
        String number = road.register("central-ac");
        road.toInspection(number);
        road.inspected(number);
        road.answer(number, "CommissionUnits", "trialRun", "正常", "done", road.choices(number, "CommissionUnits", "done"));
        refused(number, road.signature(number), "SERIALS_MISSING part");
    }

    @Test
    void a_customer_who_is_not_satisfied_says_why_and_signs_nothing() throws Exception {
        String number = ready("central-ac");
        refused(number, ProjectRoad.map("satisfied", "no"), "COMPLAINT_MISSING complaints");
        road.dissatisfied(number, "effect");
        assertThat(road.jdbc().sql("select signed_by from acceptance where case_number = ?").param(number).query(String.class).list())
                .containsExactly((String) null);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_FollowUpRectification");
    }

    @Test
    void an_approved_extension_that_the_report_notes_ends_with_the_contract() throws Exception {
        String number = ready("central-ac");
        LocalDate end = road.today("central-ac").plusYears(5);
        extend(number, end);
        Map<String, Object> values = road.signature(number);
        values.put("extensionNoted", true);
        desk.complete(road.task(number, "AcceptPart").id(), values);
        assertThat(road.jdbc().sql("select u.warranty_end from acceptance_unit u join acceptance a on a.id = u.acceptance_id where a.case_number = ?")
                .param(number).query(LocalDate.class).single()).isEqualTo(end);
    }

    @Test
    void an_extension_that_the_report_does_not_note_is_a_document_defect() throws Exception {
        String number = ready("central-ac");
        String extension = extend(number, road.today("central-ac").plusYears(5));
        road.accept(number);
        assertThat(road.waitsFor(extension)).containsExactly("UserTask_CorrectReport");
    }

    private String extend(String number, LocalDate end) throws Exception {
        String extension = extensions.apply(new ExtensionService.Application("central-ac", number, null, null, null, "HT-5", road.today("central-ac")
                .minusDays(60), "质保五年", end));
        road.answer(extension, "ReviewExtension", "recommended", "yes", "note", "同意");
        CurrentActor.call(new Actor(Actor.Kind.PERSON, "chief-engineer.central-ac", "central-ac", null, null), () -> {
            road.answer(extension, "ApproveExtension", "approved", "yes", "note", "同意");
            return null;
        });
        return extension;
    }

    private String frozen(long unit) {
        return road.jdbc().sql("select facts from acceptance_unit where equipment_unit_id = ?").param(unit).query(String.class).single();
    }

    private void refused(String number, Map<String, Object> values, String how) throws Exception {
        String task = road.task(number, "AcceptPart").id();
        assertThatThrownBy(() -> desk.complete(task, values)).isInstanceOf(Refusal.class).hasMessage(how);
    }

    private String ready(String organisation) throws Exception {
        String number = road.register(organisation);
        road.toInspection(number);
        road.inspected(number);
        road.commission(number);
        return number;
    }
}
