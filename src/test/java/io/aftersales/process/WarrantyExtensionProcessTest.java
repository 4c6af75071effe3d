package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.customer.Fact;
import io.aftersales.customer.WarrantyService;
import io.aftersales.installation.ProjectService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.Extension;
import io.aftersales.warranty.ExtensionService;
import io.aftersales.warranty.WarrantyReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class WarrantyExtensionProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.WARRANTY_EXTENSION);

    private static final LocalDate END = LocalDate.of(2031, 6, 30);

    @Autowired
    private ExtensionService extensions;
    @Autowired
    private EquipmentUnits units;
    @Autowired
    private WarrantyService warranties;
    @Autowired
    private ProjectService registered;
    @Autowired
    private ProjectRoad projects;
    @Autowired
    private ClaimRoad road;
    private String project;

    @BeforeEach
    void a_road() throws Refusal {
        project = projects.register("central-ac");
    }

    @Test
    void an_approved_extension_that_the_acceptance_report_notes_sets_the_warranty() throws Exception {
        String number = approved(apply(project, null));
        assertThat(extensions.approvedFor(project)).get().extracting(ExtensionService.Approved::contractEndDate).isEqualTo(END);
        EquipmentUnit unit = unit(road.aUnit("central-ac"));
        extensions.acceptanceReported(project, List.of(unit.id()), road.today(), true);
        assertThat(state(number)).isEqualTo("completed");
        assertThat(extensions.get(number).noted()).isTrue();
        assertThat(warranties.warranty(unit.serialNo(), "central-ac", null, "2031-06-30").decision().outputs())
                .containsEntry("status", "in-warranty").containsEntry("basis", "contract-extension").containsEntry("warrantyEnd", "2031-06-30");
    }

    @Test
    void where_the_report_lacks_the_note_it_is_put_right_and_the_warranty_stays_that_of_the_contract() throws Exception {
        String number = approved(apply(project, null));
        EquipmentUnit unit = unit(road.aUnit("central-ac"));
        extensions.acceptanceReported(project, List.of(unit.id()), road.today(), false);
        assertThat(tasks(number)).containsExactly("UserTask_CorrectReport");
        assertThat(warranties.warranty(unit.serialNo(), "central-ac", null, "2031-06-30").decision().outputs())
                .containsEntry("basis", "contract-extension").containsEntry("documentDefect", true);
        road.answer("supervisor", number, "CorrectReport", "reference", "验收报告第3页");
        assertThat(state(number)).isEqualTo("completed");
        assertThat(unit(unit.serialNo()).facts().values()).containsEntry(Fact.NOTED_ON_REPORT, "true");
    }

    @Test
    void a_unit_that_was_accepted_before_needs_its_report_put_right() throws Exception {
        String serialNo = road.aUnit("central-ac");
        String number = approved(apply(null, serialNo));
        assertThat(unit(serialNo).facts().values()).containsEntry(Fact.EXTENSION_APPROVED, "true").containsEntry(Fact.CONTRACT_END_DATE, "2031-06-30");
        road.answer("supervisor", number, "CorrectReport", "reference", "补充协议");
        assertThat(state(number)).isEqualTo("completed");
    }

    @Test
    void an_extension_that_is_refused_changes_nothing() throws Exception {
        String number = apply(project, null);
        road.answer("warranty-clerk", number, "ReviewExtension", "recommended", "no", "note", "合同未约定");
        road.answer("chief-engineer", number, "ApproveExtension", "approved", "no", "note", "不同意");
        assertThat(state(number)).isEqualTo("refused");
        assertThat(extensions.approvedFor(project)).isEmpty();
    }

    @Test
    void the_one_who_reviewed_it_does_not_approve_it() throws Exception {
        String number = apply(project, null);
        road.answer("warranty-clerk", number, "ReviewExtension", "recommended", "yes", "note", "有条款");
        refused(WarrantyReason.SAME_PERSON, "approved", () -> ClaimRoad.as("warranty-clerk.central-ac", () -> {
            extensions.decide(number, true, "自批");
            return null;
        }));
    }

    @Test
    void without_a_clause_of_the_contract_there_is_no_application() {
        refused(WarrantyReason.NO_CONTRACT_CLAUSE, "contractClause", () -> extensions.apply(new ExtensionService.Application("central-ac", project,
                null, null, null, "HT-1", road.today(), " ", END)));
        refused(WarrantyReason.CONTRACT_ENDS_FIRST, "contractEndDate", () -> extensions.apply(new ExtensionService.Application("central-ac",
                project, null, null, null, "HT-1", road.today(), "质保五年", road.today())));
        refused(InputReason.IN_THE_FUTURE, "contractSignedOn", () -> extensions.apply(new ExtensionService.Application("central-ac", project,
                null, null, null, "HT-1", road.today().plusDays(1), "质保五年", END)));
    }

    @Test
    void a_project_that_is_not_there_or_not_under_way_or_another_maker_s_has_none() throws Exception {
        String over = projects.register("central-ac");
        ClaimRoad.as("install-supervisor.central-ac", () -> {
            registered.cancel(over, "合同取消");
            return null;
        });
        String repair = caseOfAnotherKind();
        for (String other : List.of("P-20000101-0001", over, repair, projects.register("room-ac"))) {
            refused(WarrantyReason.UNKNOWN_PROJECT, "projectNumber", () -> apply(other, null));
        }
    }

    /** An extension is a case, but no project. */
    private String caseOfAnotherKind() throws Refusal {
        return apply(null, road.aUnit("central-ac"));
    }

    @Test
    void a_project_has_one_extension_at_a_time() throws Exception {
        apply(project, null);
        refused(WarrantyReason.ALREADY_APPLIED_FOR, "projectNumber", () -> apply(project, null));
    }

    @Test
    void an_application_may_be_taken_back() throws Exception {
        String number = apply(project, null);
        extensions.withdraw(number, "合同变更");
        assertThat(state(number)).isEqualTo("withdrawn");
        assertThat(tasks(number)).isEmpty();
        apply(project, null);
    }

    private String apply(String projectNumber, String serialNo) throws Refusal {
        return extensions.apply(new ExtensionService.Application("central-ac", projectNumber, null, serialNo, null, "HT-2026-1",
                road.today().minusDays(10), "质保期延长至五年", END));
    }

    private String approved(String number) throws Refusal {
        road.answer("warranty-clerk", number, "ReviewExtension", "recommended", "yes", "note", "合同第8条");
        road.answer("chief-engineer", number, "ApproveExtension", "approved", "yes", "note", "同意");
        return number;
    }

    private java.util.Set<String> tasks(String number) throws Refusal {
        return road.waitsFor(number);
    }

    private String state(String number) throws Refusal {
        Extension extension = extensions.get(number);
        return extension.state().key();
    }

    private EquipmentUnit unit(String serialNo) {
        return units.findBySerial(List.of("central-ac"), serialNo).get(0);
    }

    private static void refused(Reason reason, String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            assertThat(no.field()).isEqualTo(field);
        });
    }

    static Map<String, Object> application(String project) {
        return Map.of("projectNumber", project, "contractNo", "HT-3", "contractSignedOn", "2026-10-01", "contractClause", "质保五年",
                "contractEndDate", "2031-06-30");
    }
}
