package io.aftersales.notification;

import java.util.List;
import java.util.Map;

/**
 * What happened, for people to be told: a template says it in their language.
 *
 * @param eventId      names the happening; one message per (event, recipient, channel), whatever is retried
 * @param kind         the template: acknowledgement, appointment, on-the-way, quotation, closing, escalation, digest, …
 * @param organisation whose templates
 * @param caseNumber   the case it is about; null where it is about several
 * @param fields       named values for the template, already formatted where they are dates or money
 * @param attachments  files that go with it by mail
 */
public record Notice(String eventId, String kind, String organisation, String caseNumber, List<Recipient> recipients,
                     Map<String, Object> fields, List<Attachment> attachments) {

    /** Without files. */
    public Notice(String eventId, String kind, String organisation, String caseNumber, List<Recipient> recipients, Map<String, Object> fields) {
        this(eventId, kind, organisation, caseNumber, recipients, fields, List.of());
    }

    /**
     * Whom to tell. At least one address; the channel follows from which are there.
     *
     * @param id       person's user name, or {@code customer:<number>}, or {@code contact:<case>}
     * @param language zh or en
     */
    public record Recipient(String id, String name, String email, String phone, String language) {
    }
}
