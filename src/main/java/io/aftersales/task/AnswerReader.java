package io.aftersales.task;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;

/** Turns one submitted value into the type of its question, or says why it is none. Cheap refusals come first. */
final class AnswerReader {

    private static final int LONGEST_NUMBER = 40;
    private static final int MONEY = 2;
    private static final int LONGEST_DATE = 40;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final Asked asked;

    AnswerReader(Asked asked) {
        this.asked = asked;
    }

    /** @return null where nothing was answered */
    Object read(Field field, String path, Object raw) throws Refusal {
        if (raw == null) {
            return null;
        }
        return switch (field.kind()) {
            case LINE, TEXT -> text(field, path, raw);
            case NUMBER -> number(field, path, raw);
            case FLAG -> flag(field, path, raw);
            case CHOICE -> choice(field, path, raw);
            case CHOICES -> choices(field, path, raw);
            case DATE -> date(field, path, raw);
            case TIME -> time(field, path, raw);
            case INSTANT -> instant(field, path, raw);
            case DOCUMENTS -> documents(field, path, raw);
            case ROWS -> throw new IllegalArgumentException("rows are read one by one");
        };
    }

    private static String text(Field field, String path, Object raw) throws Refusal {
        String text = string(field, path, raw);
        Limits limits = field.limits();
        if (text.length() > limits.maxLength() * 2 + 100) {
            throw refuse(InputReason.TOO_LONG, field, path, limits.maxLength());
        }
        String stripped = clean(field, path, text).strip();
        if (stripped.isEmpty()) {
            return null;
        }
        if (stripped.codePointCount(0, stripped.length()) > limits.maxLength()) {
            throw refuse(InputReason.TOO_LONG, field, path, limits.maxLength());
        }
        if (stripped.length() < limits.minLength()) {
            throw refuse(TaskReason.TOO_SHORT, field, path, limits.minLength());
        }
        if (limits.pattern() != null && !limits.pattern().matcher(stripped).matches()) {
            throw refuse(TaskReason.WRONG_FORM, field, path);
        }
        return stripped;
    }

    private static String clean(Field field, String path, String text) throws Refusal {
        boolean lines = field.kind() == Field.Kind.TEXT;
        boolean harmless = Characters.storable(text) && text.chars().noneMatch(c -> Character.isISOControl(c)
                && !(c == '\t' || lines && (c == '\n' || c == '\r')));
        if (!harmless) {
            throw refuse(InputReason.MALFORMED, field, path);
        }
        return text;
    }

