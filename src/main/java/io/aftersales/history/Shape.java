package io.aftersales.history;

import java.util.List;

/** A table as rows are written into it: its columns with the form of their values. */
record Shape(String table, List<String> columns, List<Form> forms) {

    /** How a value is written. */
    enum Form {
        TEXT, NUMBER, TRUTH, DAY, BYTES,
        /** An instant. */
        INSTANT,
        /** An instant without a zone: the engine's columns, in the zone of this machine. */
        LOCAL
    }
}
