package io.aftersales.document;

import io.aftersales.shared.Reason;

/** Why a file is not taken. */
public enum DocumentReason implements Reason {
    FILE_EMPTY(Kind.NOT_ALLOWED),
    DOCUMENT_TOO_LARGE(Kind.TOO_LARGE),
    FILE_TYPE_REFUSED(Kind.UNSUPPORTED),
    FILE_NAME_REFUSED(Kind.MALFORMED);

    private final Kind kind;

    DocumentReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
