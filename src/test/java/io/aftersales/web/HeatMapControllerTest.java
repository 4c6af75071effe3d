package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Where cases stay in a process: counted the same as by hand, within reach, with the cases behind each number. */
@PlatformTest
class HeatMapControllerTest {

    private static final String MANAGER = "general-manager.central-ac";
    private static final String GUIDE = "UserTask_GuideRemotely";
    private static final String DISPATCH = "UserTask_DispatchTechnician";

    @Autowired
    private MockMvc web;
    @Autowired
    private CaseRoad road;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private ApiCalls api;

    @Test
    void a_step_counts_what_entered_it_what_left_it_and_what_was_late() throws Exception {
        JsonNode guideBefore = step(MANAGER, "", GUIDE);
        JsonNode dispatchBefore = step(MANAGER, "", DISPATCH);
        String left = road.open("central-ac");
        road.toDispatch(left);
        String stays = road.open("central-ac");
        overdue(stays);

        JsonNode guide = step(MANAGER, "", GUIDE);
        assertThat(more(guideBefore, guide, "passes")).isEqualTo(2);
        assertThat(more(guideBefore, guide, "cases")).isEqualTo(2);
        assertThat(more(guideBefore, guide, "open")).isOne();
        assertThat(more(guideBefore, guide, "late")).isOne();
        assertThat(more(dispatchBefore, step(MANAGER, "", DISPATCH), "open")).isOne();

        assertThat(passes(MANAGER, GUIDE, "late=true&limit=200")).contains(stays).doesNotContain(left);
        assertThat(passes(MANAGER, GUIDE, "limit=200")).contains(stays);
        assertThat(passes("general-manager.room-ac", GUIDE, "limit=200")).doesNotContain(stays, left);
        assertThat(passes("branch-manager.central-ac.north-west", GUIDE, "late=true&limit=200")).doesNotContain(stays);
    }

    @Test
    void the_figures_agree_with_a_count_by_hand() throws Exception {
        road.toDispatch(road.open("central-ac"));
        List<Double> seconds = jdbc.sql("""
                select a.DURATION_ from ACT_HI_ACTINST a where a.ACT_ID_ = ? and a.DURATION_ is not null
                   and a.PROC_INST_ID_ in (select p.ID_ from ACT_HI_PROCINST p, service_case c
                                           where p.BUSINESS_KEY_ = c.number and c.organisation = 'central-ac' and p.PROC_DEF_KEY_ = 'repair')
                order by a.DURATION_""").param(GUIDE).query(Long.class).list().stream().map(milliseconds -> milliseconds / 1000.0).toList();
        JsonNode step = step(MANAGER, "", GUIDE);
        assertThat(step.path("passes").asInt() - step.path("open").asInt()).isEqualTo(seconds.size());
        assertThat(step.path("mean").asDouble()).isCloseTo(seconds.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), within(0.01));
        assertThat(step.path("median").asDouble()).isCloseTo(percentile(seconds, 0.5), within(0.01));
        assertThat(step.path("slow").asDouble()).isCloseTo(percentile(seconds, 0.9), within(0.01));
    }

    @Test
    void filters_narrow_what_counts() throws Exception {
        road.open("central-ac");
        String tomorrow = clock.instant().plus(Duration.ofDays(4000)).toString();
        assertThat(step(MANAGER, "from=" + tomorrow, GUIDE).isMissingNode()).isTrue();
        assertThat(step(MANAGER, "version=9999", GUIDE).isMissingNode()).isTrue();
        assertThat(step(MANAGER, "unit=central-ac.foshan", GUIDE).path("passes").asInt()).isPositive()
                .isLessThanOrEqualTo(step(MANAGER, "unit=central-ac.south", GUIDE).path("passes").asInt());
        assertThat(step(MANAGER, "unit=room-ac.hq", GUIDE).isMissingNode()).isTrue();
        JsonNode version = heat(MANAGER, "").at("/versions/0");
        assertThat(version.path("instances").asInt()).isPositive();
        assertThat(api.get(MANAGER, "/api/processes/" + version.path("definition").asText() + "/xml").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/processes/repair/heat/UserTask_GuideRemotely?limit=0, 422, limit", "/api/processes/repair/heat/UserTask_GuideRemotely?limit=201, 422, limit",
        "/api/processes/repair/heat?from=yesterday, 400, from"})
    void a_bad_question_is_refused(String path, int status, String field) throws Exception {
        ApiCalls.Answer answer = api.get(MANAGER, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.field()).isEqualTo(field);
    }

    private void overdue(String number) {
        jdbc.sql("""
                update ACT_HI_TASKINST set DUE_DATE_ = ? where TASK_DEF_KEY_ = ?
                   and PROC_INST_ID_ in (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?)""")
                .params(Timestamp.from(clock.instant().minus(Duration.ofHours(1))), GUIDE, number).update();
    }

    private static int more(JsonNode before, JsonNode after, String count) {
        return after.path(count).asInt() - before.path(count).asInt();
    }

    /** As statisticians do: between two neighbours by how far it lies between them. */
    private static double percentile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        double upper = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return sorted.get(below) + (place - below) * (upper - sorted.get(below));
    }

    private JsonNode heat(String reader, String filter) throws Exception {
        return api.read(reader, "/api/processes/repair/heat?" + filter);
    }

    private JsonNode step(String reader, String filter, String activity) throws Exception {
        for (JsonNode step : heat(reader, filter).path("steps")) {
            if (step.path("activity").asText().equals(activity)) {
                return step;
            }
        }
        return MissingNode.getInstance();
    }

    private List<String> passes(String reader, String activity, String filter) throws Exception {
        return api.read(reader, "/api/processes/repair/heat/" + activity + "?" + filter).path("items").findValuesAsText("number");
    }
}
