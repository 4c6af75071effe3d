package io.aftersales.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts texts of an example into what stays and what a copy has its own of: ids, instants, days, names. */
final class TextCutter {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String MOMENTS = """
            (?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\
            |(?<iso>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:\\d\\d))\
            |(?<local>\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)\
            |(?<day>(?<!\\d)\\d{4}-\\d\\d-\\d\\d(?!\\d))\
            |(?<=")(?<time>\\d\\d:\\d\\d)(?=")\
            |(?<table>\\b(?:visit|quotation|payment|callback)):(?<number>\\d+)""";

    private final TimeLine.Knots knots;
    private final ZoneId zone;
    private final Set<String> foreignIds;
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final MouldMaker.Numbers numbers;
    private final Pattern pattern;

    /**
     * @param words      found anywhere
     * @param names      of people and units, found as a whole only
     * @param foreignIds that a copy shares: of definitions and the like
     * @param numbers    that the database gave to the example's rows
     */
    TextCutter(TimeLine.Knots knots, ZoneId zone, List<String> words, Set<String> names, Set<String> foreignIds,
               MouldMaker.Numbers numbers) {
        this.knots = knots;
        this.zone = zone;
        this.foreignIds = foreignIds;
        this.numbers = numbers;
        for (int word = 0; word < words.size(); word++) {
            this.words.putIfAbsent(words.get(word), word);
        }
        String alternatives = words.stream().distinct().sorted(Comparator.comparing(String::length).reversed())
                .map(word -> names.contains(word) ? "(?<![A-Za-z0-9_.-])" + Pattern.quote(word) + "(?![A-Za-z0-9_-])" + (person(word) ? "(?!\\.[a-z])" : "")
                        : Pattern.quote(word)).collect(Collectors.joining("|"));
        pattern = Pattern.compile("(?<word>" + alternatives + ")|" + MOMENTS);
    }

    private static boolean person(String word) {
        return word.chars().filter(letter -> letter == '.').count() > 1;
    }

    int ids() {
        return ids.size();
    }

    Cell cut(String text) {
        List<BiConsumer<StringBuilder, Copy>> pieces = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            BiConsumer<StringBuilder, Copy> piece = piece(matcher);
            if (piece != null) {
                String before = text.substring(end, matcher.start());
                pieces.add((target, copy) -> target.append(before));
                pieces.add(piece);
                end = matcher.end();
            }
        }
        String rest = text.substring(end);
        if (pieces.isEmpty()) {
            return Cell.same(text);
        }
        return copy -> {
            StringBuilder target = new StringBuilder(text.length() + 32);
            pieces.forEach(piece -> piece.accept(target, copy));
            return target.append(rest).toString();
        };
    }

    private BiConsumer<StringBuilder, Copy> piece(Matcher matcher) {
        if (matcher.group("word") != null) {
            int word = words.get(matcher.group("word"));
            return (target, copy) -> target.append(copy.words[word]);
        }
        if (matcher.group("uuid") != null) {
            return id(matcher.group("uuid"));
        }
        if (matcher.group("iso") != null) {
            return iso(matcher.group("iso"));
        }
        if (matcher.group("local") != null) {
            Instant minute = LocalDateTime.parse(matcher.group("local"), MINUTE).atZone(zone).toInstant();
            return (target, copy) -> target.append(MINUTE.format(copy.line.minute(minute).atZone(copy.zone)));
        }
        if (matcher.group("day") != null) {
            LocalDate day = LocalDate.parse(matcher.group("day"));
            return (target, copy) -> target.append(copy.line.day(day, copy.zone));
        }
        if (matcher.group("time") != null) {
            return time(LocalTime.parse(matcher.group("time")));
        }
        String table = matcher.group("table");
        Integer place = numbers.of(table).get(Long.valueOf(matcher.group("number")));
        return place == null ? null : (target, copy) -> target.append(table).append(':').append(copy.numbers[place]);
    }

    private BiConsumer<StringBuilder, Copy> id(String id) {
        if (foreignIds.contains(id)) {
            return null;
        }
        int place = ids.computeIfAbsent(id, first -> ids.size());
        return (target, copy) -> target.append(copy.id(place));
    }

    private BiConsumer<StringBuilder, Copy> iso(String text) {
        OffsetDateTime written = OffsetDateTime.parse(text);
        boolean whole = !text.contains(".");
        if (text.endsWith("Z")) {
            return (target, copy) -> target.append(whole(copy.line.at(written.toInstant()), whole));
        }
        return (target, copy) -> target.append(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                whole(copy.line.at(written.toInstant()), whole).atOffset(written.getOffset())));
    }

    private static Instant whole(Instant instant, boolean seconds) {
        return seconds ? instant.truncatedTo(ChronoUnit.SECONDS) : instant;
    }

    /** An hour of the day at which something happened; any other is an hour in a table. */
    private BiConsumer<StringBuilder, Copy> time(LocalTime time) {
        for (int knot = 0; knot < knots.instants().length; knot++) {
            LocalTime happened = Instant.ofEpochMilli(knots.instants()[knot]).atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
            if (happened.equals(time)) {
                int place = knot;
                return (target, copy) -> target.append(copy.line.at(place).atZone(copy.zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
            }
        }
        return null;
    }
}
