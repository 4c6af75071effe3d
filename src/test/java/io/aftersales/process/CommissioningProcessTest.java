package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Refusal;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class CommissioningProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.COMMISSIONING);

    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private ProjectRoad road;

    @Test
    void what_is_missing_on_the_list_of_the_organisation_is_done_before() throws Exception {
        String number = toCommissioning("fleet-terminal", false);
        road.commission(number, List.of("wiring"));
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CommissionUnits");
        assertThat(road.form(number, "CommissionUnits").facts().toString()).contains("Data reach the monitoring platform");
        assertThat(road.choices(number, "CommissionUnits", "done")).as("no client wanted").doesNotContain("client-software", "user-signature");
        road.commission(number);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_AcceptPart");
    }

    @Test
    void a_key_project_is_commissioned_and_audited_by_head_office_too() throws Exception {
        String number = toCommissioning("central-ac", true);
        road.commission(number);
        road.answer(number, "CommissionKeyUnits", "note", "联调正常");
        road.answer(number, "AuditQuality", "passed", "no", "note", "保温不合格");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_CommissionUnits");
        road.commission(number);
        road.answer(number, "CommissionKeyUnits", "note", "联调正常");
        road.answer(number, "AuditQuality", "passed", "yes", "note", "合格");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_AcceptPart");
        assertThat(road.jdbc().sql("select distinct kind from project_step where case_number = ?").param(number).query(String.class).list())
                .contains("drawing-review", "on-site-training", "process-supervision", "key-commissioning", "quality-audit");
    }

    @Test
    void a_serial_number_of_another_customer_s_unit_is_refused() throws Exception {
        String serialNo = ServiceCaseFixtures.aUnit(archive, "central-ac", true);
        String number = toCommissioning("central-ac", false);
        assertThatThrownBy(() -> road.answer(number, "CommissionUnits", "trialRun", "正常", "serials",
                List.of(ProjectRoad.map("position", "A1", "serialNo", serialNo)))).isInstanceOf(Refusal.class)
                .hasMessage("UNIT_OF_ANOTHER_CUSTOMER serials[0].serialNo");
    }

    private String toCommissioning(String organisation, boolean keyProject) throws Exception {
        String number = road.register(organisation, keyProject, 1);
        road.confirm(number);
        road.plan(number);
        if (keyProject) {
            road.answer(number, "ReviewDrawings", "approved", "yes", "note", "同意");
            road.answer(number, "TrainOnSite", "note", "施工队6人");
        }
        road.start(number);
        if (keyProject) {
            road.answer(number, "SuperviseProcess", "note", "已指导配管");
        }
        road.inspected(number);
        return number;
    }
}
