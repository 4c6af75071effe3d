package io.aftersales.task;

import io.aftersales.shared.Text;

/** One choice of a field: what is stored, and what people read. */
public record Choice(String value, Text label) {

    /** A choice that reads the same in both languages, a person's name for example. */
    public static Choice of(String value, String label) {
        return new Choice(value, new Text(label, label));
    }
}
