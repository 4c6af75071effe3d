package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.jayway.jsonpath.JsonPath;
import io.aftersales.PlatformTest;
import io.aftersales.decision.draft.Example;
import io.aftersales.decision.draft.ExampleService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A decision table from draft to force and back over HTTP; only what is said about a row changes, so that no other test minds. */
@PlatformTest
class TableReleaseTest {

    private static final String ORGANISATION = "fleet-terminal";
    private static final String ANALYST = "analyst.fleet-terminal";
    private static final String APPROVER = "rule-approver.fleet-terminal";
    private static final String MANAGER = "general-manager.fleet-terminal";
    private static final String DECISION = "/api/decisions/training-plan";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private ExampleService examples;

    private final String said = "TRAIN " + UUID.randomUUID();

    @Test
    void a_table_waits_for_its_instant_and_is_taken_back() throws Exception {
        String draft = draft();
        String number = number(submit(draft, "\"effectiveAt\": \"" + clock.instant().plus(Duration.ofDays(3)) + "\"").andExpect(status().isCreated()));
        call(ANALYST, "GET", "/api/rule-changes/" + number, null).andExpect(jsonPath("$.change.kind").value("table"))
                .andExpect(jsonPath("$.evidence[*].value.en", hasItem("not replayed on past cases")))
                .andExpect(jsonPath("$.obstacles", hasSize(0)));
        // nobody approves what they drafted, also not by calling the task (S39)
        List<String> tasks = JsonPath.read(body(call(APPROVER, "GET", "/api/tasks?case=" + number, null)), "$.items[*].id");
        int own = call(ANALYST, "POST", "/api/tasks/" + tasks.get(0) + "/complete", "{\"values\": {\"approved\": \"yes\"}}").andReturn()
                .getResponse().getStatus();
        assertThat(own).isIn(403, 404);
        complete(APPROVER, number, "ApproveChange", "{\"approved\": \"yes\"}").andExpect(status().is2xxSuccessful());
        inForce(false);
        call(ANALYST, "POST", "/api/rule-changes/" + number + "/withdraw", "{\"reason\": \"暂缓\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.change.state").value("taken-back"));
        call(ANALYST, "GET", "/api/drafts/" + draft, null).andExpect(jsonPath("$.draft.state").value("editing"));
    }

    @Test
    void an_emergency_is_in_force_at_once_and_rolled_back_in_one_step() throws Exception {
        String late = draft();
        String draft = draft();
        String number = number(submit(draft, "\"emergency\": true").andExpect(status().isCreated()));
        call(ANALYST, "GET", "/api/drafts/" + draft, null).andExpect(jsonPath("$.draft.state").value("submitted"));
        complete(APPROVER, number, "ApproveChange", "{\"approved\": \"yes\"}").andExpect(status().is2xxSuccessful());
        inForce(false);
        complete(MANAGER, number, "ConfirmEmergency", "{\"confirmed\": \"yes\"}").andExpect(status().is2xxSuccessful());
        inForce(true);
        submit(late, "\"emergency\": true").andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.code").value("CHANGE_NOT_READY"));
        String back = "{\"organisation\": \"fleet-terminal\", \"reason\": \"说明有误\"}";
        call(ANALYST, "POST", DECISION + "/rollback", back).andExpect(status().isForbidden());
        call("rule-approver.room-ac", "POST", DECISION + "/rollback", back).andExpect(status().isNotFound());
        call(APPROVER, "POST", DECISION + "/rollback", back).andExpect(status().isOk()).andExpect(jsonPath("$.change").value(number));
        inForce(false);
        call(APPROVER, "POST", DECISION + "/rollback", back).andExpect(status().isConflict());
        assertThat(jdbc.sql("select kind from audit_event where stream = ? order by seq").param("case:" + number).query(String.class).list())
                .contains("ruleChange.submitted", "ruleChange.approved", "ruleChange.confirmed", "ruleChange.published", "ruleChange.inForce",
                        "ruleChange.rolledBack");
        assertThat(jdbc.sql("select count(*) from audit_event where stream = 'table:fleet-terminal/training-plan' and kind = 'ruleChange.rolledBack'")
                .query(Integer.class).single()).isPositive();
    }

    @Test
    void a_rollback_stands_under_a_number_of_its_own_with_who_and_why() throws Exception {
        String number = number(submit(draft(), "\"emergency\": true").andExpect(status().isCreated()));
        complete(APPROVER, number, "ApproveChange", "{\"approved\": \"yes\"}").andExpect(status().is2xxSuccessful());
        complete(MANAGER, number, "ConfirmEmergency", "{\"confirmed\": \"yes\"}").andExpect(status().is2xxSuccessful());
        String rollback = JsonPath.read(body(call(APPROVER, "POST", DECISION + "/rollback", "{\"organisation\": \"fleet-terminal\", \"reason\": \"误改\"}")),
                "$.number");
        call(ANALYST, "GET", "/api/rule-changes/" + rollback, null).andExpect(status().isOk()).andExpect(jsonPath("$.change.reason").value("误改"))
                .andExpect(jsonPath("$.change.submittedBy").value(APPROVER)).andExpect(jsonPath("$.change.state").value("in-force"));
        call("analyst.room-ac", "GET", "/api/rule-changes/" + rollback, null).andExpect(status().isNotFound());
        call(ANALYST, "GET", DECISION + "/versions?organisation=" + ORGANISATION, null)
                .andExpect(jsonPath("$[0].version.changeNumber").value(rollback)).andExpect(jsonPath("$[0].version.publishedBy").value(APPROVER))
                .andExpect(jsonPath("$[0].version.approvedBy[0]").value(APPROVER));
        assertThat(jdbc.sql("select actor from audit_event where stream = ? and kind = 'ruleChange.rolledBack'").param("case:" + rollback)
                .query(String.class).list()).containsExactly(APPROVER);
    }

    @Test
    void whoever_changes_only_an_example_of_a_draft_does_not_approve_it() throws Exception {
        String draft = draft();
        CurrentActor.call(new Actor(Actor.Kind.PERSON, APPROVER, ORGANISATION, null, null), () -> {
            Example first = examples.ofDraft(draft).get(0);
            return examples.change(draft, new Example(first.id(), first.number(), first.inputs(), first.expected(), first.steps(), "another note",
                    first.source(), first.version()));
        });
        String number = number(submit(draft, "\"effectiveAt\": \"" + clock.instant().plus(Duration.ofDays(3)) + "\"").andExpect(status().isCreated()));
        complete(APPROVER, number, "ApproveChange", "{\"approved\": \"yes\"}").andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("OWN_CHANGE"));
        assertThat(jdbc.sql("select kind || ' by ' || actor from audit_event where stream = 'table:fleet-terminal/training-plan' and payload like ?")
                .param("%" + draft + "%").query(String.class).list()).contains("draft.saved by " + ANALYST, "example.changed by " + APPROVER);
        call(ANALYST, "POST", "/api/rule-changes/" + number + "/withdraw", "{\"reason\": \"x\"}").andExpect(status().isOk());
    }

    private void inForce(boolean expected) throws Exception {
        String rules = "$.rules[*].annotation.en";
        call(ANALYST, "GET", DECISION + "?organisation=" + ORGANISATION, null).andExpect(status().isOk())
                .andExpect(jsonPath(rules, expected ? hasItem(said) : not(hasItem(said))));
    }

    /** A draft in which only the first row's annotation differs. */
    private String draft() throws Exception {
        JsonNode draft = json.readTree(body(call(ANALYST, "POST", DECISION + "/drafts", "{\"organisation\": \"fleet-terminal\", \"title\": \"" + said
                + "\"}").andExpect(status().isCreated())));
        String id = draft.at("/draft/id").asText();
        ArrayNode rows = (ArrayNode) draft.at("/sheet/rows").deepCopy();
        ((ObjectNode) rows.get(0)).put("annotation", said);
        call(ANALYST, "PUT", "/api/drafts/" + id + "/table", "{\"revision\": 1, \"sheet\": {\"rows\": " + rows + "}}").andExpect(status().isOk());
        return id;
    }

    private ResultActions submit(String draft, String when) throws Exception {
        return call(ANALYST, "POST", "/api/rule-changes", "{\"subject\": {\"kind\": \"table\", \"draft\": \"" + draft + "\"}, \"reason\": \"说明更清楚\", "
                + when + "}");
    }

    private String number(ResultActions answer) throws Exception {
        return JsonPath.read(body(answer), "$.change.number");
    }

    private ResultActions complete(String person, String number, String task, String answers) throws Exception {
        List<String> ids = JsonPath.read(body(call(person, "GET", "/api/tasks?case=" + number, null)), "$.items[?(@.task == 'UserTask_" + task + "')].id");
        return call(person, "POST", "/api/tasks/" + ids.get(0) + "/complete", "{\"values\": " + answers + "}");
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions call(String user, String method, String path, String body) throws Exception {
        var request = request(HttpMethod.valueOf(method), path).with(httpBasic(user, "demo")).with(csrf());
        return mvc.perform(body == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
