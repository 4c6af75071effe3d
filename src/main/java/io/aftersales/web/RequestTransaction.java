package io.aftersales.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.core.Ordered;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One transaction per writing request: what stands behind an answer is committed before the answer leaves, what stands
 * behind an error is rolled back whole. With an {@code Idempotency-Key} the answer is stored in that same transaction,
 * so that a retry gets the same answer and one effect, even after a crash between commit and answer.
 *
 * <p>Imports commit row by row and the demo clock job by job; they are not wrapped and are safe to repeat by themselves.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestTransaction extends OncePerRequestFilter {

    static final String KEY_HEADER = "Idempotency-Key";
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final TransactionTemplate transaction;
    private final RequestTurns turns;
    private final IdempotencyKeys keys;
    private final ProblemAnswers answers;
    private final HandlerExceptionResolver exceptions;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    RequestTransaction(PlatformTransactionManager transactions, RequestTurns turns, IdempotencyKeys keys, ProblemAnswers answers,
                       @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions) {
        this.transaction = new TransactionTemplate(transactions);
        this.turns = turns;
        this.keys = keys;
        this.answers = answers;
        this.exceptions = exceptions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !WRITING.contains(request.getMethod()) || !path.startsWith("/api/") || path.startsWith("/api/imports/")
                || path.startsWith("/api/demo/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            BufferedRequest buffered = BufferedRequest.of(request);
            // not even the hash of a password is kept
            String key = SessionController.PASSWORD.equals(request.getRequestURI()) ? null : request.getHeader(KEY_HEADER);
            if (key == null) {
                inTransaction(buffered, response, chain, null);
            } else if (!IdempotencyKeys.wellFormed(key)) {
                answers.malformed(request, response, KEY_HEADER);
            } else {
                once(keys.entry(key, buffered), buffered, response, chain);
            }
        } catch (TooLargeException tooLarge) {
            answers.tooLarge(request, response);
        }
    }

    private void once(IdempotencyKeys.Entry entry, BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!inFlight.add(entry.id())) {
            answers.inFlight(request, response);
            return;
        }
        try {
            if (!replayed(entry, request, response)) {
                inTransaction(request, response, chain, entry);
            }
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            if (!replayed(entry, request, response)) {
                answers.inFlight(request, response);
            }
        } finally {
            inFlight.remove(entry.id());
        }
    }

    private boolean replayed(IdempotencyKeys.Entry entry, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<IdempotencyKeys.Stored> stored = keys.find(entry);
        if (stored.isEmpty()) {
            return false;
        }
        if (stored.get().sameRequest(entry)) {
            stored.get().writeTo(response);
        } else {
            answers.keyReused(request, response);
        }
        return true;
    }

    private void inTransaction(BufferedRequest request, HttpServletResponse response, FilterChain chain, IdempotencyKeys.Entry entry)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            request.receive();
            turns.begin();
            try {
                transaction.executeWithoutResult(status -> answer(request, answer, chain, entry, status));
            } finally {
                turns.end();
            }
        } catch (ChainFailure failure) {
            failure.rethrow();
        } catch (DuplicateKeyException duplicate) {
            if (entry != null && !request.reached()) {
                throw duplicate;
            }
            resolve(request, answer, duplicate);
        } catch (RuntimeException commitFailed) {
            resolve(request, answer, commitFailed);
        }
        answer.copyBodyToResponse();
    }

    private void answer(BufferedRequest request, ContentCachingResponseWrapper answer, FilterChain chain, IdempotencyKeys.Entry entry,
                        TransactionStatus status) {
        if (entry != null) {
            keys.begin(entry);
        }
        proceed(request, answer, chain);
        if (answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            status.setRollbackOnly();
        } else if (entry != null) {
            keys.finish(entry, answer);
        }
    }

    /** A failure at commit becomes a problem document like any other; nothing of the request stands. */
    private void resolve(HttpServletRequest request, ContentCachingResponseWrapper answer, RuntimeException failure) {
        answer.reset();
        if (exceptions.resolveException(request, answer, null, failure) == null) {
            throw failure;
        }
    }

    private static void proceed(BufferedRequest request, HttpServletResponse answer, FilterChain chain) {
        try {
            request.markReached();
            chain.doFilter(request, answer);
        } catch (IOException | ServletException e) {
            throw new ChainFailure(e);
        }
    }

    private static final class ChainFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private ChainFailure(Exception cause) {
            super(cause);
        }

        private void rethrow() throws IOException, ServletException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) getCause();
        }
    }
}
