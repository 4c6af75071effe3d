package io.aftersales.process;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;

import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;

/** Where a page of tasks ended. */
record TaskCursor(Instant due, String id) {

    /** Stands for no due date, in the query as well: last in every order. */
    static final String NEVER = "9999-12-31 00:00:00";

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    static TaskCursor after(TaskRow row) {
        return new TaskCursor(row.dueAt() == null ? Timestamp.valueOf(NEVER).toInstant() : row.dueAt(), row.id());
    }

    static TaskCursor read(String text) throws Refusal {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
            Instant due = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            if (!Characters.storable(parts[1]) || due.isBefore(Instant.EPOCH) || due.isAfter(LAST)) {
                throw new IllegalArgumentException("no task was ever there");
            }
            return new TaskCursor(due, parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            throw Refusal.of(InputReason.MALFORMED, Refusal.field("after"));
        }
    }

    String write() {
        String text = due.toEpochMilli() + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