    private static BigDecimal number(Field field, String path, Object raw) throws Refusal {
        if (raw instanceof String text && text.isBlank()) {
            return null;
        }
        BigDecimal number = decimal(field, path, raw);
        Limits limits = field.limits();
        // compared before it is rescaled: 1e999999999 would take all memory
        if (number.compareTo(limits.min()) < 0 || number.compareTo(limits.max()) > 0 || number.precision() - (long) number.scale() > 20) {
            throw refuse(InputReason.OUT_OF_RANGE, field, path);
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (number.stripTrailingZeros().scale() > limits.scale()) {
            throw tooFine(field, path, limits.scale());
        }
        return number;
    }

    private static Refusal tooFine(Field field, String path, int scale) {
        return switch (scale) {
            case 0 -> refuse(InputReason.NOT_WHOLE, field, path);
            case MONEY -> refuse(InputReason.TOO_MANY_DECIMALS, field, path);
            default -> refuse(TaskReason.MORE_DECIMALS, field, path, scale);
        };
    }

    private static BigDecimal decimal(Field field, String path, Object raw) throws Refusal {
        boolean numeric = raw instanceof Number || raw instanceof String;
        String text = numeric ? raw.toString().strip() : "";
        if (!numeric || text.length() > LONGEST_NUMBER) {
            throw refuse(InputReason.NOT_A_NUMBER, field, path);
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notOne) {
            throw refuse(InputReason.NOT_A_NUMBER, field, path);
        }
    }

    private static Boolean flag(Field field, String path, Object raw) throws Refusal {
        if (raw instanceof Boolean truth) {
            return truth;
        }
        throw refuse(InputReason.MALFORMED, field, path);
    }

    private String choice(Field field, String path, Object raw) throws Refusal {
        String value = raw instanceof Boolean || raw instanceof Integer ? raw.toString() : string(field, path, raw);
        if (value.isEmpty()) {
            return null;
        }
        if (offered(field).stream().noneMatch(choice -> choice.value().equals(value))) {
            throw refuse(InputReason.NOT_A_CHOICE, field, path);
        }
        return value;
    }

    private List<String> choices(Field field, String path, Object raw) throws Refusal {
        LinkedHashSet<String> chosen = new LinkedHashSet<>();
        for (Object item : list(field, path, raw)) {
            String value = choice(field, path, item == null ? "" : item);
            if (value == null) {
                throw refuse(InputReason.NOT_A_CHOICE, field, path);
            }
            chosen.add(value);
        }
        return chosen.isEmpty() ? null : List.copyOf(chosen);
    }

    private List<Choice> offered(Field field) {
        return field.choiceKey() == null ? field.choices() : asked.choices().getOrDefault(field.choiceKey(), List.of());
    }

    private LocalDate date(Field field, String path, Object raw) throws Refusal {
        String text = moment(field, path, raw);
        if (text == null) {
            return null;
        }
        try {
            return possible(field, path, LocalDate.parse(text));
        } catch (DateTimeException notOne) {
            throw refuse(InputReason.NOT_A_DATE, field, path);
        }
    }

    private LocalTime time(Field field, String path, Object raw) throws Refusal {
        String text = moment(field, path, raw);
        if (text == null) {
            return null;
        }
        try {
            return text.matches("[0-9:.]+") ? LocalTime.parse(text) : OffsetTime.parse(text).toLocalTime();
        } catch (DateTimeException notOne) {
            throw refuse(InputReason.NOT_A_DATE, field, path);
        }
    }

    private Instant instant(Field field, String path, Object raw) throws Refusal {
        String text = moment(field, path, raw);
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            // the day where it is earliest: whoever sits east of the organisation is not refused for it
            possible(field, path, moment.withOffsetSameInstant(ZoneOffset.MAX).toLocalDate());
            return moment.toInstant();
        } catch (DateTimeException notOne) {
            throw refuse(InputReason.NOT_A_DATE, field, path);
        }
    }

    private static String moment(Field field, String path, Object raw) throws Refusal {
        String text = string(field, path, raw);
        if (text.length() > LONGEST_DATE) {
            throw refuse(InputReason.NOT_A_DATE, field, path);
        }
        return text.isBlank() ? null : text;
    }

    private LocalDate possible(Field field, String path, LocalDate date) throws Refusal {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw refuse(InputReason.OUT_OF_RANGE, field, path);
        }
        if (field.limits().notBeforeNow() && date.isBefore(asked.today())) {
            throw refuse(TaskReason.IN_THE_PAST, field, path);
        }
        return date;
    }

    private List<String> documents(Field field, String path, Object raw) throws Refusal {
        List<String> ids = new ArrayList<>();
        for (Object item : list(field, path, raw instanceof String one ? one.isBlank() ? List.of() : List.of(one) : raw)) {
            String id = item instanceof Number ? item.toString() : string(field, path, item);
            if (id.length() > 100 || !asked.documents().test(id)) {
                throw refuse(TaskReason.UNKNOWN_DOCUMENT, field, path);
            }
            ids.add(id);
        }
        return ids.isEmpty() ? null : List.copyOf(ids);
    }

    static List<?> list(Field field, String path, Object raw) throws Refusal {
        if (!(raw instanceof List<?> list)) {
            throw refuse(InputReason.MALFORMED, field, path);
        }
        if (list.size() > field.limits().maxItems()) {
            throw refuse(TaskReason.TOO_MANY_ITEMS, field, path, field.limits().maxItems());
        }
        return list;
    }

    private static String string(Field field, String path, Object raw) throws Refusal {
        if (raw instanceof String text) {
            return text;
        }
        throw refuse(InputReason.MALFORMED, field, path);
    }

    static Refusal refuse(Reason reason, Field field, String path, Object... arguments) {
        Object[] withLabel = new Object[arguments.length + 1];
        withLabel[0] = new Refusal.Label(field.label());
        System.arraycopy(arguments, 0, withLabel, 1, arguments.length);
        return Refusal.of(reason, Refusal.field(path), withLabel);
    }
}
