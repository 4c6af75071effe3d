package io.aftersales.decision.draft;

import java.time.Instant;

/**
 * A table that is being changed.
 *
 * @param organisation          whose table it will be; a draft that starts from the shared table becomes the organisation's own
 * @param title                 by which people tell drafts of one table apart
 * @param reason                why the table is changed; null where nobody has said it yet
 * @param baseDefinitionId      the version that it started from, or was brought up to since
 * @param content               DMN as our own writer writes it
 * @param revision              counts the texts of this draft, from 1
 * @param publishedDefinitionId the version that it became; null before
 */
public record Draft(String id, String key, String organisation, String title, String reason, String baseDefinitionId, String content,
                    int revision, State state, String createdBy, Instant createdAt, String editedBy, Instant editedAt,
                    String publishedDefinitionId) {

    /** How far it is. */
    public enum State {
        /** Can be changed. */
        EDITING,
        /** Given to others to approve; can be read only. */
        SUBMITTED,
        /** A version of the table now, waiting or in force. */
        PUBLISHED,
        /** Given up. */
        WITHDRAWN;

        /** As the API and the database write it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }

    boolean editable() {
        return state == State.EDITING;
    }

    /** The audit stream of the table, which its versions share. */
    String stream() {
        return "table:" + organisation + "/" + key;
    }
}
