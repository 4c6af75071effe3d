package io.aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.Role;
import io.aftersales.organisation.StaffService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class OwnPasswordTest {

    private static final String OLD = "the-old-one-1";
    private static final String NEW = "the-new-one-2";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private StaffService staff;
    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private JdbcClient jdbc;

    private final String user = "p" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void somebody_with_a_password() {
        staff.addPerson(new Person(user, "room-ac", "王五", null, null, "zh", true, List.of(new Person.Assignment("room-ac.hq", Role.AGENT))),
                passwords.encode(OLD));
    }

    @Test
    void the_new_password_holds_and_only_the_session_that_changed_it_goes_on() throws Exception {
        MockHttpSession here = session();
        MockHttpSession elsewhere = session();
        change(here, OLD, NEW).andExpect(status().isNoContent());
        mvc.perform(get("/api/me").session(here)).andExpect(status().isOk()).andExpect(jsonPath("$.id").value(user));
        mvc.perform(get("/api/me").session(elsewhere)).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me").with(httpBasic(user, OLD))).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me").with(httpBasic(user, NEW))).andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from audit_event where kind = 'password.changed' and payload like ?").param("%" + user + "%")
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_event where payload like ? or payload like ?").params("%" + NEW + "%", "%" + OLD + "%")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void a_password_that_an_administrator_sets_ends_the_sessions_too() throws Exception {
        MockHttpSession session = session();
        mvc.perform(get("/api/me").session(session)).andExpect(status().isOk());
        mvc.perform(post("/api/session/password").session(session)).andExpect(status().isForbidden());
        staff.setPassword(user, NEW);
        mvc.perform(get("/api/me").session(session)).andExpect(status().isUnauthorized());
    }

    @Test
    void what_cannot_be_is_refused_at_its_field_and_changes_nothing() throws Exception {
        MockHttpSession session = session();
        refused(change(session, "guess", NEW), "WRONG_PASSWORD", "current");
        refused(change(session, OLD, "short"), "WEAK_PASSWORD", "wanted");
        refused(change(session, OLD, "x".repeat(73)), "WEAK_PASSWORD", "wanted");
        refused(change(session, OLD, OLD), "SAME_PASSWORD", "wanted");
        mvc.perform(get("/api/me").session(session)).andExpect(status().isOk());
    }

    @Test
    void guesses_run_into_a_limit() throws Exception {
        MockHttpSession session = session();
        int guesses = 0;
        while (guesses < 40 && change(session, "guess" + guesses, NEW).andReturn().getResponse().getStatus() == 422) {
            guesses++;
        }
        assertThat(guesses).isBetween(10, 20);
        change(session, OLD, NEW).andExpect(status().isTooManyRequests());
    }

    @Test
    void nothing_of_a_password_is_kept_for_a_retry() throws Exception {
        MockHttpSession session = session();
        mvc.perform(asked(OLD, NEW).session(session).header("Idempotency-Key", user)).andExpect(status().isNoContent());
        assertThat(jdbc.sql("select count(*) from idempotency_key where idempotency_key = ?").param(user).query(Integer.class).single()).isZero();
    }

    private void refused(ResultActions answer, String code, String field) throws Exception {
        answer.andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.code").value(code)).andExpect(jsonPath("$.field").value(field));
    }

    private ResultActions change(MockHttpSession session, String current, String wanted) throws Exception {
        return mvc.perform(asked(current, wanted).session(session));
    }

    /** From an address of its own, since guesses count by address, too. */
    private MockHttpServletRequestBuilder asked(String current, String wanted) {
        return post("/api/session/password").with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content("{\"current\": \"%s\", \"wanted\": \"%s\"}".formatted(current, wanted)).with(request -> {
                    request.setRemoteAddr(user);
                    return request;
                });
    }

    private MockHttpSession session() throws Exception {
        return (MockHttpSession) mvc.perform(post("/login").with(csrf()).param("username", user).param("password", OLD)).andReturn()
                .getRequest().getSession();
    }
}
