package io.aftersales.report;

import java.util.Locale;

/** In what a figure is given. */
public enum FigureUnit {
    /** Of one, 0 to 1. */
    SHARE,
    COUNT,
    /** CNY. */
    MONEY,
    HOURS,
    /** Of a million. */
    PPM,
    /** Points. */
    SCORE,
    /** So many of one thing to one of another. */
    RATIO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
