package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The examples of a draft over HTTP. */
@PlatformTest
class DraftExampleControllerTest {

    private static final String ANALYST = "analyst.central-ac";
    private static final String CHAIN = """
            {"note": "a fire", "source": "CAC-17", "steps": [
              {"decision": "severity", "inputs": {"severity": "ordinary"}, "expect": {"severity": "ordinary"}},
              {"name": "limits", "decision": "response-sla", "take": {"severity": "severity.severity"},
               "inputs": {"holiday": false, "reportedAt": "2026-11-23T10:00:00+08:00"},
               "expect": {"arriveBy": "2026-11-24T10:00:00+08:00"}}]}""";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ObjectMapper json;

    private String path;
    private String examples;
    private String xml;

    @BeforeEach
    void an_analyst_begins_a_draft() throws Exception {
        JsonNode draft = read(call(post("/api/decisions/response-sla/drafts"), "{\"organisation\": \"central-ac\", \"title\": \"" + UUID.randomUUID() + "\"}")
                .andExpect(status().isCreated()));
        path = "/api/drafts/" + draft.at("/draft/id").asText();
        examples = path + "/examples";
        xml = draft.get("xml").asText();
    }

    private ResultActions call(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(httpBasic(ANALYST, "demo")).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions call(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(httpBasic(ANALYST, "demo")));
    }

    private JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void the_shipped_examples_are_green_and_reach_every_rule() throws Exception {
        JsonNode run = read(call(post(examples + "/run")).andExpect(status().isOk()).andExpect(jsonPath("$.rulesWithout").value(empty())));
        assertThat(run.get("total").asInt()).isPositive().isEqualTo(run.get("green").asInt());
        assertThat(run.at("/results/0/rules")).isNotEmpty();
    }

    @Test
    void a_changed_figure_turns_the_example_red_and_says_what_was_expected() throws Exception {
        String shorter = json.createObjectNode().put("xml", xml.replace("\"PT24H\"", "\"PT20H\"")).toString();
        JsonNode run = read(call(post(examples + "/run"), shorter).andExpect(status().isOk()));
        assertThat(run.get("green").asInt()).isLessThan(run.get("total").asInt());
        assertThat(run.findValuesAsText("output")).contains("arriveBy");
    }

    @Test
    void a_table_that_cannot_be_evaluated_makes_examples_red() throws Exception {
        String faulty = json.createObjectNode().put("xml", xml.replace("\"PT24H\"", "\"PT24H")).toString();
        JsonNode run = read(call(post(examples + "/run"), faulty).andExpect(status().isOk()));
        assertThat(run.findValuesAsText("fault")).contains("CANNOT_EVALUATE");
    }

    @Test
    void an_example_is_added_changed_and_removed() throws Exception {
        JsonNode added = read(call(post(examples), """
                {"inputs": {"severity": "ordinary", "holiday": false, "reportedAt": "2026-11-23T10:00:00+08:00"},
                 "expected": {"arriveBy": "2026-11-24T10:00:00+08:00"}, "note": "a Monday", "source": "CAC-17"}""").andExpect(status().isCreated()));
        String one = examples + "/" + added.get("id").asText();
        call(put(one), "{\"version\": 1, \"inputs\": {}, \"expected\": {\"refused\": \"reportedAt\"}, \"note\": \"nothing known\"}")
                .andExpect(status().isOk()).andExpect(jsonPath("$.version").value(2)).andExpect(jsonPath("$.number").value(added.get("number").asInt()));
        call(put(one), "{\"version\": 1, \"inputs\": {}, \"expected\": {}}").andExpect(status().isConflict());
        call(delete(one).param("version", "1")).andExpect(status().isConflict());
        call(delete(one).param("version", "2")).andExpect(status().isNoContent());
        call(delete(one).param("version", "2")).andExpect(status().isNotFound());
    }

    @Test
    void a_chain_runs_through_several_decisions() throws Exception {
        JsonNode added = read(call(post(examples), CHAIN).andExpect(status().isCreated()));
        JsonNode run = read(call(post(examples + "/run")).andExpect(status().isOk()));
        JsonNode result = run.get("results").get(run.get("results").size() - 1);
        assertThat(result.get("exampleId")).isEqualTo(added.get("id"));
        assertThat(result.get("green").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.at("/steps/1/facts/severity").asText()).isEqualTo("ordinary");
        String shorter = json.createObjectNode().put("xml", xml.replace("\"PT24H\"", "\"PT20H\"")).toString();
        JsonNode red = read(call(post(examples + "/run"), shorter));
        assertThat(red.get("results").get(red.get("results").size() - 1).at("/steps/1/differences/0/got").asText())
                .isEqualTo("2026-11-24T06:00:00+08:00");
    }

    @Test
    void examples_leave_and_come_back_as_a_file() throws Exception {
        call(post(examples), CHAIN).andExpect(status().isCreated());
        JsonNode before = read(call(get(examples)));
        String csv = call(get(examples + "/csv")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("inputs_json,expected_json,note,source\n");
        JsonNode after = read(mvc.perform(post(examples + "/csv").param("replace", "true").contentType("text/csv").content(csv)
                .with(httpBasic(ANALYST, "demo"))).andExpect(status().isOk()));
        assertThat(after).hasSameSizeAs(before);
        for (String field : new String[] {"inputs", "expected", "steps", "note", "source"}) {
            assertThat(after.findValues(field)).as(field).isEqualTo(before.findValues(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "inputs_json,expected_json,note,source\n{},{}\n", "inputs_json,expected_json,note,source\n{},[],a,b\n",
            "inputs_json,expected_json,note,source\nx,{},a,b\n", "inputs_json,expected_json,note,source\n\"{},{},a,b\n",
            "inputs_json,expected_json,note,source\n\"{\"\"steps\"\": [1]}\",,a,b\n"})
    void a_file_that_is_none_is_refused(String csv) throws Exception {
        int before = read(call(get(examples))).size();
        mvc.perform(post(examples + "/csv").param("replace", "true").contentType("text/csv").content(csv).with(httpBasic(ANALYST, "demo")))
                .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.code").value(containsString("EXAMPLE_CSV")));
        assertThat(read(call(get(examples)))).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"inputs\": {}}", "{\"inputs\": {}, \"expected\": {}, \"steps\": []}", "{\"steps\": []}", "{\"steps\": [null]}",
            "{\"steps\": [{\"decision\": \"severity\"}]}", "{\"steps\": [{}]}",
            "{\"steps\": [{\"decision\": \"response-sla\", \"take\": {\"severity\": \"severity.severity\"}}]}",
            "{\"steps\": [{\"decision\": \"response-sla\"}, {\"decision\": \"response-sla\"}]}"})
    void an_example_that_is_none_is_refused(String body) throws Exception {
        call(post(examples), body).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void the_shipped_examples_are_those_of_the_version_in_force() throws Exception {
        call(get(examples)).andExpect(jsonPath("$[*].source").value(hasItem(containsString("CAC-"))));
    }
}
