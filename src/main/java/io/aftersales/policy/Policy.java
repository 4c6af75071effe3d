package io.aftersales.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A question whose answer is a list of violations. Its query stands in {@code policies/<key>.sql}, takes the instants {@code from}
 * and {@code to}, and gives one row for each violation: the case, when it happened, and what or who it is about.
 */
public enum Policy {
    CLOSED_WITHOUT_CALLBACK(Subject.REASON), PAID_WITHOUT_CONSENT(Subject.AMOUNT), WORKED_WITHOUT_CONSENT(Subject.PERSON), OWN_APPROVAL(Subject.PERSON),
    CALLED_BACK_BY_THE_TECHNICIAN(Subject.PERSON), WARRANTY_OVERRULED(Subject.PERSON), PRICE_OVERRULED(Subject.AMOUNT),
    SEVERITY_RAISED_BY_HAND(Subject.PERSON), VISIT_WITHOUT_SIGNATURE(Subject.PERSON), PART_USED_NOT_ISSUED(Subject.PART),
    DEADLINE_EXTENDED_AFTER_MISS(Subject.TARGET), RETROACTIVE_PAUSE(Subject.PERSON), MISSED_AND_NOBODY_TOLD(Subject.TARGET),
    READ_FROM_OUTSIDE(Subject.PERSON), ACCESS_RAISED_AND_USED(Subject.PERSON), STATEMENT_PAID_BEYOND_THE_BOOKS(Subject.AMOUNT),
    REOPENED(Subject.TIMES), DOCUMENT_AFTER_THE_END(Subject.FILE);

    private final Subject subject;
    private final String sql;

    Policy(Subject subject) {
        this.subject = subject;
        this.sql = read(key());
    }

    /** What a row is about, beside its case. */
    public enum Subject {
        PERSON, TARGET, AMOUNT, PART, REASON, TIMES, FILE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name in addresses and files, for example {@code own-approval}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Subject subject() {
        return subject;
    }

    /** The query, as auditors may read it. */
    public String sql() {
        return sql;
    }

    static Optional<Policy> find(String key) {
        return Arrays.stream(values()).filter(policy -> policy.key().equals(key)).findFirst();
    }

    private static String read(String key) {
        try (InputStream file = Policy.class.getResourceAsStream("/policies/" + key + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
