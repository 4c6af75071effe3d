package io.aftersales.decision;

import java.util.Map;

/**
 * A decision taken: what came out, and the receipt that proves how.
 *
 * @param key       the decision, for example {@code response-sla}
 * @param outputs   composed outputs in the names of the catalogue; dates ISO-8601 strings, instants with offset of the organisation
 * @param receiptId the stored receipt; null where none was asked for
 * @param receipt   the receipt's content, as the API shows it
 */
public record Decision(String key, Map<String, Object> outputs, String receiptId, Map<String, Object> receipt) {

    public String text(String output) {
        Object value = outputs.get(output);
        return value == null ? null : value.toString();
    }

    public boolean flag(String output) {
        return Boolean.TRUE.equals(outputs.get(output));
    }

    /** Null where the output is blank. */
    public java.time.Instant instant(String output) {
        String value = text(output);
        return value == null ? null : java.time.OffsetDateTime.parse(value).toInstant();
    }

    /** Null where the output is blank. */
    public java.time.LocalDate date(String output) {
        String value = text(output);
        return value == null ? null : java.time.LocalDate.parse(value);
    }
}
