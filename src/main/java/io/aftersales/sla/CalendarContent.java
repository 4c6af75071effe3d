package io.aftersales.sla;

import io.aftersales.shared.Text;
import io.aftersales.sla.time.DayList;
import io.aftersales.sla.time.PublicDays;
import io.aftersales.sla.time.WorkingHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Hours and public days as texts: how two of them differ, and two lists put together. */
final class CalendarContent {

    private static final int MOST_CHANGES = 100;
    private static final Text PLAIN = new Text("无特别规定", "nothing special");

    private CalendarContent() {
    }

    /** What a draft changes; at most 100 days. */
    static List<CalendarDraft.Change> changes(CalendarDraft.Version planned, CalendarDraft draft) {
        List<CalendarDraft.Change> changes = new ArrayList<>();
        if (!WorkingHours.parse(planned.hours()).equals(WorkingHours.parse(draft.hours()))) {
            changes.add(new CalendarDraft.Change(null, new Text(planned.hours(), planned.hours()), new Text(draft.hours(), draft.hours())));
        }
        Map<LocalDate, PublicDays.Entry> was = byDay(planned.days());
        Map<LocalDate, PublicDays.Entry> now = byDay(draft.days());
        TreeSet<LocalDate> days = new TreeSet<>(was.keySet());
        days.addAll(now.keySet());
        days.stream().filter(day -> !Objects.equals(was.get(day), now.get(day))).limit(MOST_CHANGES)
                .forEach(day -> changes.add(new CalendarDraft.Change(day, words(was.get(day)), words(now.get(day)))));
        return changes;
    }

    static Map<LocalDate, PublicDays.Entry> byDay(String days) {
        Map<LocalDate, PublicDays.Entry> byDay = new TreeMap<>();
        DayList.read(days).entries().forEach(entry -> byDay.put(entry.day(), entry));
        return byDay;
    }

    private static Text words(PublicDays.Entry entry) {
        if (entry == null) {
            return PLAIN;
        }
        boolean holiday = entry.kind() == PublicDays.Kind.HOLIDAY;
        return new Text(((holiday ? "休息 " : "上班 ") + entry.name()).strip(), ((holiday ? "day off " : "working day ") + entry.name()).strip());
    }

    /** What {@code mine} changed from {@code base}, done to {@code theirs}. */
    static String rebased(String base, String mine, String theirs) {
        Map<LocalDate, PublicDays.Entry> before = byDay(base);
        Map<LocalDate, PublicDays.Entry> after = byDay(mine);
        Map<LocalDate, PublicDays.Entry> result = byDay(theirs);
        TreeSet<LocalDate> days = new TreeSet<>(before.keySet());
        days.addAll(after.keySet());
        days.stream().filter(day -> !Objects.equals(before.get(day), after.get(day))).forEach(day -> {
            result.remove(day);
            if (after.containsKey(day)) {
                result.put(day, after.get(day));
            }
        });
        return CalendarDraftService.csv(PublicDays.of(result.values()));
    }

    /** The list with further entries, which take the place of those of the same day. */
    static String merged(String days, List<PublicDays.Entry> further) {
        Map<LocalDate, PublicDays.Entry> byDay = byDay(days);
        further.forEach(entry -> byDay.put(entry.day(), entry));
        return CalendarDraftService.csv(PublicDays.of(byDay.values()));
    }
}
