package io.aftersales.document;

import java.time.Instant;

/**
 * A file on a case.
 *
 * @param kind        photo, signed-sheet, drawing or other, or one of the papers that the platform writes
 * @param contentType by content, never by what the sender said
 * @param size        bytes
 * @param sha256      of the bytes, in hex
 */
public record Document(String id, String caseNumber, Kind kind, String fileName, String contentType, long size, String sha256,
                       String addedBy, Instant addedAt) {

    public enum Kind {
        PHOTO, SIGNED_SHEET, DRAWING, OTHER, INSPECTION_REPORT, CONTACT_LETTER, ACCEPTANCE_REPORT, STATEMENT;

        /** As the API writes it, for example {@code signed-sheet}. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
