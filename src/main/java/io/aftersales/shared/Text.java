package io.aftersales.shared;

/** A text that users read, in both languages of the platform. */
public record Text(String zh, String en) {

    public String in(java.util.Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }
}
