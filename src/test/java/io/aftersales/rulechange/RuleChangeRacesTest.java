package io.aftersales.rulechange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import io.aftersales.AtOnce;
import io.aftersales.PlatformTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Twenty clients approve, or roll back, at once over HTTP: one version, the others are told that they were late. */
@PlatformTest
class RuleChangeRacesTest {

    private static final int CLIENTS = 20;
    private static final String ANALYST = "analyst.central-ac";
    private static final String APPROVER = "rule-approver.central-ac";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private FakeRules rules;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void twenty_approvals_at_once_publish_one_version() throws Exception {
        FakeRules.State draft = rules.drafted("central-ac", ANALYST);
        String number = submitted(draft);
        String task = task(number);
        List<Integer> answers = AtOnce.clients(CLIENTS, client -> status("/api/tasks/" + task + "/complete", "{\"values\": {\"approved\": \"yes\"}}"));
        assertThat(answers).filteredOn(status -> status < 300).hasSize(1);
        assertThat(answers).filteredOn(status -> status >= 300).allMatch(status -> status == 409 || status == 404 || status == 403);
        assertThat(rules.versions(draft)).isEqualTo(FakeRules.named(draft.key(), 1, 2));
        assertThat(jdbc.sql("select count(*) from rule_change_verdict where case_number = ?").param(number).query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from audit_event where stream = ? and kind = 'ruleChange.published'").param("case:" + number)
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select state from rule_change where case_number = ?").param(number).query(String.class).single()).isEqualTo("waiting");
    }

    private String submitted(FakeRules.State draft) throws Exception {
        String answer = mvc.perform(post("/api/rule-changes").with(httpBasic(ANALYST, "demo")).with(csrf()).contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"subject": {"kind": "fake", "draft": "%s"}, "reason": "r", "effectiveAt": "%s"}"""
                        .formatted(draft.id(), clock.instant().plus(Duration.ofDays(1))))).andReturn().getResponse().getContentAsString();
        return JsonPath.read(answer, "$.change.number");
    }

    private String task(String number) throws Exception {
        return JsonPath.read(mvc.perform(get("/api/tasks?case=" + number).with(httpBasic(APPROVER, "demo"))).andReturn().getResponse()
                .getContentAsString(), "$.items[0].id");
    }

    private int status(String path, String body) throws Exception {
        return mvc.perform(post(path).with(httpBasic(APPROVER, "demo")).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body))
                .andReturn().getResponse().getStatus();
    }
}
