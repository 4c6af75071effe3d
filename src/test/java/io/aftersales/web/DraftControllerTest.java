package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aftersales.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Drafts over HTTP, by the arrival limits of central-ac. */
@PlatformTest
class DraftControllerTest {

    private static final String ANALYST = "analyst.central-ac";
    private static final String OTHER = "admin";
    private static final String DECISION = "/api/decisions/response-sla";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ObjectMapper json;

    private final String title = "Shorter arrival " + UUID.randomUUID();
    private ObjectNode draft;
    private String path;

    @BeforeEach
    void an_analyst_begins_a_draft() throws Exception {
        draft = (ObjectNode) read(as(ANALYST, post(DECISION + "/drafts"), "{\"organisation\": \"central-ac\", \"title\": \"" + title + "\"}")
                .andExpect(status().isCreated()));
        path = "/api/drafts/" + draft.at("/draft/id").asText();
    }

    private ResultActions as(String person, MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.with(httpBasic(person, "demo")).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions as(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(httpBasic(person, "demo")));
    }

    private JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private ArrayNode rows() {
        return (ArrayNode) draft.at("/sheet/rows").deepCopy();
    }

    private String rowsBody(int revision, JsonNode rows) {
        return "{\"revision\": " + revision + ", \"sheet\": {\"rows\": " + rows + "}}";
    }

    private String xmlBody(int revision, String xml) {
        return json.createObjectNode().put("revision", revision).put("xml", xml).toString();
    }

    private String xml() {
        return draft.get("xml").asText();
    }

    /** The rows with another output in the first row that says so. */
    private ArrayNode changed(String from, String to) {
        ArrayNode rows = rows();
        for (JsonNode row : rows) {
            ArrayNode then = (ArrayNode) row.get("then");
            for (int at = 0; at < then.size(); at++) {
                if (then.get(at).asText().equals(from)) {
                    then.set(at, json.getNodeFactory().textNode(to));
                    return rows;
                }
            }
        }
        throw new AssertionError("no cell " + from);
    }

    @Test
    void a_draft_starts_from_the_table_in_force_with_its_examples() throws Exception {
        as(ANALYST, get(path)).andExpect(status().isOk())
                .andExpect(jsonPath("$.draft.title").value(title)).andExpect(jsonPath("$.draft.state").value("editing"))
                .andExpect(jsonPath("$.draft.revision").value(1)).andExpect(jsonPath("$.upToDate").value(true))
                .andExpect(jsonPath("$.base.shared").value(false)).andExpect(jsonPath("$.publishable").value(true))
                .andExpect(jsonPath("$.xml").value(containsString("id=\"response-sla\"")));
        as(ANALYST, get(path + "/examples")).andExpect(status().isOk()).andExpect(jsonPath("$").isNotEmpty())
                .andExpect(jsonPath("$[0].inputs").exists());
        as(ANALYST, get(DECISION + "/drafts")).andExpect(jsonPath("$[*].title").value(hasItem(title)));
        as(ANALYST, get("/api/drafts").param("state", "withdrawn")).andExpect(jsonPath("$[*].title").value(not(hasItem(title))));
    }

