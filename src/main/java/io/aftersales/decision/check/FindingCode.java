package io.aftersales.decision.check;

/** What can be found in a table. The constant is the code of the API and, as {@code finding.<code>}, the key of the words. */
public enum FindingCode {
    /** A combination of inputs that no row fits. */
    GAP(Severity.WARNING),
    /** Two rows fit the same case where only one may. */
    OVERLAP(Severity.ERROR),
    /** A row that is never reached, because rows above fit all its cases. */
    SHADOWED(Severity.WARNING),
    /** Two rows with the same conditions, where several rows may fit. */
    REPEATED(Severity.WARNING),
    /** A value of another type than the column's. */
    WRONG_TYPE(Severity.ERROR),
    /** A value outside the column's choices. */
    NOT_A_CHOICE(Severity.ERROR),
    /** A figure that is written unlike the baseline's figures in this column, such as "24" for a length of time. */
    WRONG_SHAPE(Severity.ERROR),
    /** A cell that is not FEEL. */
    UNREADABLE(Severity.ERROR),
    /** A date, time or length of time that does not exist. */
    NO_SUCH_DATE(Severity.ERROR),
    /** A word that is neither a text in quotation marks nor an input. */
    UNKNOWN_NAME(Severity.ERROR),
    /** A function that FEEL does not have. */
    UNKNOWN_FUNCTION(Severity.ERROR),
    /** Loops, function definitions, external code, functions that are slow or give another answer each time. */
    FORBIDDEN(Severity.ERROR),
    /** A condition that no value fits. */
    NEVER_FITS(Severity.ERROR),
    /** A condition that fits every value, though it names some: {@code true, null} fits false as well. */
    ALWAYS_FITS(Severity.WARNING),
    /** A row without the sentence that explains it. */
    NO_ANNOTATION(Severity.WARNING),
    /** A row without an id. */
    NO_ROW_ID(Severity.ERROR),
    /** An id that an earlier row has. */
    SAME_ROW_ID(Severity.ERROR),
    /** More or fewer cells than columns. */
    WRONG_CELL_COUNT(Severity.ERROR),
    /** A table without rows. */
    NO_ROWS(Severity.ERROR),
    /** A table without inputs or outputs. */
    NO_COLUMNS(Severity.ERROR),
    /** A column without a name, or with one that another has. */
    BAD_COLUMN(Severity.ERROR),
    /** Severities that do not stand from the gravest to the mildest, or are not named at all. */
    SEVERITY_ORDER(Severity.ERROR),
    /** A severity that the shared table does not know: only people can say whether it stands at its place. */
    SEVERITY_NEW(Severity.WARNING),
    /** A policy for several hits that is not offered. */
    BAD_HIT_POLICY(Severity.ERROR),
    /** A cell or annotation that is too long. */
    TOO_LONG(Severity.ERROR),
    /** More rows or columns than anybody can review. */
    TOO_MANY(Severity.ERROR),
    /** A condition that is right, but beyond what can be compared with others. */
    CANNOT_COMPARE(Severity.NOTE),
    /** The search for gaps or hidden rows was ended before it was through. */
    NOT_FINISHED(Severity.NOTE),
    /** There are more findings of a kind than are shown. */
    MORE(Severity.NOTE);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
