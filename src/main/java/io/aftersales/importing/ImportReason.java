package io.aftersales.importing;

import io.aftersales.shared.Reason;

/** Why a file, or a row of one, is refused. */
public enum ImportReason implements Reason {
    NO_FILE(Kind.MALFORMED),
    EMPTY_FILE(Kind.MALFORMED),
    /** Argument: the character set. */
    UNKNOWN_CHARSET(Kind.MALFORMED),
    /** Argument: the character set that was stated. */
    NOT_IN_CHARSET(Kind.MALFORMED),
    NOT_READABLE_TEXT(Kind.MALFORMED),
    /** Argument: the separator that was found instead of commas. */
    WRONG_SEPARATOR(Kind.MALFORMED),
    /** Argument: the columns that are expected. */
    MISSING_COLUMN(Kind.MALFORMED),
    UNKNOWN_COLUMN(Kind.MALFORMED),
    REPEATED_COLUMN(Kind.MALFORMED),
    BAD_FILE_NAME(Kind.MALFORMED),
    FILE_TOO_LARGE(Kind.TOO_LARGE),
    /** Argument: the most that are taken. */
    TOO_MANY_ROWS(Kind.TOO_LARGE),
    /** Arguments: the number of values, the number of columns. */
    WRONG_NUMBER_OF_VALUES(Kind.NOT_ALLOWED),
    BROKEN_QUOTES(Kind.NOT_ALLOWED),
    UNREADABLE_CHARACTER(Kind.NOT_ALLOWED),
    /** Arguments: the value, the line where it stands first. */
    REPEATED_IN_FILE(Kind.NOT_ALLOWED),
    /** Arguments: the value, the other value, the line where that one stands. */
    CONTRADICTS_LINE(Kind.NOT_ALLOWED),
    /** Argument: the value. */
    NO_SUCH_ORGANISATION(Kind.NOT_ALLOWED),
    /** Argument: the value. */
    NO_TELEPHONE(Kind.NOT_ALLOWED),
    /** Argument: the value. */
    NO_INSTANT(Kind.NOT_ALLOWED),
    /** Arguments: the value, the choices. */
    NO_CHOICE(Kind.NOT_ALLOWED),
    /** Arguments: the value, the case that the other report opened. */
    REPORT_NUMBER_USED(Kind.NOT_ALLOWED),
    ROW_NOT_STORED(Kind.CONFLICT),
    /** A fault of ours, logged; the other rows go on. */
    ROW_FAILED(Kind.CONFLICT);

    private final Kind kind;

    ImportReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
