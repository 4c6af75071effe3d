package io.aftersales.customer;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A unit's warranty facts as they stand: values in canonical text, absent where unknown. They do not contradict each other. */
public record UnitFacts(Map<Fact, String> values) {

    /** Dates before this one are slips of the pen. */
    public static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    /** Nothing is promised for longer. */
    public static final LocalDate LATEST = LocalDate.of(2150, 1, 1);
    public static final int MOST_MONTHS = 600;

    public UnitFacts {
        Map<Fact, String> known = new EnumMap<>(Fact.class);
        values.forEach((fact, value) -> {
            if (value != null) {
                known.put(fact, value);
            }
        });
        values = Collections.unmodifiableMap(known);
    }

    public LocalDate date(Fact fact) {
        String value = values.get(fact);
        return value == null ? null : LocalDate.parse(value);
    }

    /** Names and values of the given kind, for people and logs. */
    public Map<String, Object> typed() {
        Map<String, Object> typed = new LinkedHashMap<>();
        values.forEach((fact, value) -> typed.put(fact.key(), switch (fact.type()) {
            case FLAG -> Boolean.valueOf(value);
            case MONTHS -> Integer.valueOf(value);
            case DATE, TEXT -> value;
        }));
        return typed;
    }

    /**
     * Refuses facts that cannot all be true: something bought, accepted or paid for before it was made, accepted before it was bought.
     *
     * @param today  in the organisation's zone; what has happened cannot lie after it
     * @param naming the client's name of a fact
     */
    public UnitFacts checked(LocalDate today, java.util.function.Function<Fact, String> naming) throws Refusal {
        for (Fact fact : new Fact[] {Fact.EX_FACTORY_DATE, Fact.PURCHASE_DATE, Fact.ACCEPTANCE_DATE}) {
            if (date(fact) != null && date(fact).isAfter(today)) {
                throw Refusal.of(InputReason.IN_THE_FUTURE, Refusal.field(naming.apply(fact)), values.get(fact));
            }
        }
        notBefore(Fact.PURCHASE_DATE, Fact.EX_FACTORY_DATE, naming);
        notBefore(Fact.ACCEPTANCE_DATE, Fact.EX_FACTORY_DATE, naming);
        notBefore(Fact.ACCEPTANCE_DATE, Fact.PURCHASE_DATE, naming);
        for (Fact end : new Fact[] {Fact.CONTRACT_END_DATE, Fact.FEE_PAID_UNTIL, Fact.CARD_END_DATE}) {
            notBefore(end, Fact.EX_FACTORY_DATE, naming);
            notBefore(end, Fact.PURCHASE_DATE, naming);
        }
        return this;
    }

    private void notBefore(Fact later, Fact earlier, java.util.function.Function<Fact, String> naming) throws Refusal {
        if (date(later) != null && date(earlier) != null && date(later).isBefore(date(earlier))) {
            throw Refusal.of(CustomerReason.DATES_CONTRADICT, Refusal.field(naming.apply(later)), values.get(later),
                    naming.apply(earlier), values.get(earlier));
        }
    }

    /** The canonical text of a value; null for blank. Refuses what the fact cannot be. */
    public static String canonical(Fact fact, String written, String field) throws Refusal {
        if (written == null || written.isBlank()) {
            return null;
        }
        String value = written.strip();
        return switch (fact.type()) {
            case DATE -> day(value, field).toString();
            case FLAG -> String.valueOf(flag(value, field));
            case MONTHS -> String.valueOf(months(value, field));
            case TEXT -> text(value, field);
        };
    }

    /** A calendar date as {@code 2026-01-31} or, as spreadsheets write it, {@code 2026/1/31}. */
    public static LocalDate day(String written, String field) throws Refusal {
        java.util.regex.Matcher parts = java.util.regex.Pattern.compile("([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})").matcher(written);
        if (!parts.matches()) {
            throw Refusal.of(InputReason.NOT_A_DATE, Refusal.field(field), written);
        }
        LocalDate day;
        try {
            day = LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)));
        } catch (DateTimeException noSuchDay) {
            throw Refusal.of(InputReason.NOT_A_DATE, Refusal.field(field), written);
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(field), written);
        }
        return day;
    }

    /** Yes or no, as people and spreadsheets write it. */
    public static boolean flag(String written, String field) throws Refusal {
        return switch (written.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "是" -> true;
            case "false", "no", "否" -> false;
            default -> throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field(field), written);
        };
    }

    private static int months(String written, String field) throws Refusal {
        if (!written.matches("-?[0-9]{1,9}")) {
            throw Refusal.of(InputReason.NOT_A_NUMBER, Refusal.field(field), written);
        }
        int months = Integer.parseInt(written);
        if (months < 1 || months > MOST_MONTHS) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field(field), written);
        }
        return months;
    }

    private static String text(String written, String field) throws Refusal {
        if (written.length() > 100) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field(field), 100);
        }
        return written;
    }
}
