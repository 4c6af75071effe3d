package io.aftersales.decision;

import io.aftersales.shared.Text;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call the values of closed columns; one that an analyst added has no word yet and is shown as it stands. */
@Component
public class Vocabulary {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern BETWEEN = Pattern.compile("(?<=”)\\s*,\\s*");

    private final MessageSource messages;

    public Vocabulary(MessageSource messages) {
        this.messages = messages;
    }

    /** What people call a value of a closed column; the value itself where it has no word. */
    public Text of(String value) {
        return new Text(word("vocabulary.", value, Locale.CHINESE), word("vocabulary.", value, Locale.ENGLISH));
    }

    /** A condition or figure as people say it: "“Ordinary” or “None”"; what is more than values stays FEEL. */
    public Text cell(String cell) {
        return new Text(said(cell, "是", "否", "或", value -> of(value).zh()), said(cell, "yes", "no", " or ", value -> of(value).en()));
    }

    private static String said(String cell, String yes, String no, String or, UnaryOperator<String> words) {
        if (cell.equals("true") || cell.equals("false")) {
            return cell.equals("true") ? yes : no;
        }
        String quoted = QUOTED.matcher(cell).replaceAll(value -> Matcher.quoteReplacement("“" + words.apply(value.group(1)) + "”"));
        return quoted.startsWith("“") ? BETWEEN.matcher(quoted).replaceAll(or) : quoted;
    }

    /** What people call an output that no column of the table bears, because the decision reckons it; its name where it has no word. */
    public Text output(String name) {
        return new Text(word("field.", name, Locale.CHINESE), word("field.", name, Locale.ENGLISH));
    }

    /** The words for the choices of a table, by value. */
    Map<String, Text> words(Table table) {
        Map<String, Text> words = new TreeMap<>();
        Stream.concat(table.inputs().stream(), table.outputs().stream()).flatMap(column -> column.choices().stream())
                .forEach(value -> words.put(value, of(value)));
        return words;
    }

    private String word(String kind, String value, Locale locale) {
        return messages.getMessage(kind + value, null, value, locale);
    }
}
