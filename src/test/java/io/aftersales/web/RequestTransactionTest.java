package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditReads;
import io.aftersales.audit.AuditTrail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The filter with a deed behind it that leaves a trace: an audit event. */
@PlatformTest
class RequestTransactionTest {

    @Autowired
    private RequestTransaction filter;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private AuditReads trail;

    private final String stream = AuditTrail.ofCase("W-" + UUID.randomUUID());
    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger reached = new AtomicInteger();

    @Test
    void a_retry_gets_the_same_answer_and_has_no_second_effect() throws Exception {
        MockHttpServletResponse first = post(key, "{\"a\":1}", deed(201));
        MockHttpServletResponse second = post(key, "{\"a\":1}", deed(201));

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(second.getStatus()).isEqualTo(201);
        assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString()).contains("工单 1");
        assertThat(second.getHeader("Location")).isEqualTo("/api/things/1");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() throws Exception {
        post(key, "{\"a\":1}", deed(201));
        MockHttpServletResponse other = post(key, "{\"a\":2}", deed(201));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("KEY_REUSED");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void the_same_key_while_the_first_is_under_way_answers_409() throws Exception {
        MockHttpServletResponse[] second = new MockHttpServletResponse[1];
        post(key, "{}", (request, response) -> {
            second[0] = unchecked(() -> post(key, "{}", deed(201)));
            deed(201).doFilter(request, response);
        });
        assertThat(second[0].getStatus()).isEqualTo(409);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void what_stands_behind_an_error_is_rolled_back_and_may_be_tried_again() throws Exception {
        assertThat(post(key, "{}", deed(422)).getStatus()).isEqualTo(422);
        assertThat(effects()).isZero();
        assertThat(post(key, "{}", deed(201)).getStatus()).isEqualTo(201);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void a_race_lost_at_commit_answers_409_and_leaves_nothing() throws Exception {
        MockHttpServletResponse answer = post(null, "{}", (request, response) -> {
            deed(201).doFilter(request, response);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    throw new OptimisticLockingFailureException("somebody was faster");
                }
            });
        });
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("ALREADY_CHANGED").doesNotContain("somebody was faster");
        assertThat(effects()).isZero();
    }

    @Test
    void a_body_without_end_is_refused_before_anything_happens() throws Exception {
        MockHttpServletResponse answer = post(null, "x".repeat(BufferedRequest.LIMIT + 1), deed(201));
        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(reached).hasValue(0);
    }

    @Test
    void a_key_that_is_none_is_refused() throws Exception {
        assertThat(post("two words", "{}", deed(201)).getStatus()).isEqualTo(400);
        assertThat(post("x".repeat(201), "{}", deed(201)).getStatus()).isEqualTo(400);
        assertThat(reached).hasValue(0);
    }

    private FilterChain deed(int status) {
        return (request, response) -> {
            audit.record(stream, "thing.done", Map.of("n", reached.incrementAndGet()));
            HttpServletResponse http = (HttpServletResponse) response;
            http.setStatus(status);
            http.setContentType("application/json");
            http.setHeader("Location", "/api/things/1");
            http.getOutputStream().write("{\"name\":\"工单 1\"}".getBytes(StandardCharsets.UTF_8));
        };
    }

    private MockHttpServletResponse post(String idempotencyKey, String body, FilterChain behind) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/things");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        if (idempotencyKey != null) {
            request.addHeader("Idempotency-Key", idempotencyKey);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        filter.doFilter(request, response, behind);
        return response;
    }

    private int effects() {
        return trail.trail(stream, 0).size();
    }

    private static MockHttpServletResponse unchecked(java.util.concurrent.Callable<MockHttpServletResponse> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
