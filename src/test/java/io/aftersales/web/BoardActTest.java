package io.aftersales.web;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import io.aftersales.process.TaskRow;
import io.aftersales.servicecase.AssessmentService;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class BoardActTest {

    private static final String MANAGER = "general-manager.central-ac";

    @Autowired
    private MockMvc http;
    @Autowired
    private CaseRoad road;
    @Autowired
    private ClockService clocks;
    @Autowired
    private AssessmentService assessments;
    @Autowired
    private JdbcClient jdbc;

    private String number;
    private String clock;

    @BeforeEach
    void a_case_that_an_agent_called_ordinary() throws Exception {
        at(MONDAY_TEN);
        number = road.open("central-ac", true, Map.of("severity", "ordinary"));
        clock = clocks.clocksOf(number).get(0).id();
    }

    @AfterEach
    void time_goes_on() {
        clocks.cancelAll(number);
        SlaFixtures.now();
    }

    private MockHttpServletResponse act(String who, String act, String body, String key) throws Exception {
        MockHttpServletRequestBuilder call = post("/api/board/clocks/{id}/{act}", clock, act).with(httpBasic(who, "demo"))
                .contentType(MediaType.APPLICATION_JSON).content(body);
        return http.perform(key == null ? call : call.header("Idempotency-Key", key)).andReturn().getResponse();
    }

    private String done(String act, String body) throws Exception {
        MockHttpServletResponse answer = act(MANAGER, act, body, null);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private List<String> severities() throws Exception {
        return JsonPath.read(http.perform(get("/api/board/clocks/{id}/severities", clock).with(httpBasic(MANAGER, "demo"))).andReturn().getResponse()
                .getContentAsString(), "$");
    }

    private long audited(String kind) {
        return jdbc.sql("select count(*) from audit_event where stream = ? and kind = ?").params("case:" + number, kind).query(Long.class).single();
    }

    private long told() {
        return jdbc.sql("select count(*) from message where case_number = ? and kind = 'manager-act'").param(number).query(Long.class).single();
    }

    @Test
    void more_time_is_given_once_however_often_it_is_sent() throws Exception {
        String later = clocks.clocksOf(number).get(0).dueAt().plus(Duration.ofDays(7)).toString();
        String body = "{\"to\": \"" + later + "\", \"seen\": 0, \"reason\": \"road flooded\"}";
        for (int time = 0; time < 2; time++) {
            MockHttpServletResponse answer = act(MANAGER, "extend", body, "extend-" + clock);
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
            assertThat(JsonPath.<Integer>read(answer.getContentAsString(), "$.extensions")).isEqualTo(1);
        }
        assertThat(act(MANAGER, "extend", body, null).getStatus()).isEqualTo(409);
        assertThat(audited("clock.extended")).isEqualTo(1);
        assertThat(told()).isPositive();
    }

    @Test
    void who_leads_nothing_or_other_units_may_not() throws Exception {
        String body = "{\"reason\": \"x\"}";
        String other = road.of(number).unitId().contains("south") || List.of("central-ac.foshan", "central-ac.changsha").contains(road.of(number).unitId())
                ? "branch-manager.central-ac.north-west" : "branch-manager.central-ac";
        assertThat(act(other, "escalate", body, null).getStatus()).isEqualTo(404);
        assertThat(act("general-manager.room-ac", "escalate", body, null).getStatus()).isEqualTo(404);
        assertThat(act("agent.central-ac", "escalate", body, null).getStatus()).isEqualTo(403);
        assertThat(act(MANAGER, "escalate", "{\"reason\": \" \"}", null).getStatus()).isEqualTo(422);
        assertThat(audited("clock.escalatedNow")).isZero();
    }

    @Test
    void what_has_ended_meanwhile_is_a_conflict() throws Exception {
        clocks.meet(number, clocks.clocksOf(number).get(0).target(), MONDAY_TEN);
        assertThat(act(MANAGER, "escalate", "{\"reason\": \"x\"}", null).getStatus()).isEqualTo(409);
        assertThat(act(MANAGER, "extend", "{\"reason\": \"x\", \"to\": \"2026-12-24T10:00:00+08:00\"}", null).getStatus()).isEqualTo(409);
    }

    @Test
    void those_of_the_next_level_are_told_at_once() throws Exception {
        done("escalate", "{\"reason\": \"a hospital\"}");
        assertThat(audited("clock.escalatedNow")).isEqualTo(1);
        assertThat(told()).isPositive();
    }

    @Test
    void the_clocks_stand_still_with_a_reason_and_run_again() throws Exception {
        assertThat(JsonPath.<String>read(done("pause", "{\"party\": \"customer\", \"reason\": \"customer abroad\"}"), "$.state")).isEqualTo("paused");
        assertThat(act(MANAGER, "pause", "{\"party\": \"customer\", \"reason\": \"again\"}", null).getStatus()).isEqualTo(409);
        assertThat(JsonPath.<String>read(done("resume", "{\"reason\": \"back\"}"), "$.state")).isEqualTo("running");
        assertThat(act(MANAGER, "resume", "{\"reason\": \"again\"}", null).getStatus()).isEqualTo(409);
    }

    @Test
    void a_severity_that_was_raised_stands_when_facts_are_judged_anew() throws Exception {
        assertThat(road.of(number).severity()).isEqualTo("ordinary");
        assertThat(severities()).containsExactly("major");
        assertThat(JsonPath.<String>read(done("severity", "{\"severity\": \"major\", \"reason\": \"a hospital\"}"), "$.severity")).isEqualTo("major");
        assessments.decideAgain(number);
        assertThat(road.of(number).severity()).isEqualTo("major");
        assertThat(act(MANAGER, "severity", "{\"severity\": \"ordinary\", \"reason\": \"x\"}", null).getStatus()).isEqualTo(422);
        assertThat(act(MANAGER, "severity", "{\"severity\": \"A\", \"reason\": \"x\"}", null).getStatus()).isEqualTo(422);
        assertThat(audited("case.severityRaised")).isEqualTo(1);
        assertThat(severities()).isEmpty();
    }

    @Test
    void a_task_is_given_to_another_and_taken_over_and_who_looked_too_early_is_told() throws Exception {
        TaskRow task = road.tasks(number).get(0);
        String person = jdbc.sql("select min(user_id_) from act_id_membership where group_id_ in (:groups)").param("groups", task.candidateGroups())
                .query(String.class).single();
        String give = "{\"task\": \"" + task.id() + "\", \"to\": \"" + person + "\", \"reason\": \"others are busy\"}";
        String answer = done("assign", give);
        assertThat(JsonPath.<String>read(answer, "$.tasks[0].assignee")).isEqualTo(person);
        MockHttpServletResponse late = act(MANAGER, "assign", give, null);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(JsonPath.<String>read(late.getContentAsString(), "$.detail")).isEqualTo("Somebody else is working on this task.");
        assertThat(act(MANAGER, "assign", "{\"task\": \"" + task.id() + "\", \"to\": \"analyst.central-ac\", \"seen\": \"" + person
                + "\", \"reason\": \"x\"}", null).getStatus()).isEqualTo(422);
        assertThat(act(MANAGER, "assign", "{\"task\": \"none\", \"to\": \"" + person + "\", \"reason\": \"x\"}", null).getStatus()).isEqualTo(404);
        answer = done("take-over", "{\"task\": \"" + task.id() + "\", \"seen\": \"" + person + "\", \"reason\": \"I do it\"}");
        assertThat(JsonPath.<String>read(answer, "$.tasks[0].assignee")).isEqualTo(MANAGER);
        assertThat(JsonPath.<String>read(answer, "$.tasks[0].holder")).isNotBlank().isNotEqualTo(MANAGER);
        assertThat(audited("task.assigned")).isEqualTo(2);
    }

    @Test
    void a_reason_that_is_too_long_is_told_how_long_it_may_be() throws Exception {
        MockHttpServletResponse answer = act(MANAGER, "escalate", "{\"reason\": \"" + "x".repeat(2001) + "\"}", null);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.getContentAsString(), "$.detail")).isEqualTo("reason is longer than 2000 characters.");
    }

    @Test
    void the_unit_is_written_to() throws Exception {
        int people = JsonPath.read(done("message", "{\"text\": \"Please call the customer today.\"}"), "$.people");
        assertThat(people).isPositive();
        assertThat(audited("case.unitWrittenTo")).isEqualTo(1);
        assertThat(told()).isGreaterThanOrEqualTo(people);
    }
}
