package io.aftersales.sla;

import java.time.Instant;

/** The open tasks of a case that people have to finish by a deadline: they are due when it is. */
public interface DueTasks {

    /** The deadline is due at another instant now. */
    void follow(String caseNumber, String target, Instant dueAt);
}
