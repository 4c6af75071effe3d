package io.aftersales.decision;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns facts as they come in (JSON values or Java values of a process) into checked ones; nothing is guessed. */
final class FactReader {

    private static final int MAX_TEXT = 2000;
    private static final int MAX_DIGITS = 30;
    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    private FactReader() {
    }

    /**
     * Reads the facts that the decision knows; others are no business of it and left out.
     *
     * @param zone in which Java instants of a process are shown
     */
    static Facts read(List<Fact> schema, Map<String, ?> given, ZoneId zone) throws Refusal {
        for (Map.Entry<String, ?> fact : given.entrySet()) {
            checkStorable(fact.getKey(), fact.getKey());
            checkStorable(fact.getKey(), fact.getValue());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Fact fact : schema) {
            Object value = given.get(fact.name());
            if (value != null) {
                values.put(fact.name(), typed(fact, value, zone));
            }
        }
        return new Facts(values);
    }

    /** Everything given is kept in the receipt, also what the decision does not know. */
    private static void checkStorable(String name, Object value) throws Refusal {
        if (value instanceof String text && !Characters.storable(text)) {
            throw Refusal.of(InputReason.MALFORMED, field(name), name);
        }
        if (value instanceof String text && text.length() > MAX_TEXT) {
            throw Refusal.of(InputReason.TOO_LONG, field(name), MAX_TEXT);
        }
        if (value instanceof Collection<?> list) {
            for (Object element : list) {
                checkStorable(name, element);
            }
        }
        if (value instanceof Map<?, ?> map) {
            checkStorable(name, map.keySet());
            checkStorable(name, map.values());
        }
    }

    private static Object typed(Fact fact, Object value, ZoneId zone) throws Refusal {
        return switch (fact.type()) {
            case TEXT -> text(fact, value);
            case FLAG -> only(value, Boolean.class, DecisionReason.NOT_A_FLAG, fact);
            case NUMBER -> number(fact, value);
            case WHOLE -> whole(fact, value);
            case COUNT -> count(fact, value);
            case DATE -> value instanceof LocalDate ? value
                    : parsed(value, text -> LocalDate.parse(text, DAY), InputReason.NOT_A_DATE, fact);
            case MONTH -> value instanceof YearMonth ? value
                    : parsed(value, text -> YearMonth.parse(text, MONTH), InputReason.NOT_A_MONTH, fact);
            case INSTANT -> instant(fact, value, zone);
            case LIST -> list(only(value, List.class, DecisionReason.NOT_A_LIST, fact));
            case MAP -> map(only(value, Map.class, DecisionReason.NOT_AN_OBJECT, fact));
        };
    }

    private static String text(Fact fact, Object value) throws Refusal {
        String text = only(value, String.class, DecisionReason.NOT_A_TEXT, fact);
        if (!fact.choices().isEmpty() && !fact.choices().contains(text)) {
            throw refusal(InputReason.NOT_A_CHOICE, fact);
        }
        return text;
    }

    private static BigDecimal number(Fact fact, Object value) throws Refusal {
        BigDecimal number = decimal(only(value, Number.class, InputReason.NOT_A_NUMBER, fact));
        if (number == null) {
            throw refusal(InputReason.NOT_A_NUMBER, fact);
        }
        return number;
    }

    private static BigDecimal whole(Fact fact, Object value) throws Refusal {
        BigDecimal number = number(fact, value);
        try {
            return BigDecimal.valueOf(number.intValueExact());
        } catch (ArithmeticException e) {
            throw refusal(DecisionReason.NOT_A_WHOLE_NUMBER, fact);
        }
    }

    private static BigDecimal count(Fact fact, Object value) throws Refusal {
        BigDecimal number = whole(fact, value);
        if (number.signum() < 0) {
            throw refusal(InputReason.OUT_OF_RANGE, fact);
        }
        return number;
    }

    /** Null where the value is not finite or absurdly long. */
    private static BigDecimal decimal(Number number) {
        try {
            BigDecimal decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
            boolean sane = decimal.precision() <= MAX_DIGITS && Math.abs(decimal.scale()) <= MAX_DIGITS;
            return sane ? decimal : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static OffsetDateTime instant(Fact fact, Object value, ZoneId zone) throws Refusal {
        if (value instanceof OffsetDateTime instant) {
            return instant;
        }
        if (value instanceof Instant instant) {
            return instant.atZone(zone).toOffsetDateTime();
        }
        return parsed(value, text -> OffsetDateTime.parse(text, INSTANT), DecisionReason.NOT_AN_INSTANT, fact);
    }

    private static <T extends TemporalAccessor> T parsed(Object value, Function<String, T> parser, Reason reason, Fact fact) throws Refusal {
        String text = only(value, String.class, reason, fact);
        try {
            T parsed = parser.apply(text);
            if (parsed.get(ChronoField.YEAR) < 1 || parsed.get(ChronoField.YEAR) > LAST_YEAR) {
                throw refusal(reason, fact);
            }
            return parsed;
        } catch (DateTimeException e) {
            throw refusal(reason, fact);
        }
    }

    private static <T> T only(Object value, Class<T> type, Reason reason, Fact fact) throws Refusal {
        if (!type.isInstance(value)) {
            throw refusal(reason, fact);
        }
        return type.cast(value);
    }

    private static Refusal refusal(Reason reason, Fact fact) {
        return Refusal.of(reason, field(fact.name()), fact.name());
    }

    private static Object plain(Object value) {
        if (value instanceof Number number) {
            return decimal(number);
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        return value instanceof Map<?, ?> map ? map(map) : value;
    }

    private static List<Object> list(List<?> list) {
        List<Object> plain = new ArrayList<>();
        list.forEach(element -> plain.add(plain(element)));
        return plain;
    }

    private static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((name, value) -> plain.put(String.valueOf(name), plain(value)));
        return plain;
    }
}
