package io.aftersales.decision.replay;

import io.aftersales.decision.Values;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An output that differs between what was recorded and what the draft gives. Numbers are compared by their value, blank and
 * absent are one.
 */
record Difference(String output, String was, String now, String change, BigDecimal cny, Long seconds) {

    /** Where the draft gives no decision. */
    static final String NO_DECISION = "decision";

    private static final String MONEY = "Cny";
    private static final int LONGEST = 2_000;
    private static final int LONGEST_CHANGE = 190;

    static List<Difference> between(Map<String, Object> was, Map<String, Object> now) {
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> outputs = new TreeSet<>(was.keySet());
        outputs.addAll(now.keySet());
        for (String output : outputs) {
            if (!Values.same(was.get(output), now.get(output))) {
                differences.add(of(output, was.get(output), now.get(output)));
            }
        }
        return differences;
    }

    static Difference none(String reason) {
        return new Difference(NO_DECISION, null, text(reason), shortened(reason, LONGEST_CHANGE), null, null);
    }

    private static Difference of(String output, Object was, Object now) {
        Long seconds = moved(was, now);
        String change = seconds == null ? shortened(plain(was) + " → " + plain(now), LONGEST_CHANGE) : Duration.ofSeconds(seconds).toString();
        BigDecimal cny = output.endsWith(MONEY) && (was instanceof Number || now instanceof Number) ? amount(now).subtract(amount(was)) : null;
        return new Difference(output, text(was), text(now), change, cny, seconds);
    }

    private static BigDecimal amount(Object value) {
        return value instanceof Number ? new BigDecimal(value.toString()) : BigDecimal.ZERO;
    }

    /** Seconds between two instants or two days; null where it is neither. */
    private static Long moved(Object was, Object now) {
        if (!(was instanceof String before && now instanceof String after) || before.length() < 10 || before.charAt(4) != '-') {
            return null;
        }
        try {
            return before.length() == 10 ? Duration.ofDays(LocalDate.parse(after).toEpochDay() - LocalDate.parse(before).toEpochDay()).toSeconds()
                    : Duration.between(OffsetDateTime.parse(before), OffsetDateTime.parse(after)).toSeconds();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String plain(Object value) {
        if (value == null) {
            return "–";
        }
        return value instanceof Number ? amount(value).stripTrailingZeros().toPlainString()
                : value instanceof String text ? text : text(value);
    }

    private static String text(Object value) {
        return value == null ? null : shortened(Json.text(value), LONGEST);
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
