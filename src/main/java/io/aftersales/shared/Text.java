package io.aftersales.shared;

/** A text that users read, in both languages of the platform. */
public record Text(String zh, String en) {

    /** As a model holds it: English in the first line, Chinese in the second. A single line stands for both. */
    public static Text ofLines(String lines) {
        String[] languages = lines.strip().split("\\s*\\R\\s*", 2);
        return new Text(languages[languages.length - 1], languages[0]);
    }

    /** As the engine keeps the name of a task: "派工 / Dispatch technician". A single name stands for both; null for none. */
    public static Text ofBoth(String name) {
        String both = name == null ? "" : name;
        int cut = both.indexOf(" / ");
        return cut < 0 ? new Text(both, both) : new Text(both.substring(0, cut), both.substring(cut + 3));
    }

    public String in(java.util.Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }
}
