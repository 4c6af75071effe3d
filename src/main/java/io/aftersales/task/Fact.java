package io.aftersales.task;

import io.aftersales.shared.Text;

/**
 * A line above a form that helps to answer it.
 *
 * @param label what it is
 * @param value what it says, in both languages
 * @param tone  how it is shown: plain, good, warning or bad
 */
public record Fact(Text label, Text value, Tone tone) {

    public enum Tone { PLAIN, GOOD, WARNING, BAD }

    public static Fact of(Text label, Text value) {
        return new Fact(label, value, Tone.PLAIN);
    }

    /** A fact that reads the same in both languages: a name, a number, a place. */
    public static Fact of(Text label, String value) {
        return of(label, new Text(value, value));
    }
}
