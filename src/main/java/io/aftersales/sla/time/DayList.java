package io.aftersales.sla.time;

import io.aftersales.shared.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a state's list of days: a header {@code date,kind,name}, then a line per day, its kind {@code holiday} or
 * {@code workday}. The name may be quoted and may be missing.
 */
public final class DayList {

    private static final String HEADER = "date,kind,name";
    private static final int LONGEST_NAME = 100;

    private DayList() {
    }

    /** What could be read, and what is wrong with each other line. */
    public static Result read(String csv) {
        List<PublicDays.Entry> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        List<String> lines = csv.replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equalsIgnoreCase(HEADER)) {
            return new Result(List.of(), List.of(new Fault(1, "date", new Text("第一行须为 " + HEADER, "the first line must be " + HEADER))));
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read(i + 1, lines.get(i), entries, faults, seen);
            }
        }
        return new Result(entries, faults);
    }

    private static void read(int line, String text, List<PublicDays.Entry> entries, List<Fault> faults, Set<LocalDate> seen) {
        String[] cells = text.split(",", 3);
        LocalDate day = day(cells[0].strip());
        PublicDays.Kind kind = cells.length < 2 ? null : kind(cells[1].strip());
        String name = cells.length < 3 ? "" : cells[2].strip().replaceAll("^\"(.*)\"$", "$1");
        if (day == null) {
            faults.add(new Fault(line, "date", new Text("不是 2027-01-01 形式的日期", "not a date of the form 2027-01-01")));
        } else if (kind == null) {
            faults.add(new Fault(line, "kind", new Text("不是 holiday 或 workday", "neither holiday nor workday")));
        } else if (name.length() > LONGEST_NAME) {
            faults.add(new Fault(line, "name", new Text("超过 " + LONGEST_NAME + " 个字符", "longer than " + LONGEST_NAME + " characters")));
        } else if (!seen.add(day)) {
            faults.add(new Fault(line, "date", new Text("日期重复", "listed twice")));
        } else {
            entries.add(new PublicDays.Entry(day, kind, name));
        }
    }

    private static LocalDate day(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static PublicDays.Kind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "holiday" -> PublicDays.Kind.HOLIDAY;
            case "workday" -> PublicDays.Kind.WORKDAY;
            default -> null;
        };
    }

    /** @param faults empty where every line could be read */
    public record Result(List<PublicDays.Entry> entries, List<Fault> faults) {
    }

    /** @param line counted from 1, the header being line 1 */
    public record Fault(int line, String column, Text reason) {
    }
}
