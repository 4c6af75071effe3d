package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import jakarta.servlet.FilterChain;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** Where there is no connection to be had, whoever asks is told to come back, wherever the request has got to. */
@PlatformTest
class EarlyFailuresTest {

    @Autowired
    private EarlyFailures failures;
    @Autowired
    private ObjectMapper json;

    @Test
    void a_login_that_cannot_be_looked_up_is_unavailable_for_a_while() throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        FilterChain away = (request, response) -> {
            throw new CannotGetJdbcConnectionException("no connection", new java.sql.SQLTransientConnectionException("select secret from person"));
        };
        failures.doFilter(new MockHttpServletRequest("GET", "/api/cases"), answer, away);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(json.readTree(answer.getContentAsString()).path("code").asText()).isEqualTo("UNAVAILABLE");
        assertThat(answer.getContentAsString()).doesNotContain("select", "Exception");
    }

    @Test
    void who_finds_no_turn_in_time_is_sent_away_and_a_turn_given_back_is_taken() {
        RequestTurns turns = new RequestTurns(1, Duration.ofMillis(20));
        turns.begin();
        assertThatThrownBy(turns::begin).isInstanceOf(CannotCreateTransactionException.class);
        turns.end();
        turns.begin();
    }
}
