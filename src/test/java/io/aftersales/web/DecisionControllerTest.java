package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
class DecisionControllerTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ObjectMapper json;

    @Test
    void an_analyst_gets_outputs_and_a_receipt() throws Exception {
        evaluate("analyst.central-ac", "warranty-period", """
                {"organisation": "central-ac", "inputs": {"acceptanceDate": null, "exFactoryDate": "2024-05-05", "checkDate": "2025-01-01"}}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outputs.warrantyEnd").value(nullValue())).andExpect(jsonPath("$.outputs.status").value("not-started"))
                .andExpect(jsonPath("$.receipt.version").isNumber()).andExpect(jsonPath("$.receipt.checksum").isString())
                .andExpect(jsonPath("$.receipt.matches[0][0].ruleId").value("warranty-period-not-started"))
                .andExpect(jsonPath("$.receipt.matches[0][0].annotation").value(containsString("CAC-32: ")));
    }

    @Test
    void every_example_holds_over_http() throws Exception {
        try (InputStreamReader csv = new InputStreamReader(getClass().getResourceAsStream("/examples.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(csv)) {
                String body = "{\"organisation\": \"" + row.get("source") + "\", \"inputs\": " + row.get("inputs_json") + "}";
                String answer = evaluate("admin", row.get("decision"), body).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
                JsonNode outputs = json.readTree(answer).path("outputs");
                for (Iterator<Map.Entry<String, JsonNode>> i = json.readTree(row.get("expected_json")).fields(); i.hasNext();) {
                    Map.Entry<String, JsonNode> expected = i.next();
                    JsonNode actual = outputs.path(expected.getKey());
                    boolean same = expected.getValue().isNumber() ? actual.isNumber() && actual.asDouble() == expected.getValue().asDouble()
                            : actual.equals(expected.getValue());
                    assertThat(same).as("%s: %s in %s", row.get("id"), expected, answer).isTrue();
                }
            }
        }
    }

    @Test
    void an_unknown_decision_is_not_found() throws Exception {
        evaluate("admin", "horoscope", "{\"organisation\": \"central-ac\", \"inputs\": {}}").andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("UNKNOWN_DECISION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "room-ac"})
    void an_organisation_that_is_unknown_or_out_of_reach_is_refused_alike(String organisation) throws Exception {
        evaluate("analyst.central-ac", "warranty-period", "{\"organisation\": \"" + organisation + "\", \"inputs\": {}}")
                .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.code").value("UNKNOWN_ORGANISATION"))
                .andExpect(jsonPath("$.field").value("organisation"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "warranty-period | \"checkDate\": \"2026-02-30\"            | checkDate",
            "warranty-period | \"checkDate\": \"99999-01-01\"           | checkDate",
            "warranty-period | \"checkDate\": \"+99999-01-01\"          | checkDate",
            "response-sla    | \"reportedAt\": \"+999999999-12-31T23:59:59Z\" | reportedAt",
            "warranty-period | \"checkDate\": \"2026-2-3\"              | checkDate",
            "warranty-period | \"checkDate\": 20260203                  | checkDate",
            "warranty-period | \"extensionApproved\": \"true\"          | extensionApproved",
            "warranty-period | \"extensionApproved\": 1                 | extensionApproved",
            "warranty-period | \"productMonths\": \"36\"                | productMonths",
            "warranty-period | \"productMonths\": 1e400                 | productMonths",
            "warranty-period | \"productMonths\": 2147483648            | productMonths",
            "warranty-period | \"productMonths\": -1                    | productMonths",
            "warranty-period | \"repairWarrantyDays\": -90              | repairWarrantyDays",
            "warranty-period | \"cardPolicy\": \"none\"                 | cardPolicy",
            "warranty-period | \"cardPolicy\": [\"new\"]                | cardPolicy",
            "response-sla    | \"severity\": \"ordinary\"               | reportedAt",
            "response-sla    | \"reportedAt\": \"2026-02-03T08:00:00\"  | reportedAt",
            "response-sla    | \"reportedAt\": \"2026-02-03\"           | reportedAt",
            "response-sla    | \"reportedAt\": \"2026-02-03T25:00:00Z\" | reportedAt",
            "response-sla    | \"severity\": \"A\", \"reportedAt\": \"2026-02-03T08:00:00Z\" | severity",
            "callback-window | \"closedCases\": -1, \"callbacks\": 0    | closedCases"})
    void a_wrong_fact_is_refused_by_its_name(String key, String fact, String field) throws Exception {
        evaluate("admin", key, "{\"organisation\": \"central-ac\", \"inputs\": {" + fact + "}}").andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value(field)).andExpect(jsonPath("$.detail").isString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"organisation\": \"central-ac\", \"inputs\": []}", "{\"organisation\": \"central-ac\", \"inputs\": {}, \"x\": 1}",
            "{\"organisation\": \"central-ac\", \"inputs\": {\"cardPolicy\": \"\\u0000\"}}"})
    void what_cannot_be_read_is_malformed(String body) throws Exception {
        evaluate("admin", "warranty-period", body).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"inputs\": {}}", "{\"organisation\": \"central-ac\"}",
            "{\"organisation\": \"central-ac\", \"inputs\": {}, \"caseNumber\": \"R-20000101-0001\"}"})
    void what_is_missing_is_said(String body) throws Exception {
        evaluate("admin", "warranty-period", body).andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.field").isString());
    }

    @ParameterizedTest
    @CsvSource({"analyst.central-ac, 200", "auditor.central-ac, 200", "administrator.central-ac, 200", "admin, 200",
            "agent.central-ac, 403", "technician.central-ac, 403", "dispatcher.central-ac, 403"})
    void analysts_auditors_and_administrators_may_try_decisions(String person, int status) throws Exception {
        evaluate(person, "warranty-period", "{\"organisation\": \"central-ac\", \"inputs\": {}}").andExpect(status().is(status));
    }

    @Test
    void the_catalogue_lists_what_the_organisation_decides_by() throws Exception {
        mvc.perform(get("/api/decisions").with(httpBasic("analyst.central-ac", "demo"))).andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.key == 'warranty-period')].own").value(hasItem(true)))
                .andExpect(jsonPath("$[?(@.key == 'service-hours')].own").value(hasItem(false)))
                .andExpect(jsonPath("$[?(@.organisation != 'central-ac')]").isEmpty())
                .andExpect(jsonPath("$[0].sentence.zh").isString()).andExpect(jsonPath("$[0].rules").isNumber());
    }

    @Test
    void a_table_is_shown_as_rows_with_its_file() throws Exception {
        mvc.perform(get("/api/decisions/service-hours").param("organisation", "room-ac").with(httpBasic("analyst.room-ac", "demo")))
                .andExpect(status().isOk()).andExpect(jsonPath("$.hitPolicy").value("UNIQUE"))
                .andExpect(jsonPath("$.inputs[0].label.en").value("Visit begins at (time of day)"))
                .andExpect(jsonPath("$.inputs[0].label.zh").value("上门开始时刻")).andExpect(jsonPath("$.name.zh").value("服务时间"))
                .andExpect(jsonPath("$.rules[0].annotation.en").value(startsWith("RAC-144: ")))
                .andExpect(jsonPath("$.rules[0].annotation.zh").value(startsWith("RAC-144：")))
                .andExpect(jsonPath("$.rules[0].id").value("service-hours-open"))
                .andExpect(jsonPath("$.rules[0].when[0]").value("[time(\"09:00:00\")..time(\"18:00:00\")]"))
                .andExpect(jsonPath("$.versions[0].version").value(1)).andExpect(jsonPath("$.xml").value(containsString("<decisionTable")));
        mvc.perform(get("/api/decisions/service-hours").param("organisation", "central-ac").with(httpBasic("analyst.room-ac", "demo")))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(get("/api/decisions/horoscope").param("organisation", "room-ac").with(httpBasic("analyst.room-ac", "demo")))
                .andExpect(status().isNotFound());
    }

    private ResultActions evaluate(String person, String key, String body) throws Exception {
        return mvc.perform(post("/api/decisions/" + key + "/evaluate").with(httpBasic(person, "demo"))
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
