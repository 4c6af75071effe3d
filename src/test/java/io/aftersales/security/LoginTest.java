package io.aftersales.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class LoginTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private StaffService staff;

    @Test
    void a_login_opens_a_session_under_a_new_id_and_leads_on() throws Exception {
        MockHttpSession before = new MockHttpSession(null, "set-by-somebody");
        MockHttpSession session = (MockHttpSession) mvc.perform(login("agent.central-ac", "demo").session(before))
                .andExpect(status().isFound()).andExpect(redirectedUrl("/")).andReturn().getRequest().getSession();
        assertThat(session.getId()).isNotEqualTo("set-by-somebody");
        mvc.perform(get("/api/me").session(session)).andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("agent.central-ac"))
                .andExpect(jsonPath("$.organisation").value("central-ac"))
                .andExpect(jsonPath("$.roles[0]").value("agent"))
                .andExpect(jsonPath("$.units[0].id").value("central-ac.hq"))
                .andExpect(jsonPath("$.language").value("zh"));
    }

    @Test
    void a_logout_ends_the_session() throws Exception {
        MockHttpSession session = session("agent.central-ac");
        mvc.perform(post("/logout").session(session).with(csrf())).andExpect(status().isNoContent());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void signing_out_of_tasklist_ends_the_session() throws Exception {
        MockHttpSession session = session("agent.central-ac");
        mvc.perform(post("/camunda/api/admin/auth/user/default/logout").session(session).with(csrf()));
        assertThat(session.isInvalid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody.at.all", "agent.room-ac"})
    void an_unknown_user_and_a_wrong_password_get_the_same_answer(String user) throws Exception {
        mvc.perform(login(user, "wrong").header("Accept-Language", "en")).andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("User name or password is wrong.")));
        mvc.perform(get("/api/me").with(httpBasic(user, "wrong"))).andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("UNAUTHORIZED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guessed.user", "agent.fleet-terminal"})
    void guesses_run_into_a_limit(String user) throws Exception {
        for (int guess = 0; guess < 10; guess++) {
            mvc.perform(login(user, "guess" + guess).with(from("10.9.0.1"))).andExpect(status().isUnauthorized());
        }
        mvc.perform(login(user, "demo").with(from("10.9.0.1"))).andExpect(status().isTooManyRequests());
        mvc.perform(get("/api/me").with(httpBasic(user, "demo")).with(from("10.9.0.1"))).andExpect(status().isTooManyRequests());
    }

    @Test
    void one_address_cannot_try_many_names() throws Exception {
        int guesses = 0;
        while (guesses < 100 && mvc.perform(get("/api/me").with(httpBasic("name" + guesses, "x")).with(from("10.9.0.2")))
                .andReturn().getResponse().getStatus() == 401) {
            guesses++;
        }
        assertThat(guesses).isBetween(30, 80);
    }

    @Test
    void a_person_who_is_disabled_is_out_within_seconds() throws Exception {
        MockHttpSession session = session("auditor.room-ac");
        mvc.perform(get("/api/me").session(session)).andExpect(status().isOk());
        try {
            setActive("auditor.room-ac", false);
            mvc.perform(get("/api/me").session(session)).andExpect(status().isUnauthorized());
            mvc.perform(get("/api/me").with(httpBasic("auditor.room-ac", "demo"))).andExpect(status().isUnauthorized());
        } finally {
            setActive("auditor.room-ac", true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/h2-console", "/actuator/env", "/actuator", "/actuator/heapdump", "/.git/config", "/engine-rest/engine", "/swagger-ui.html"})
    void what_is_not_offered_is_not_there_for_anybody(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isNotFound());
        mvc.perform(get(path).with(httpBasic("admin", "demo"))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/no-such", "/camunda/api/engine/engine", "/camunda/api/admin/auth/user/default"})
    void no_identity_no_api(String path) throws Exception {
        mvc.perform(get(path).header("Accept", "text/html")).andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"));
    }

    @Test
    void a_page_leads_to_the_login() throws Exception {
        mvc.perform(get("/")).andExpect(redirectedUrl("/login"));
        mvc.perform(get("/camunda/app/tasklist/default/").header("Accept", "text/html")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void the_login_page_speaks_both_languages_and_uses_no_script() throws Exception {
        mvc.perform(get("/login").header("Accept-Language", "zh-CN")).andExpect(content().string(containsString("密码")))
                .andExpect(content().string(not(containsString("<script"))));
        mvc.perform(get("/login").header("Accept-Language", "en-GB")).andExpect(content().string(containsString("Password")));
        mvc.perform(get("/login?lang=zh").header("Accept-Language", "en-GB")).andExpect(content().string(containsString("密码")));
    }

    @Test
    void pages_of_ours_carry_strict_headers() throws Exception {
        mvc.perform(get("/login").secure(true))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")));
    }

    private void setActive(String id, boolean active) throws Exception {
        Person person = staff.person(id).orElseThrow();
        staff.change(new Person(id, person.organisation(), person.name(), person.email(), person.phone(), person.language(), active,
                person.assignments()));
    }

    private MockHttpSession session(String user) throws Exception {
        return (MockHttpSession) mvc.perform(login(user, "demo")).andReturn().getRequest().getSession();
    }

    private static MockHttpServletRequestBuilder login(String user, String password) {
        return post("/login").with(csrf()).param("username", user).param("password", password);
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
