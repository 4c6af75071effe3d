package io.aftersales.story;

import io.aftersales.audit.AuditReads;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;

/** An event of a case as the checks for odd things ask it. */
record Event(AuditReads.Entry entry) {

    long seq() {
        return entry.seq();
    }

    Instant at() {
        return entry.at();
    }

    String kind() {
        return entry.kind();
    }

    String actor() {
        return entry.actor();
    }

    boolean is(String kind) {
        return entry.kind().equals(kind);
    }

    boolean byPerson() {
        return "PERSON".equals(entry.actorKind());
    }

    /** A value of the payload as text; null where it has none. */
    String text(String name) {
        return Objects.toString(entry.payload().get(name), null);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(entry.payload().get(name));
    }

    /** An instant that the payload names; null where there is none. */
    Instant instant(String name) {
        String value = text(name);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeException noInstant) {
            return null;
        }
    }
}
