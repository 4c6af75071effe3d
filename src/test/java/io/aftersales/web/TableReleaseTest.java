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
