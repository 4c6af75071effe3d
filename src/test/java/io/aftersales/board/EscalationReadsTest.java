package io.aftersales.board;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.EscalationService;
import io.aftersales.sla.SlaFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class EscalationReadsTest {

    private static final String SUPERVISOR = "supervisor.central-ac.south";

    @Autowired
    private MockMvc http;
    @Autowired
    private EscalationReads reads;
    @Autowired
    private ClockService clocks;
    @Autowired
    private EscalationService escalations;
    @Autowired
    private JdbcClient jdbc;

    private String number;
    private String clock;

    @BeforeEach
    void a_deadline_that_was_warned_of_and_missed() {
        at(MONDAY_TEN);
        number = aCase(jdbc);
        clocks.start(number, "arrive", MONDAY_TEN, MONDAY_TEN.plus(Duration.ofHours(24)), null);
        clock = clocks.clocksOf(number).get(0).id();
        at(MONDAY_TEN.plus(Duration.ofHours(21)));
        escalations.escalate(clock);
        at(MONDAY_TEN.plus(Duration.ofHours(25)));
        escalations.escalate(clock);
    }

    @AfterEach
    void time_goes_on() {
        clocks.cancelAll(number);
        SlaFixtures.now();
    }

    private List<EscalationReads.Row> ofTheCase(EscalationReads.Filter filter) throws Exception {
        List<EscalationReads.Row> rows = new ArrayList<>();
        String cursor = null;
        do {
            EscalationReads.Page page = reads.page(filter, cursor, 7);
            page.items().stream().filter(row -> row.caseNumber().equals(number)).forEach(rows::add);
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    private static EscalationReads.Filter filter(String person, String level, Boolean seen) {
        return new EscalationReads.Filter("central-ac", "central-ac.south", person, level, seen, null);
    }

    @Test
    void each_person_told_stands_there_with_channel_and_state_newest_first() throws Exception {
        List<EscalationReads.Row> rows = ofTheCase(filter(null, null, null));
        assertThat(rows).extracting(EscalationReads.Row::level).containsExactly("due", "warn");
        assertThat(rows.get(0).state()).isNotNull();
        assertThat(rows.get(0).channel()).isNotNull();
        assertThat(rows.get(1).toldBy()).isEqualTo("message");
        assertThat(ofTheCase(filter(null, "warn", null))).hasSize(1);
        assertThat(ofTheCase(filter("nobody", null, null))).isEmpty();
    }

    @Test
    void those_of_one_deadline_are_asked_for_by_it() throws Exception {
        EscalationReads.Page page = reads.page(new EscalationReads.Filter(null, null, null, null, null, clock), null, 200);
        assertThat(page.items()).extracting(EscalationReads.Row::level).containsExactly("due", "warn");
        assertThat(page.items()).allMatch(row -> row.clockId().equals(clock) && row.caseNumber().equals(number));
        http.perform(get("/api/board/escalations").param("clock", clock).with(httpBasic("branch-manager.central-ac.north-west", "demo")))
                .andExpect(status().isOk()).andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void who_was_told_and_looks_has_seen_it_and_others_change_nothing() throws Exception {
        assertThat(ofTheCase(filter(SUPERVISOR, null, true))).isEmpty();
        http.perform(post("/api/board/clocks/{id}/seen", clock).with(httpBasic("dispatcher.central-ac.south", "demo")))
                .andExpect(status().isNoContent());
        assertThat(ofTheCase(filter(null, null, true))).isEmpty();
        for (int time = 0; time < 2; time++) {
            http.perform(post("/api/board/clocks/{id}/seen", clock).with(httpBasic(SUPERVISOR, "demo"))).andExpect(status().isNoContent());
        }
        assertThat(ofTheCase(filter(null, null, true))).extracting(EscalationReads.Row::person).containsExactly(SUPERVISOR);
        assertThat(jdbc.sql("select count(*) from audit_event where stream = ? and kind = 'clock.escalationSeen'").param("case:" + number)
                .query(Long.class).single()).isEqualTo(1);
        http.perform(post("/api/board/clocks/{id}/seen", clock).with(httpBasic("supervisor.room-ac", "demo"))).andExpect(status().isNotFound());
    }

    @Test
    void what_is_foreign_is_not_there() throws Exception {
        http.perform(get("/api/board/escalations").param("unit", "central-ac.south").with(httpBasic("branch-manager.central-ac.north-west", "demo")))
                .andExpect(status().isNotFound());
        http.perform(get("/api/board/escalations").with(httpBasic("branch-manager.central-ac.north-west", "demo"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.caseNumber == '" + number + "')]").isEmpty());
        http.perform(get("/api/board/escalations").param("level", "loud").with(httpBasic(SUPERVISOR, "demo"))).andExpect(status().is(422));
        http.perform(get("/api/board/escalations").param("cursor", "x").with(httpBasic(SUPERVISOR, "demo"))).andExpect(status().is(400));
        http.perform(get("/api/board/escalations").param("limit", "201").with(httpBasic(SUPERVISOR, "demo"))).andExpect(status().is(422));
    }
}
