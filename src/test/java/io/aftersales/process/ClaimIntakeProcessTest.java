package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.WarrantyReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class ClaimIntakeProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.CLAIM_INTAKE);

    private static final String CLERK = "warranty-clerk.central-ac";

    @Autowired
    private TaskDesk desk;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ClaimRoad road;
    private String serialNo;

    @BeforeEach
    void aUnit() {
        serialNo = road.aUnit("central-ac");
    }

    @Test
    void a_clerk_files_a_claim_with_the_start_form() throws Exception {
        start(CLERK, "channel", "outlet", "faultText", "压缩机不启动", "cause", "product", "lines",
                List.of(Map.of("costKind", "material", "description", "压缩机", "amount", 300)));
        String number = filed();
        assertThat(road.of(number).filing().claimant()).isEqualTo("unit:central-ac.foshan");
        assertThat(road.of(number).lines()).hasSize(1);
        assertThat(road.waitsFor(number)).containsExactly("UserTask_DecideLines");
    }

    @Test
    void the_claimant_is_chosen_among_those_who_may_be_by_their_names() throws Exception {
        TaskForm form = ClaimRoad.as(CLERK, () -> desk.startForm(ProcessKeys.CLAIM_INTAKE));
        assertThat(form.schema().toString()).contains("unit:central-ac.foshan", "佛山", "installer:I-07", "owner", "The owner of the unit")
                .doesNotContain("unit:room-ac");
        start(CLERK, "channel", "clerk", "claimant", "installer:I-07");
        assertThat(road.of(filed()).filing().claimant()).isEqualTo("installer:I-07");
    }

    @Test
    void the_owner_of_the_unit_claims_without_anybody_knowing_the_number() throws Exception {
        start(CLERK, "channel", "outlet", "claimant", "owner");
        assertThat(road.of(filed()).filing().claimant()).isEqualTo("customer:C" + serialNo);
    }

    @Test
    void somebody_sees_only_the_outlets_within_reach() throws Exception {
        TaskForm form = ClaimRoad.as("supervisor.central-ac.south", () -> desk.startForm(ProcessKeys.CLAIM_INTAKE));
        assertThat(form.schema().toString()).contains("unit:central-ac.foshan").doesNotContain("unit:central-ac.beijing");
    }

    @Test
    void who_is_no_choice_is_refused() {
        for (String nobody : List.of("unit:room-ac.nanjing-city", "installer:I-99", "customer:C1", "佛山网点")) {
            assertThatThrownBy(() -> start(CLERK, "channel", "outlet", "claimant", nobody)).as(nobody)
                    .isInstanceOfSatisfying(Refusal.class, no -> {
                        assertThat(no.reason()).isEqualTo(InputReason.NOT_A_CHOICE);
                        assertThat(no.field()).isEqualTo("claimant");
                    });
        }
    }

    @Test
    void an_installer_of_another_unit_may_not_claim_for_this_one() throws Exception {
        jdbc.sql("insert into party (organisation, code, kind, name, created_at) values ('central-ac', 'I-88', 'installer', '甲', current_timestamp)")
                .update();
        assertThatThrownBy(() -> start(CLERK, "channel", "dealer", "claimant", "installer:I-88")).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.reason()).isEqualTo(WarrantyReason.UNKNOWN_CLAIMANT);
            assertThat(no.field()).isEqualTo("claimant");
        });
        assertThat(jdbc.sql("select count(*) from service_case where kind = 'warranty-claim' and serial_no = ?").param(serialNo).query(Integer.class)
                .single()).isZero();
    }

    private String filed() {
        return jdbc.sql("select number from service_case where kind = 'warranty-claim' and serial_no = ?").param(serialNo).query(String.class).single();
    }

    private void start(String person, Object... namesAndValues) throws Refusal {
        Map<String, Object> answers = new HashMap<>(Map.of("serialNo", serialNo, "partCode", "P-100", "fault", "不启动", "foundOn",
                road.today().toString()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answers.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        ClaimRoad.as(person, () -> desk.start(ProcessKeys.CLAIM_INTAKE, answers));
    }
}