    @Test
    void a_save_answers_the_new_revision_and_what_is_wrong_with_the_table() throws Exception {
        as(ANALYST, put(path + "/table"), rowsBody(1, changed("\"PT24H\"", "24"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(2)).andExpect(jsonPath("$.publishable").value(false))
                .andExpect(jsonPath("$.findings[0].code").value("WRONG_TYPE")).andExpect(jsonPath("$.findings[0].severity").value("error"))
                .andExpect(jsonPath("$.findings[0].column").isString()).andExpect(jsonPath("$.findings[0].row").isNumber());
        as(ANALYST, get(path).header("Accept-Language", "zh-CN")).andExpect(jsonPath("$.findings[0].words").value(containsString("行")));
    }

    @Test
    void a_save_that_changes_nothing_is_no_revision() throws Exception {
        as(ANALYST, put(path + "/table"), xmlBody(1, xml())).andExpect(status().isOk()).andExpect(jsonPath("$.revision").value(1));
        as(ANALYST, get(path + "/revisions")).andExpect(jsonPath("$", hasSize(1)));
    }

    @Test
    void a_new_row_and_the_copy_of_a_row_get_an_id() throws Exception {
        ArrayNode rows = rows();
        ObjectNode copy = rows.get(0).deepCopy();
        ObjectNode fresh = rows.get(0).deepCopy();
        fresh.remove("id");
        rows.add(copy).add(fresh);
        JsonNode saved = read(as(ANALYST, put(path + "/table"), rowsBody(1, rows)).andExpect(status().isOk()));
        assertThat(saved.at("/sheet/rows")).extracting(row -> row.get("id").asText()).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void who_saves_an_old_text_is_told_both_changes_and_what_they_make_together() throws Exception {
        ArrayNode theirs = changed("\"PT24H\"", "\"PT20H\"");
        as(ANALYST, put(path + "/table"), rowsBody(1, theirs)).andExpect(status().isOk());
        ArrayNode mine = rows();
        ((ObjectNode) mine.get(1)).put("annotation", "mine");
        JsonNode stale = read(as(ANALYST, put(path + "/table"), rowsBody(1, mine)).andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)));
        assertThat(stale.get("code").asText()).isEqualTo("DRAFT_STALE");
        assertThat(stale.get("revision").asInt()).isEqualTo(2);
        assertThat(stale.get("savedBy").asText()).isEqualTo(ANALYST);
        assertThat(stale.at("/theirs/rows")).hasSize(1);
        assertThat(stale.at("/theirs/rows/0/cells/0/now").asText()).isEqualTo("\"PT20H\"");
        assertThat(stale.at("/mine/rows/0/cells/0/now").asText()).isEqualTo("mine");
        assertThat(stale.get("conflicts")).isEmpty();
        String merged = "{\"revision\": 2, \"sheet\": {\"rows\": " + stale.at("/merged/rows") + "}}";
        JsonNode saved = read(as(ANALYST, put(path + "/table"), merged).andExpect(status().isOk()));
        assertThat(saved.at("/sheet/rows").toString()).contains("PT20H").contains("mine");
    }

    @Test
    void two_people_see_each_other_and_neither_loses_work() throws Exception {
        as(ANALYST, post(path + "/presence"), "").andExpect(status().isOk()).andExpect(jsonPath("$.others", hasSize(0)));
        as(OTHER, post(path + "/presence"), "").andExpect(jsonPath("$.others[0].person").value(ANALYST));
        as(ANALYST, get(path)).andExpect(jsonPath("$.others[0].person").value(OTHER));
        as(OTHER, delete(path + "/presence")).andExpect(status().isNoContent());
        as(ANALYST, post(path + "/presence"), "").andExpect(jsonPath("$.others", hasSize(0))).andExpect(jsonPath("$.revision").value(1));
    }

    @Test
    void every_text_is_kept_and_can_be_restored() throws Exception {
        as(ANALYST, put(path + "/table"), rowsBody(1, changed("\"PT24H\"", "\"PT20H\""))).andExpect(status().isOk());
        as(ANALYST, get(path + "/revisions/2")).andExpect(jsonPath("$.difference.rows[0].kind").value("changed"))
                .andExpect(jsonPath("$.difference.rows[0].cells[0].was").value("\"PT24H\""));
        as(ANALYST, post(path + "/revisions/1/restore"), "{\"revision\": 2}").andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(3));
        as(ANALYST, get(path + "/revisions")).andExpect(jsonPath("$[*].kind").value(org.hamcrest.Matchers.contains("restored", "saved", "created")));
        as(ANALYST, get(path)).andExpect(jsonPath("$.xml").value(xml()));
        as(ANALYST, get(path + "/revisions/9")).andExpect(status().isNotFound());
    }

    @Test
    void a_draft_leaves_as_a_file_and_comes_back_as_one() throws Exception {
        byte[] file = as(ANALYST, get(path + "/file")).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("response-sla-draft-1.dmn")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff")).andReturn().getResponse().getContentAsByteArray();
        String shorter = new String(file, StandardCharsets.UTF_8).replace("\"PT24H\"", "\"PT22H\"");
        mvc.perform(multipart(path + "/file").file(new MockMultipartFile("file", "t.dmn", "application/xml", shorter.getBytes(StandardCharsets.UTF_8)))
                .param("revision", "1").with(httpBasic(ANALYST, "demo"))).andExpect(status().isOk()).andExpect(jsonPath("$.revision").value(2));
        mvc.perform(post(path + "/file").param("revision", "2").contentType(MediaType.APPLICATION_XML).content(file).with(httpBasic(ANALYST, "demo")))
                .andExpect(status().isOk()).andExpect(jsonPath("$.revision").value(3));
    }

