package io.aftersales.story;

import io.aftersales.shared.Text;
import io.aftersales.shared.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was seen in both languages, with names for user names and times of the organisation's place. */
@Component
class OddityWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;

    OddityWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param names of the people who may be meant, by user name */
    Oddity told(OddityCheck check, OddityCheck.Sighting seen, Map<String, String> names, ZoneId zone) {
        String key = "oddity." + check.name();
        String sentence = key + (seen.variant().isEmpty() ? ".why" : "." + seen.variant());
        Event event = seen.event();
        return new Oddity(check.name(), in(key, List.of(), names, zone), check.grave(), event.seq(), event.at(),
                in(sentence, seen.arguments(), names, zone));
    }

    private Text in(String key, List<Object> arguments, Map<String, String> names, ZoneId zone) {
        return new Text(in(Locale.CHINESE, key, arguments, names, zone), in(Locale.ENGLISH, key, arguments, names, zone));
    }

    private String in(Locale language, String key, List<Object> arguments, Map<String, String> names, ZoneId zone) {
        return messages.getMessage(key, arguments.stream().map(one -> word(one, language, names, zone)).toArray(), language);
    }

    private static String word(Object value, Locale language, Map<String, String> names, ZoneId zone) {
        if (value instanceof List<?> several) {
            return several.stream().map(one -> word(one, language, names, zone)).collect(Collectors.joining(" / "));
        }
        if (value instanceof Text text) {
            return text.in(language);
        }
        if (value instanceof OddityCheck.Word word) {
            return Vocabulary.TERMS.of(word.key()).in(language);
        }
        if (value instanceof OddityCheck.Happening happening) {
            return Vocabulary.EVENTS.of(happening.kind()).in(language);
        }
        if (value instanceof OddityCheck.Who who) {
            return names.getOrDefault(who.id(), who.id());
        }
        if (value instanceof Instant instant) {
            return MINUTES.withZone(zone).format(instant);
        }
        return value instanceof Duration length ? length(length, language) : String.valueOf(value);
    }

    private static String length(Duration length, Locale language) {
        boolean chinese = "zh".equals(language.getLanguage());
        String minutes = length.toMinutes() == 0 ? "" : length.toMinutes() + (chinese ? " 分钟 " : " min ");
        String seconds = length.toSecondsPart() == 0 && !minutes.isEmpty() ? "" : length.toSecondsPart() + (chinese ? " 秒" : " s");
        return (minutes + seconds).strip();
    }
}
