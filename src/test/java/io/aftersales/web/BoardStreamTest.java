package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.board.BoardFeed;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
class BoardStreamTest {

    /** Somebody whom no other test watches with. */
    private static final String PERSON = "quality-engineer.room-ac";
    /** Shorter than the minute that is promised. */
    private static final Duration SOON = Duration.ofSeconds(50);

    @Autowired
    private MockMvc http;
    @Autowired
    private BoardFeed feed;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobody_watches_any_longer() {
        active(false);
        await().atMost(SOON).until(() -> feed.watchersOf(PERSON) == 0);
        active(true);
    }

    private void active(boolean active) {
        jdbc.sql("update person set active = ? where id = ?").params(active, PERSON).update();
    }

    private MvcResult watch() throws Exception {
        return http.perform(get("/api/board/live").with(httpBasic(PERSON, "demo"))).andExpect(status().isOk())
                .andExpect(request().asyncStarted()).andReturn();
    }

    @Test
    void a_tab_hears_at_once_where_it_begins_and_a_person_has_so_many_and_no_more() throws Exception {
        watch();
        MvcResult second = watch();
        await().atMost(SOON).until(() -> second.getResponse().getContentAsString().contains("event:board"));
        assertThat(second.getResponse().getContentAsString()).contains("id:").contains("\"anew\":true");
        await().atMost(SOON).until(() -> feed.watchersOf(PERSON) == 2);
        for (int more = 2; more < BoardStreamController.MOST_OF_A_PERSON; more++) {
            watch();
        }
        await().atMost(SOON).until(() -> feed.watchersOf(PERSON) == BoardStreamController.MOST_OF_A_PERSON);
        http.perform(get("/api/board/live").with(httpBasic(PERSON, "demo"))).andExpect(status().isTooManyRequests());
    }
}
