package io.aftersales.task;

import java.util.Locale;

import io.aftersales.shared.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The message bundles' words in both languages at once. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public Text of(String key, Object... arguments) {
        return new Text(messages.getMessage(key, arguments, Locale.CHINESE), messages.getMessage(key, arguments, Locale.ENGLISH));
    }

    /** The word for a value of a closed vocabulary; the value itself where it has none. */
    public Text ofValue(String vocabulary, String value) {
        return new Text(word(vocabulary, value, Locale.CHINESE), word(vocabulary, value, Locale.ENGLISH));
    }

    private String word(String vocabulary, String value, Locale locale) {
        return messages.getMessage(vocabulary + "." + value, null, value, locale);
    }
}
