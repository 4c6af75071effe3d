package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class ProjectRegistrationProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.PROJECT_REGISTRATION);

    private static final Actor SUPERVISOR = new Actor(Actor.Kind.PERSON, "install-supervisor.central-ac", "central-ac", "install-supervisor", null);

    @Autowired
    private TaskDesk desk;
    @Autowired
    private ProjectRoad road;

    @Test
    void a_supervisor_registers_a_project_in_parts_with_the_start_form() throws Exception {
        String customerNo = road.aCustomer("central-ac");
        ServiceCaseFixtures.Home home = ServiceCaseFixtures.homeOf("central-ac");
        List<Map<String, Object>> units = List.of(
                ProjectRoad.map("part", "东区", "position", "E1", "productFamily", home.family(), "model", home.model()),
                ProjectRoad.map("part", "西区", "position", "W1", "productFamily", home.family(), "model", home.model()),
                ProjectRoad.map("part", "东区", "position", "E2", "productFamily", home.family(), "model", home.model(), "exFactoryDate", "2026-01-05"));
        CurrentActor.call(SUPERVISOR, () -> desk.start(ProcessKeys.PROJECT_REGISTRATION, ProjectRoad.map("name", "万达广场", "customerNo", customerNo,
                "keyProject", true, "units", units)));
        String number = road.jdbc().sql("select p.case_number from installation_project p join customer c on c.id = p.customer_id where c.customer_no = ?")
                .param(customerNo).query(String.class).single();
        assertThat(number).startsWith("P-");
        assertThat(road.waitsFor(number)).containsExactly("UserTask_ConfirmProject");
        assertThat(road.jdbc().sql("select concat(u.part_no, t.name, u.position) from project_unit u join project_part t on t.case_number = u.case_number "
                + "and t.part_no = u.part_no where u.case_number = ? order by u.id").param(number).query(String.class).list())
                .containsExactlyInAnyOrder("1东区E1", "1东区E2", "2西区W1");
    }

    @Test
    void an_installer_without_a_valid_certificate_is_refused() throws Exception {
        String customerNo = road.aCustomer("central-ac");
        assertThatThrownBy(() -> CurrentActor.call(SUPERVISOR, () -> desk.start(ProcessKeys.PROJECT_REGISTRATION, ProjectRoad.map("name", "万达广场",
                "customerNo", customerNo, "installer", "NOBODY", "units", List.of(ProjectRoad.map("position", "E1"))))))
                .isInstanceOf(Refusal.class).hasMessage("UNKNOWN_INSTALLER installer");
    }
}
