package io.aftersales.web;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class DeadlineApiTest {

    private static final RequestPostProcessor SUPERVISOR = httpBasic("supervisor.central-ac.south", "demo");
    private static final RequestPostProcessor ADMIN = httpBasic("admin", "demo");

    @Autowired
    private MockMvc http;
    @Autowired
    private ClockService clocks;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void monday_morning() {
        at(MONDAY_TEN);
    }

    @AfterEach
    void time_goes_on() {
        jdbc.sql("delete from demo_clock").update();
        SlaFixtures.now();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"advance": "PT1H"}                | 200
            {"advance": "PT0S"}                | 200
            {"advance": "-PT1H"}               | 422
            {"advance": "PT9999999H"}          | 422
            {"advance": "tomorrow"}            | 400
            {"advance": ""}                    | 400
            {"advance": 25}                    | 400
            {}                                 | 422
            {"advance": "PT1H", "other": 1}    | 400
            not json                           | 400
            """)
    void the_time_of_the_demo_is_moved_by_a_length_only(String body, int status) throws Exception {
        http.perform(post("/api/demo/clock").with(ADMIN).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().is(status));
    }

    @Test
    void the_time_of_the_demo_can_be_read() throws Exception {
        http.perform(post("/api/demo/clock").with(ADMIN).contentType(MediaType.APPLICATION_JSON).content("{\"advance\": \"PT25H\"}"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.now").exists()).andExpect(jsonPath("$.jobs").isNumber());
        String now = http.perform(get("/api/demo/clock").with(ADMIN)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(now).contains("2026-11-24T03:0");
    }

    @Test
    void the_clocks_of_a_case_come_with_their_ledger_to_those_who_reach_it() throws Exception {
        String number = aCase(jdbc);
        clocks.start(number, "arrive", MONDAY_TEN, MONDAY_TEN.plus(Duration.ofHours(24)), null);
        http.perform(get("/api/cases/{n}/clocks", number).with(httpBasic("supervisor.central-ac.south", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.clocks[0].target").value("arrive"))
                .andExpect(jsonPath("$.clocks[0].dueAt").value("2026-11-24T02:00:00Z"))
                .andExpect(jsonPath("$.ledger.elapsedSeconds").value(0));
        http.perform(get("/api/cases/{n}/clocks", number).with(httpBasic("dispatcher.room-ac", "demo")))
                .andExpect(status().isNotFound());
        clocks.cancelAll(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pause  | {"reason": "away", "party": "customer", "from": "2026-11-23T09:30:00+08:00"}                                           | 422
            pause  | {"reason": "away", "party": "customer", "from": "2026-11-23T23:30:00+08:00"}                                           | 422
            pause  | {"reason": "away", "party": "customer", "from": "2026-11-23T11:00:00+08:00", "to": "2026-11-23T10:30:00+08:00"}        | 422
            pause  | {"reason": "away", "party": "nobody"}                                                                                  | 422
            pause  | {"reason": " ", "party": "customer"}                                                                                   | 422
            pause  | {"reason": "away", "party": "customer", "from": "yesterday"}                                                           | 422
            pause  | {"reason": "away", "party": "customer", "from": "2026-11-23T10:30:00+08:00", "to": "2026-11-23T11:30:00+08:00"}        | 200
            pause  | {"reason": "away", "party": "customer"}                                                                                | 200
            resume | {}                                                                                                                     | 409
            """)
    void a_pause_is_taken_where_it_makes_sense(String act, String body, int status) throws Exception {
        String number = aCase(jdbc);
        clocks.start(number, "arrive", MONDAY_TEN, MONDAY_TEN.plus(Duration.ofHours(24)), null);
        at(MONDAY_TEN.plus(Duration.ofHours(2)));
        http.perform(post("/api/cases/{n}/{act}", number, act).with(SUPERVISOR).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().is(status));
        clocks.cancelAll(number);
    }

    @Test
    void a_case_is_paused_once_and_resumed_once() throws Exception {
        String number = aCase(jdbc);
        clocks.start(number, "arrive", MONDAY_TEN, MONDAY_TEN.plus(Duration.ofHours(24)), null);
        for (int expected : new int[] {200, 409}) {
            http.perform(post("/api/cases/{n}/pause", number).with(SUPERVISOR).contentType(MediaType.APPLICATION_JSON)
                    .content("{\"reason\": \"away\", \"party\": \"customer\"}")).andExpect(status().is(expected));
        }
        at(MONDAY_TEN.plus(Duration.ofHours(3)));
        for (int expected : new int[] {200, 409}) {
            http.perform(post("/api/cases/{n}/resume", number).with(SUPERVISOR).contentType(MediaType.APPLICATION_JSON).content("{}"))
                    .andExpect(status().is(expected));
        }
        assertThat(clocks.clocksOf(number).get(0).dueAt()).isEqualTo(MONDAY_TEN.plus(Duration.ofHours(27)));
        clocks.cancelAll(number);
    }

    @Test
    void an_administrator_brings_the_list_of_a_further_year() throws Exception {
        String list = "date,kind,name\n2041-01-01,holiday,元旦\n";
        http.perform(post("/api/calendars/cn/days").with(ADMIN).contentType("text/csv;charset=UTF-8").content(list))
                .andExpect(status().isOk()).andExpect(jsonPath("$.changed").value(1)).andExpect(jsonPath("$.years", hasItem(2041)));
        http.perform(post("/api/calendars/cn/days").with(ADMIN).contentType("text/csv;charset=UTF-8").content(list))
                .andExpect(status().isOk()).andExpect(jsonPath("$.changed").value(0));
        http.perform(get("/api/calendars/cn/days").param("year", "2041").with(ADMIN))
                .andExpect(jsonPath("$[0].date").value("2041-01-01")).andExpect(jsonPath("$[0].name").value("元旦"));
    }

    @Test
    void a_faulty_list_is_refused_by_line() throws Exception {
        http.perform(post("/api/calendars/cn/days").with(ADMIN).contentType("text/csv").content("date,kind,name\n2041-02-30,holiday,x\n"))
                .andExpect(status().isUnprocessableEntity());
        http.perform(post("/api/calendars/mars/days").with(ADMIN).contentType("text/csv").content("date,kind,name\n"))
                .andExpect(status().isNotFound());
        http.perform(post("/api/calendars/cn/days").with(httpBasic("dispatcher.central-ac.south", "demo")).contentType("text/csv")
                .content("date,kind,name\n")).andExpect(status().isForbidden());
    }
}
