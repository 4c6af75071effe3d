package io.aftersales.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words for keys that people read, in both languages; one file under {@code vocabulary/} each, of which the console reads the same,
 * with one line per word: key, English, Chinese.
 */
public final class Vocabulary {

    /** What happened: the kinds of audit events. */
    public static final Vocabulary EVENTS = read("events");
    /** Names of facts and of the values in audit events. */
    public static final Vocabulary FIELDS = read("fields");
    /** Values of closed vocabularies. */
    public static final Vocabulary TERMS = read("terms");
    /** Families of products. */
    public static final Vocabulary FAMILIES = read("families");

    private final Map<String, Text> words;

    private Vocabulary(Map<String, Text> words) {
        this.words = words;
    }

    /** @return the word, or the key itself where it has none */
    public Text of(String key) {
        return words.getOrDefault(key, new Text(key, key));
    }

    /** Whether there is a word for the key. */
    public boolean knows(String key) {
        return words.containsKey(key);
    }

    private static Vocabulary read(String name) {
        try (InputStream file = Vocabulary.class.getResourceAsStream("/vocabulary/" + name + ".txt")) {
            return new Vocabulary(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .map(line -> line.split(" \\| ")).collect(Collectors.toUnmodifiableMap(word -> word[0], word -> new Text(word[2], word[1]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
