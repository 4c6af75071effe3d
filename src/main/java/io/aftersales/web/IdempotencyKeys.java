package io.aftersales.web;

import io.aftersales.shared.CurrentActor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The answers given to requests with an {@code Idempotency-Key}, by key and person, kept for a week. */
@Component
class IdempotencyKeys {

    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static boolean wellFormed(String key) {
        return WELL_FORMED.matcher(key).matches();
    }

    Entry entry(String key, BufferedRequest request) throws IOException {
        return new Entry(CurrentActor.get().id(), key, request.hash());
    }

    /** Claims the key; a second claim fails on the primary key. */
    void begin(Entry entry) {
        jdbc.sql("insert into idempotency_key (actor, idempotency_key, request_hash, created_at) values (?, ?, ?, ?)")
                .params(entry.actor, entry.key, entry.requestHash, clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    void finish(Entry entry, ContentCachingResponseWrapper answer) {
        jdbc.sql("""
                update idempotency_key set status = ?, content_type = ?, location = ?, body = ?
                where actor = ? and idempotency_key = ?""")
                .params(answer.getStatus(), answer.getContentType(), answer.getHeader("Location"),
                        Base64.getEncoder().encodeToString(answer.getContentAsByteArray()), entry.actor, entry.key).update();
    }

    Optional<Stored> find(Entry entry) {
        return jdbc.sql("""
                select request_hash, status, content_type, location, body from idempotency_key
                where actor = ? and idempotency_key = ?""")
                .params(entry.actor, entry.key)
                .query((row, n) -> new Stored(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forgetOldOnes() {
        jdbc.sql("delete from idempotency_key where created_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)).update();
    }

    record Entry(String actor, String key, String requestHash) {

        String id() {
            return actor + '\n' + key;
        }
    }

    record Stored(String requestHash, int status, String contentType, String location, String body) {

        boolean sameRequest(Entry entry) {
            return requestHash.equals(entry.requestHash);
        }

        void writeTo(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            if (contentType != null) {
                response.setContentType(contentType);
            }
            if (location != null) {
                response.setHeader("Location", location);
            }
            response.getOutputStream().write(Base64.getDecoder().decode(body.getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
