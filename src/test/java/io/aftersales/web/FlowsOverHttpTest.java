package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import io.aftersales.process.ClaimRoad;
import io.aftersales.process.ProjectRoad;
import io.aftersales.process.TaskDesk;
import io.aftersales.process.TaskFilter;
import io.aftersales.process.TaskRow;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project and a claim of every organisation, and a month of those that settle differently, to their ends through {@code /api/tasks}, each step by somebody whose step it is. */
@PlatformTest
class FlowsOverHttpTest {

    @Autowired
    private ProjectRoad projects;
    @Autowired
    private ClaimRoad claims;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private Clock clock;
    @Autowired
    private ApiCalls api;
    @Autowired
    private TaskPeople people;

    @ParameterizedTest
    @ValueSource(strings = {"central-ac", "room-ac", "electrical-equipment", "home-appliance", "fleet-terminal"})
    void a_project_is_inspected_put_right_commissioned_and_accepted(String organisation) throws Exception {
        ProjectRoad road = projects.by(this::answered);
        String number = road.register(organisation);
        road.toInspection(number);
        road.foundUnearthed(number);
        road.rectify(number);
        road.commission(number);
        road.accept(number);
        road.assertClosed(number);
        JsonNode accepted = api.read("general-manager." + organisation, "/api/projects/" + number + "/acceptances");
        assertThat(accepted.at("/0/units")).hasSize(1);
        assertThat(api.read("general-manager." + organisation, "/api/cases/" + number).path("status").asText()).isEqualTo("closed");
    }

    @ParameterizedTest
    @CsvSource({"central-ac, product", "room-ac, part", "electrical-equipment, product", "home-appliance, product", "fleet-terminal, material"})
    void a_claim_is_decided_line_by_line_shared_out_and_paid(String organisation, String cause) throws Exception {
        ClaimRoad road = claims.by(this::answered);
        String number = road.byOutlet(organisation, cause);
        road.decide(number, "none", "approved", "approved");
        road.asProposed(number, "supplierCode", supplier(organisation));
        JsonNode claim = api.read("warranty-clerk." + organisation, "/api/claims/" + number);
        assertThat(claim.at("/claim/state").asText()).isEqualTo("settled");
        assertThat(claim.path("lines")).hasSize(2).allSatisfy(line -> assertThat(line.path("paidAt").asText()).isNotBlank());
        assertThat(api.read("warranty-clerk." + organisation, "/api/cases/" + number).path("status").asText()).isEqualTo("closed");
    }

    /** home-appliance grades a month, and holds it until customers are satisfied (HOM-31); central-ac does neither. */
    @ParameterizedTest
    @CsvSource({"central-ac, ''", "home-appliance, B"})
    void a_month_is_held_or_not_graded_approved_accepted_and_paid(String organisation, String grade) throws Exception {
        String clerk = "settlement-clerk." + organisation;
        String installer = "I" + UUID.randomUUID().toString().substring(0, 8);
        api.done("install-supervisor." + organisation, "/api/installers", Map.of("organisation", organisation, "code", installer, "kind", "installer"));
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneId.of("Asia/Shanghai"))).minusMonths(7);
        api.done("supervisor." + organisation, "/api/incentives", Map.of("organisation", organisation, "party", "installer:" + installer, "occasion",
                "innovation", "amountCny", 1000, "on", month.atDay(3).toString(), "reference", installer, "remark", "装机提前"));
        api.done(clerk, "/api/statements/runs", Map.of("organisation", organisation, "month", month.toString()));
        String number = api.read(clerk, "/api/statements?party=installer:" + installer).at("/items/0/statement/number").asText();
        if (!grade.isEmpty()) {
            answer(number, "ReviewHold", Map.of("satisfaction", "yes", "training", "yes", "why", "本月无回访,抽查合格"));
        }
        answer(number, "PrepareStatement", grade.isEmpty() ? Map.of() : Map.of("grade", grade, "why", "抽查"));
        answer(number, "ApproveStatement", Map.of("approved", "yes"));
        answer(number, "ConfirmStatement", Map.of("accepted", "yes"));
        JsonNode paid = api.read(clerk, "/api/statements/" + number).at("/head/statement");
        assertThat(paid.path("state").asText()).isEqualTo("paid");
        assertThat(paid.path("grade").asText("")).isEqualTo(grade);
        assertThat(paid.path("paid").decimalValue()).isEqualByComparingTo(paid.path("payable").decimalValue()).isPositive();
        assertThat(api.read(clerk, "/api/cases/" + number).path("status").asText()).isEqualTo("closed");
    }

    private void answer(String number, String task, Map<String, Object> values) throws Refusal {
        answered(desk.list(new TaskFilter(number, false, null, null, null, null, 10)).items().stream()
                .filter(row -> row.task().equals("UserTask_" + task)).findFirst().orElseThrow(() -> new AssertionError(task)), values);
    }

    private void answered(TaskRow row, Map<String, Object> values) {
        try {
            ApiCalls.Answer answer = api.post(people.whose(row), "/api/tasks/" + row.id() + "/complete", Map.of("values", values));
            assertThat(answer.status()).as("%s by %s: %s", row.task(), people.whose(row), answer.text()).isEqualTo(204);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String supplier(String organisation) {
        String code = "S" + UUID.randomUUID().toString().substring(0, 12);
        jdbc.sql("insert into party (organisation, code, kind, name, created_at) values (?, ?, 'supplier', '华芯', current_timestamp)")
                .params(organisation, code).update();
        return code;
    }
}
