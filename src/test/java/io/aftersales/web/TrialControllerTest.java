package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A draft with a shorter arrival limit over HTTP: tried, compared, run on the past. */
@PlatformTest
class TrialControllerTest {

    private static final String ANALYST = "analyst.central-ac";
    private static final String DECISION = "/api/decisions/response-sla";
    private static final String FACTS = "\"inputs\": {\"severity\": \"ordinary\", \"holiday\": false, \"reportedAt\": \"2026-11-23T10:00:00+08:00\"}";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ObjectMapper json;

    private String path;
    private String base;

    @BeforeEach
    void an_analyst_shortens_the_limit() throws Exception {
        JsonNode draft = read(call(ANALYST, post(DECISION + "/drafts"), "{\"organisation\": \"central-ac\", \"title\": \"" + UUID.randomUUID() + "\"}"));
        path = "/api/drafts/" + draft.at("/draft/id").asText();
        base = draft.at("/base/definitionId").asText();
        call(ANALYST, put(path + "/table"), json.createObjectNode().put("revision", 1)
                .put("xml", draft.get("xml").asText().replace("\"PT24H\"", "\"PT20H\"")).toString()).andExpect(status().isOk());
    }

    private ResultActions call(String person, MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(httpBasic(person, "demo")).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions call(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(httpBasic(person, "demo")));
    }

    private JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void a_trial_says_which_row_fired_and_why_the_others_did_not() throws Exception {
        JsonNode tried = read(call(ANALYST, post(path + "/try"), "{" + FACTS + "}").andExpect(status().isOk())
                .andExpect(jsonPath("$.outputs.arriveBy").value("2026-11-24T06:00:00+08:00")));
        JsonNode rows = tried.at("/questions/0/rows");
        assertThat(rows).anyMatch(row -> row.get("fired").asBoolean());
        assertThat(rows).filteredOn(row -> !row.get("fired").asBoolean()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("column").asText()).isNotEmpty();
            assertThat(row.get("cell").asText()).isNotEmpty();
            assertThat(row.at("/why/en").asText()).contains("the row asks for");
            assertThat(row.at("/why/zh").asText()).contains("要求").doesNotContain("ordinary", "major");
        });
        call(ANALYST, post(DECISION + "/try"), "{\"organisation\": \"central-ac\", " + FACTS + "}")
                .andExpect(jsonPath("$.outputs.arriveBy").value("2026-11-24T10:00:00+08:00"));
    }

    @Test
    void a_trial_that_gives_no_decision_says_why() throws Exception {
        call(ANALYST, post(path + "/try"), "{\"inputs\": {\"severity\": \"ordinary\"}}").andExpect(status().isOk())
                .andExpect(jsonPath("$.outputs").isEmpty()).andExpect(jsonPath("$.refusedField").value("reportedAt"))
                .andExpect(jsonPath("$.refused").isString());
        call(ANALYST, post(path + "/try"), "{}").andExpect(status().isUnprocessableEntity());
        call(ANALYST, post(DECISION + "/try"), "{\"organisation\": \"room-ac\", " + FACTS + "}").andExpect(status().isUnprocessableEntity());
        call("analyst.room-ac", post(path + "/try"), "{" + FACTS + "}").andExpect(status().isNotFound());
    }

    @Test
    void what_a_draft_changes_is_shown_cell_by_cell() throws Exception {
        call(ANALYST, get(path + "/diff")).andExpect(status().isOk()).andExpect(jsonPath("$.difference.rows[0].kind").value("changed"))
                .andExpect(jsonPath("$.difference.rows[0].cells[0].was").value("\"PT24H\""))
                .andExpect(jsonPath("$.difference.rows[0].cells[0].now").value("\"PT20H\""));
        call(ANALYST, get(path + "/diff").param("from", base)).andExpect(status().isOk());
        call(ANALYST, get(path + "/diff").param("from", "no-such")).andExpect(status().isNotFound());
        call(ANALYST, get(path + "/readiness")).andExpect(status().isOk()).andExpect(jsonPath("$.ready").value(false))
                .andExpect(jsonPath("$.obstacles[0].kind").value("RED_EXAMPLE")).andExpect(jsonPath("$.obstacles[0].text.zh").isString());
    }

    @Test
    void versions_have_a_time_line_files_and_examples() throws Exception {
        call(ANALYST, get(DECISION + "/versions").param("organisation", "central-ac")).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].version.publishedBy").value("build")).andExpect(jsonPath("$[0].state").value("in-force"));
        call(ANALYST, get(DECISION + "/versions/" + base)).andExpect(status().isOk()).andExpect(jsonPath("$.examples").isNotEmpty());
        call(ANALYST, get(DECISION + "/versions/" + base + "/file")).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(".dmn")));
        call(ANALYST, get(DECISION + "/diff").param("from", base).param("to", base)).andExpect(status().isOk())
                .andExpect(jsonPath("$.difference.rows").isEmpty());
        call("analyst.room-ac", get(DECISION + "/versions/" + base)).andExpect(status().isNotFound());
        call("analyst.room-ac", get(DECISION + "/versions").param("organisation", "central-ac")).andExpect(status().isNotFound());
        call(ANALYST, get("/api/decisions/severity/versions/" + base)).andExpect(status().isNotFound());
    }

    @Test
    void a_replay_is_started_read_and_out_of_reach_of_others() throws Exception {
        call(ANALYST, post(path + "/replays"), "{\"from\": \"2020-01-01T00:00:00Z\", \"until\": \"2020-01-01T00:00:00Z\"}")
                .andExpect(status().isUnprocessableEntity());
        JsonNode run = read(call(ANALYST, post(path + "/replays"), "{\"from\": \"1999-01-01T00:00:00Z\", \"until\": \"1999-01-02T00:00:00Z\"}")
                .andExpect(status().isCreated()));
        String replay = "/api/replays/" + run.get("id").asText();
        call(ANALYST, get(replay)).andExpect(status().isOk()).andExpect(jsonPath("$.run.key").value("response-sla"))
                .andExpect(jsonPath("$.outputs").isArray());
        call(ANALYST, get(replay + "/flips")).andExpect(status().isOk()).andExpect(jsonPath("$").isEmpty());
        call(ANALYST, get(path + "/replays")).andExpect(jsonPath("$[0].id").exists());
        for (int attempt = 0; attempt < 300 && !read(call(ANALYST, get(replay))).at("/run/state").asText().equals("done"); attempt++) {
            Thread.sleep(100);
        }
        call(ANALYST, post(replay + "/cancel"), "").andExpect(status().isConflict());
        call("analyst.room-ac", get(replay)).andExpect(status().isNotFound());
        call("analyst.room-ac", get(replay + "/flips")).andExpect(status().isNotFound());
        call("agent.central-ac", get(replay)).andExpect(status().isForbidden());
    }

    @Test
    void open_deadlines_are_shown_as_they_would_stand() throws Exception {
        call(ANALYST, get(path + "/open-cases")).andExpect(status().isOk()).andExpect(jsonPath("$.looked").isNumber())
                .andExpect(jsonPath("$.moves").isArray());
        call("analyst.room-ac", get(path + "/open-cases")).andExpect(status().isNotFound());
    }
}
