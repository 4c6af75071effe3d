package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.WarrantyReason;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class ExtensionIntakeProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.EXTENSION_INTAKE);

    private static final String SUPERVISOR = "install-supervisor.central-ac";

    @Autowired
    private TaskDesk desk;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ProjectRoad projects;
    @Autowired
    private ClaimRoad road;
    private String contract;
    private String project;

    @BeforeEach
    void aContract() throws Refusal {
        project = projects.register("central-ac");
        contract = "HT-" + UUID.randomUUID().toString().substring(0, 12);
    }

    @Test
    void a_longer_warranty_of_one_unit_is_applied_for_with_the_start_form() throws Exception {
        String serialNo = road.aUnit("central-ac");
        start("serialNo", serialNo);
        assertThat(road.waitsFor(applied())).containsExactly("UserTask_ReviewExtension");
        assertThat(jdbc.sql("select serial_no from service_case where number = ?").param(applied()).query(String.class).single()).isEqualTo(serialNo);
    }

    @Test
    void a_project_has_the_responsible_unit_that_was_chosen_by_its_name() throws Exception {
        TaskForm form = ClaimRoad.as(SUPERVISOR, () -> desk.startForm(ProcessKeys.EXTENSION_INTAKE));
        assertThat(form.schema().toString()).contains("central-ac.south", "华南").doesNotContain("room-ac");
        start("projectNumber", project, "unit", "central-ac.south");
        assertThat(jdbc.sql("select unit_id from service_case where number = ?").param(applied()).query(String.class).single())
                .isEqualTo("central-ac.south");
    }

    @Test
    void a_project_is_chosen_among_those_under_way_and_lends_its_unit() throws Exception {
        TaskForm form = ClaimRoad.as(SUPERVISOR, () -> desk.startForm(ProcessKeys.EXTENSION_INTAKE));
        assertThat(form.schema().toString()).contains(project);
        start("projectNumber", project);
        assertThat(jdbc.sql("select unit_id from service_case where number = ?").param(applied()).query(String.class).single())
                .isEqualTo(jdbc.sql("select unit_id from service_case where number = ?").param(project).query(String.class).single());
    }

    @Test
    void a_unit_or_project_that_is_no_choice_is_refused() {
        refused("projectNumber", InputReason.NOT_A_CHOICE, "projectNumber", "P-" + contract);
        refused("unit", InputReason.NOT_A_CHOICE, "projectNumber", project, "unit", "room-ac.nanjing");
    }

    @Test
    void without_a_clause_of_the_contract_nothing_is_applied_for() {
        refused("contractClause", WarrantyReason.NO_CONTRACT_CLAUSE, "projectNumber", project, "contractClause", "");
        refused("projectNumber", InputReason.REQUIRED);
        assertThat(jdbc.sql("select count(*) from warranty_extension where contract_no = ?").param(contract).query(Integer.class).single()).isZero();
    }

    private void refused(String field, Object reason, Object... namesAndValues) {
        assertThatThrownBy(() -> start(namesAndValues)).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            assertThat(no.field()).isEqualTo(field);
        });
    }

    private String applied() {
        return jdbc.sql("select case_number from warranty_extension where contract_no = ?").param(contract).query(String.class).single();
    }

    private void start(Object... namesAndValues) throws Refusal {
        Map<String, Object> answers = new HashMap<>(Map.of("contractNo", contract, "contractSignedOn", "2026-01-10", "contractClause", "延保三年",
                "contractEndDate", "2031-06-30"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answers.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        ClaimRoad.as(SUPERVISOR, () -> desk.start(ProcessKeys.EXTENSION_INTAKE, answers));
    }
}