    @Test
    void a_withdrawn_draft_stays_readable_and_cannot_be_changed() throws Exception {
        as(ANALYST, post(path + "/withdraw"), "").andExpect(status().isNoContent());
        as(ANALYST, put(path + "/table"), xmlBody(1, xml())).andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("DRAFT_NOT_EDITABLE"));
        as(ANALYST, post(path + "/examples"), "{\"inputs\": {}, \"expected\": {}}").andExpect(status().isConflict());
        as(ANALYST, get(path)).andExpect(status().isOk()).andExpect(jsonPath("$.draft.state").value("withdrawn"));
    }

    @ParameterizedTest
    @CsvSource({"analyst.room-ac, 404", "agent.central-ac, 403", "rule-approver.central-ac, 200", "auditor.central-ac, 200", "admin, 200"})
    void who_may_read(String person, int status) throws Exception {
        as(person, get(path)).andExpect(status().is(status));
        as(person, get(path + "/examples")).andExpect(status().is(status));
        as(person, get(path + "/revisions")).andExpect(status().is(status));
        as(person, get(path + "/file")).andExpect(status().is(status));
        as(person, post(path + "/presence"), "").andExpect(status().is(status));
        as(person, post(path + "/examples/run"), "").andExpect(status().is(status));
    }

    /** S39 */
    @ParameterizedTest
    @CsvSource({"analyst.room-ac, 404", "rule-approver.central-ac, 403", "auditor.central-ac, 403", "chief-engineer.central-ac, 403"})
    void who_may_not_write(String person, int status) throws Exception {
        as(person, put(path + "/table"), xmlBody(1, xml())).andExpect(status().is(status));
        as(person, put(path), "{\"title\": \"x\"}").andExpect(status().is(status));
        as(person, post(path + "/withdraw"), "").andExpect(status().is(status));
        as(person, post(path + "/rebase"), "{\"revision\": 1}").andExpect(status().is(status));
        as(person, post(path + "/examples"), "{\"inputs\": {}, \"expected\": {}}").andExpect(status().is(status));
        as(person, delete(path + "/examples/1").param("version", "1")).andExpect(status().is(status));
    }

    @Test
    void a_draft_of_another_organisation_cannot_be_begun() throws Exception {
        for (String organisation : new String[] {"room-ac", "nobody", "shared"}) {
            as(ANALYST, post(DECISION + "/drafts"), "{\"organisation\": \"" + organisation + "\", \"title\": \"x\"}")
                    .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.code").value("UNKNOWN_ORGANISATION"));
        }
        as(ANALYST, post("/api/decisions/horoscope/drafts"), "{\"organisation\": \"central-ac\", \"title\": \"x\"}").andExpect(status().isNotFound());
        as(ANALYST, post(DECISION + "/drafts"), "{\"organisation\": \"central-ac\", \"title\": \" \"}").andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("title"));
        as(ANALYST, post(DECISION + "/drafts"), "{\"organisation\": \"central-ac\", \"title\": \"x\", \"state\": \"published\"}")
                .andExpect(status().isBadRequest());
    }

    /** S02 to S09, by every door: a save, a check, a file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "<outputEntry                | <outputEntry expressionLanguage=\"juel\"           | 422 | TABLE_OTHER_LANGUAGE",
            "<outputEntry                | <outputEntry expressionLanguage=\"groovy\"         | 422 | TABLE_OTHER_LANGUAGE",
            "\"PT24H\"                   | function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\" } } | 422 | TABLE_CELL_UNSAFE",
            "\"PT24H\"                   | exec(\"id\")                                       | 422 | TABLE_CELL_UNSAFE",
            "\"PT24H\"                   | count(for i in 1..3000000 return i)                | 422 | TABLE_CELL_UNSAFE",
            "<variable                   | <scriptTask/><variable                             | 422 | TABLE_FOREIGN_CONTENT",
            "<decision                   | <businessKnowledgeModel/><decision                 | 422 | TABLE_FOREIGN_CONTENT",
            "id=\"response-sla\"         | id=\"severity\"                                    | 422 | TABLE_OTHER_DECISION",
            "<definitions                | <!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions | 400 | TABLE_HAS_DOCTYPE",
            "<definitions                | <definitions xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a http://127.0.0.1:9/a\" | 400 | TABLE_POINTS_OUTSIDE",
            "<definitions                | <bpmn                                              | 400 | TABLE_NOT_DMN"})
    void what_is_no_table_is_refused(String good, String bad, int status, String code) throws Exception {
        String file = xml().replaceFirst(java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad));
        as(ANALYST, put(path + "/table"), xmlBody(1, file)).andExpect(status().is(status)).andExpect(jsonPath("$.code").value(code));
        as(ANALYST, post(DECISION + "/check"), json.createObjectNode().put("organisation", "central-ac").put("xml", file).toString())
                .andExpect(status().is(status)).andExpect(jsonPath("$.code").value(code));
        mvc.perform(post(path + "/file").param("revision", "1").contentType(MediaType.APPLICATION_XML).content(file)
                .with(httpBasic(ANALYST, "demo"))).andExpect(status().is(status)).andExpect(jsonPath("$.code").value(code));
        as(ANALYST, get(path)).andExpect(jsonPath("$.draft.revision").value(1));
    }

    /** S07, S08 */
    @Test
    void what_is_too_large_or_too_deep_is_refused() throws Exception {
        String huge = xml().replace("</definitions>", "<!--" + "x".repeat(1_100_000) + "--></definitions>");
        as(ANALYST, put(path + "/table"), xmlBody(1, huge)).andExpect(status().isPayloadTooLarge());
        as(ANALYST, put(path + "/table"), xmlBody(1, "<a>".repeat(10_000))).andExpect(status().isBadRequest());
        StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'k'; c++) {
            laughs.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
        }
        as(ANALYST, put(path + "/table"), xmlBody(1, laughs + "]><l>&j;</l>")).andExpect(status().isBadRequest());
        ArrayNode rows = rows();
        for (int more = 0; more < 500; more++) {
            rows.add(rows.get(0).deepCopy());
        }
        as(ANALYST, put(path + "/table"), rowsBody(1, rows)).andExpect(status().isUnprocessableEntity());
    }

    /** The same by rows: the cell is named; the columns are fixed; names are only text. S11 */
    @Test
    void rows_are_checked_like_a_file() throws Exception {
        as(ANALYST, put(path + "/table"), rowsBody(1, changed("\"PT24H\"", "exec(\"id\")"))).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("TABLE_CELL_UNSAFE")).andExpect(jsonPath("$.field").value(containsString("row ")))
                .andExpect(jsonPath("$.detail").value(containsString("exec")));
        ObjectNode sheet = draft.get("sheet").deepCopy();
        sheet.remove("key");
        sheet.remove("hitPolicy");
        ((ObjectNode) sheet.at("/inputs/0")).put("name", "other");
        as(ANALYST, put(path + "/table"), "{\"revision\": 1, \"sheet\": " + sheet + "}").andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("TABLE_OTHER_COLUMNS"));
        ArrayNode rows = rows();
        ((ArrayNode) rows.get(0).get("then")).remove(0);
        as(ANALYST, put(path + "/table"), rowsBody(1, rows)).andExpect(status().isUnprocessableEntity());
        as(ANALYST, put(path + "/table"), "{\"revision\": 1, \"sheet\": {\"name\": \"\\u0001\"}}").andExpect(status().isBadRequest());
        as(ANALYST, put(path + "/table"), "{\"revision\": 1, \"sheet\": {\"name\": \"<img src=x onerror=alert(1)>\"}}").andExpect(status().isOk())
                .andExpect(jsonPath("$.sheet.name").value("<img src=x onerror=alert(1)>"));
        as(ANALYST, put(path + "/table"), "{\"revision\": 2, \"sheet\": {\"rows\": [null]}}").andExpect(status().isUnprocessableEntity());
        as(ANALYST, put(path + "/table"), "{\"revision\": 2}").andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("DRAFT_TABLE_MISSING"));
        as(ANALYST, put(path + "/table"), "{\"sheet\": {}}").andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.field").value("revision"));
        as(ANALYST, put(path + "/table"), rowsBody(7, rows())).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void a_check_says_what_is_wrong_and_keeps_nothing() throws Exception {
        ArrayNode fewer = rows();
        fewer.remove(0);
        as(ANALYST, post(DECISION + "/check"), "{\"organisation\": \"central-ac\", \"sheet\": {\"rows\": " + fewer + "}}").andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[*].code").value(hasItem("GAP")));
        as(ANALYST, get(path + "/revisions")).andExpect(jsonPath("$", hasSize(1)));
    }
}
