package io.aftersales.board;

import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page of the board ended. Time left is measured at one instant through all pages, so that a paused deadline keeps
 * its place among those that count on.
 *
 * @param asOf the instant of the first page
 * @param left milliseconds of time left of the last row then
 * @param id   of its clock
 */
record BoardCursor(Instant asOf, long left, String id) {

    private static final int LONGEST = 200;

    /** @return null for null. @throws Refusal for a text that is none of ours */
    static BoardCursor read(String text) throws Refusal {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text.substring(0, Math.min(LONGEST, text.length()))),
                    StandardCharsets.US_ASCII).split(" ", 3);
            if (!Characters.storable(parts[2])) {
                throw new IllegalArgumentException("no id");
            }
            return new BoardCursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]), parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | java.time.DateTimeException notOurs) {
            throw Refusal.of(InputReason.MALFORMED, Refusal.field("cursor"));
        }
    }

    String write() {
        String text = asOf.toEpochMilli() + " " + left + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
