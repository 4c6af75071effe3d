package io.aftersales.decision.check;

import io.aftersales.shared.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

/** Sentences in both languages, from {@code messages/check}. */
final class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** @param arguments a {@link Text} goes in by its language, anything else as it is */
    Text say(String key, Object... arguments) {
        return new Text(message(key, Locale.SIMPLIFIED_CHINESE, arguments), message(key, Locale.ENGLISH, arguments));
    }

    /** A value of a column in quotation marks: what people call it, or itself where it has no word. */
    Text value(String value) {
        return say("value.text", new Text(word(value, Locale.SIMPLIFIED_CHINESE), word(value, Locale.ENGLISH)));
    }

    private String word(String value, Locale language) {
        return messages.getMessage("vocabulary." + value, null, value, language);
    }

    /** The parts one after the other, with the separator of the list in each language. */
    Text list(String separator, List<Text> parts) {
        Text between = say(separator);
        return new Text(String.join(between.zh(), parts.stream().map(Text::zh).toList()),
                String.join(between.en(), parts.stream().map(Text::en).toList()));
    }

    private String message(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, Arrays.stream(arguments).map(argument -> argument instanceof Text text
                ? text.in(language) : String.valueOf(argument)).toArray(), language);
    }
}
