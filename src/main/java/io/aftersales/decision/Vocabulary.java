package io.aftersales.decision;

import io.aftersales.shared.Text;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call the values of closed columns; one that an analyst added has no word yet and is shown as it stands. */
@Component
class Vocabulary {

    private final MessageSource messages;

    Vocabulary(MessageSource messages) {
        this.messages = messages;
    }

    /** The words for the choices of a table, by value. */
    Map<String, Text> words(Table table) {
        Map<String, Text> words = new TreeMap<>();
        Stream.concat(table.inputs().stream(), table.outputs().stream()).flatMap(column -> column.choices().stream())
                .forEach(value -> words.put(value, new Text(word(value, Locale.CHINESE), word(value, Locale.ENGLISH))));
        return words;
    }

    private String word(String value, Locale locale) {
        return messages.getMessage("vocabulary." + value, null, value, locale);
    }
}
