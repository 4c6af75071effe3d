package io.aftersales.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is kept for a time. */
public enum Retained {
    /** Personal values in the trail: names, phones, addresses. */
    PERSONAL("select count(*) from audit_personal p where p.stream = 'case:' || c.number"),
    /** Texts, names and addresses of messages. */
    MESSAGES("select count(*) from message m where m.case_number = c.number and m.salt is not null"),
    /** The content and names of files. */
    DOCUMENTS("select count(*) from document d where d.case_number = c.number and d.erased_at is null"),
    /** Contacts and words that people wrote on the rows of a case and of its processes. */
    TEXTS("select " + HeldText.countAll("c.number")),
    /** Customers of the archive who had no case for so long, with everything that is known of them. */
    ARCHIVE(null);

    private final String count;

    Retained(String count) {
        this.count = count;
    }

    /** As the API writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Retained> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** How much of it a case {@code c} still has; null where cases are not what is counted. */
    String count() {
        return count == null ? null : "(" + count + ")";
    }
}
