package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.board.BoardFeed;
import io.aftersales.shared.Actor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class BoardStreamTest {

    /** Somebody whom no other test watches with. */
    private static final String PERSON = "quality-engineer.room-ac";
    private static final Duration SOON = Duration.ofSeconds(50);
    /** Within it the stream of somebody who may no longer watch has ended. */
    private static final Duration PROMISED = Duration.ofSeconds(60);

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
        // for a few seconds the platform still takes the person for a stranger
        await().atMost(SOON).until(() -> http.perform(get("/api/me").with(httpBasic(PERSON, "demo"))).andReturn().getResponse().getStatus() == 200);
    }

    private void active(boolean active) {
        jdbc.sql("update person set active = ? where id = ?").params(active, PERSON).update();
    }

    private MvcResult watch() throws Exception {
        return begun(get("/api/board/live").with(httpBasic(PERSON, "demo")));
    }

    /** Nothing is told before the request has come back: the answer of a mock is not made for two threads at once. */
    private MvcResult begun(MockHttpServletRequestBuilder asked) throws Exception {
        Silence silence = new Silence();
        feed.watch(silence);
        try {
            return http.perform(asked).andExpect(status().isOk()).andExpect(request().asyncStarted()).andReturn();
        } finally {
            silence.over.countDown();
            feed.leave(silence);
        }
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

    @Test
    void a_stream_ends_within_a_minute_after_its_person_logged_out_and_another_one_of_the_same_person_goes_on() throws Exception {
        MockHttpSession session = login();
        MvcResult tab = watchIn(session);
        MvcResult elsewhere = watchIn(login());
        await().atMost(SOON).until(() -> feed.watchersOf(PERSON) == 2);
        http.perform(post("/logout").session(session).with(csrf())).andExpect(status().isNoContent());
        await().atMost(PROMISED).until(() -> ended(tab));
        assertThat(feed.watchersOf(PERSON)).isOne();
        assertThat(ended(elsewhere)).isFalse();
    }

    @Test
    void a_stream_ends_within_a_minute_after_its_person_was_disabled() throws Exception {
        MvcResult tab = watchIn(login());
        await().atMost(SOON).until(() -> feed.watchersOf(PERSON) == 1);
        active(false);
        await().atMost(PROMISED).until(() -> ended(tab));
        assertThat(feed.watchersOf(PERSON)).isZero();
    }

    private MockHttpSession login() throws Exception {
        return (MockHttpSession) http.perform(post("/login").with(csrf()).param("username", PERSON).param("password", "demo")).andReturn()
                .getRequest().getSession(false);
    }

    private MvcResult watchIn(MockHttpSession session) throws Exception {
        MvcResult tab = begun(get("/api/board/live").session(session));
        await().atMost(SOON).until(() -> tab.getResponse().getContentAsString().contains("event:board"));
        return tab;
    }

    /** Whether the answer is complete; a stream has no value, so that an error stands for none. */
    private static boolean ended(MvcResult tab) {
        try {
            tab.getAsyncResult(1);
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    /** Holds the one thread of the feed. */
    private static final class Silence implements BoardFeed.Watcher {

        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.PERSON, "nobody", null, null, null);
        }

        @Override
        public Long resumesFrom() {
            return null;
        }

        @Override
        public boolean stillThere() {
            return over.getCount() > 0;
        }

        @Override
        public void tell(BoardFeed.Hint hint) {
            try {
                over.await(SOON.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void end() {
            over.countDown();
        }
    }
}
