package io.aftersales.task;

import io.aftersales.shared.Reason;

/** Why a task's answers, or work on a task, are refused. */
public enum TaskReason implements Reason {
    /** The text is shorter than the form asks. */
    TOO_SHORT(Kind.NOT_ALLOWED),
    /** A number, an e-mail address … that does not look like one. */
    WRONG_FORM(Kind.NOT_ALLOWED),
    MORE_DECIMALS(Kind.NOT_ALLOWED),
    TOO_MANY_ITEMS(Kind.NOT_ALLOWED),
    IN_THE_PAST(Kind.NOT_ALLOWED),
    UNKNOWN_DOCUMENT(Kind.NOT_ALLOWED),
    /** Somebody else has claimed the task. */
    TASK_TAKEN(Kind.CONFLICT),
    /** The task is for another role. */
    NOT_YOURS(Kind.FORBIDDEN);

    private final Kind kind;

    TaskReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
