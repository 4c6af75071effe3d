package io.aftersales.decision;

import java.util.List;

/**
 * A fact that a decision understands.
 *
 * @param name    as in the catalogue, camelCase
 * @param type    what its value must be; nothing is converted silently, "5" is no number
 * @param choices the closed vocabulary of a text; empty where any text is taken. Choices that differ between packs
 *                stand in the pack's table instead (input values of the column) and are checked there.
 */
public record Fact(String name, Type type, List<String> choices) {

    public enum Type {
        /** At most 2,000 characters. */
        TEXT,
        FLAG,
        /** A finite decimal number of at most 30 digits. */
        NUMBER,
        /** A whole number. */
        WHOLE,
        /** A whole number that is not negative. */
        COUNT,
        /** A day: {@code 2026-02-28}. */
        DATE,
        /** A month: {@code 2026-02}. */
        MONTH,
        /** An instant with its offset: {@code 2026-02-28T09:00:00+08:00}. */
        INSTANT,
        /** A list of anything; the composer looks into it. */
        LIST,
        /** An object with any fields; the composer looks into it. */
        MAP
    }

    public static Fact text(String name) {
        return new Fact(name, Type.TEXT, List.of());
    }

    /** A text of a closed vocabulary that is the same in every pack. */
    public static Fact choice(String name, String... choices) {
        return new Fact(name, Type.TEXT, List.of(choices));
    }

    public static Fact flag(String name) {
        return new Fact(name, Type.FLAG, List.of());
    }

    public static Fact number(String name) {
        return new Fact(name, Type.NUMBER, List.of());
    }

    public static Fact whole(String name) {
        return new Fact(name, Type.WHOLE, List.of());
    }

    public static Fact count(String name) {
        return new Fact(name, Type.COUNT, List.of());
    }

    public static Fact date(String name) {
        return new Fact(name, Type.DATE, List.of());
    }

    public static Fact month(String name) {
        return new Fact(name, Type.MONTH, List.of());
    }

    public static Fact instant(String name) {
        return new Fact(name, Type.INSTANT, List.of());
    }

    public static Fact list(String name) {
        return new Fact(name, Type.LIST, List.of());
    }

    public static Fact map(String name) {
        return new Fact(name, Type.MAP, List.of());
    }
}
