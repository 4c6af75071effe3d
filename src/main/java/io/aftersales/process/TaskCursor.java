package io.aftersales.process;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;

/** Where a page of tasks ended. */
record TaskCursor(Instant due, String id) {

    /** Stands for no due date, in the query as well: last in every order. */
    static final String NEVER = "9999-12-31 00:00:00";

    static TaskCursor after(TaskRow row) {
        return new TaskCursor(row.dueAt() == null ? Timestamp.valueOf(NEVER).toInstant() : row.dueAt(), row.id());
    }

    static TaskCursor read(String text) throws Refusal {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
            return new TaskCursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw Refusal.of(InputReason.MALFORMED, Refusal.field("after"));
        }
    }

    String write() {
        String text = due.toEpochMilli() + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
