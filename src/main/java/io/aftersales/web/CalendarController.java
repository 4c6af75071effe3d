package io.aftersales.web;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.CalendarPreview;
import io.aftersales.sla.CalendarService;
import io.aftersales.sla.time.PublicDays;
import io.aftersales.sla.time.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Working calendars: what they say, and the state's list of further years. */
@RestController
@RequestMapping("/api/calendars")
class CalendarController {

    private static final int LONGEST_LIST = 100_000;

    private final CalendarService calendars;
    private final CalendarPreview preview;

    CalendarController(CalendarService calendars, CalendarPreview preview) {
        this.calendars = calendars;
        this.preview = preview;
    }

    @GetMapping
    List<Row> list() {
        return calendars.calendars().stream().map(Row::of).toList();
    }

    /** @param year only the days of this year; all where absent */
    @GetMapping("/{id}/days")
    List<DayRow> days(@PathVariable String id, @RequestParam(required = false) Integer year) throws Refusal {
        return calendars.reached(id).publicDays().entries().stream()
                .filter(entry -> year == null || entry.day().getYear() == year).map(DayRow::of).toList();
    }

    /** Takes the list of a further year: CSV with the header {@code date,kind,name}. Open deadlines that count by it are reckoned anew. */
    @PostMapping(path = "/{id}/days", consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    CalendarService.Imported importDays(@PathVariable String id, @RequestBody String csv) throws Refusal {
        return calendars.importDays(id, limited(csv));
    }

    /** What {@link #importDays} would do to open deadlines; nothing is taken. */
    @PostMapping(path = "/{id}/days/preview", consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    CalendarPreview.Effect preview(@PathVariable String id, @RequestBody String csv) throws Refusal {
        return preview.of(id, limited(csv));
    }

    private static String limited(String csv) throws Refusal {
        if (csv.length() > LONGEST_LIST) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field("body"), LONGEST_LIST);
        }
        return csv;
    }

    /** @param publishedYears in other years plain weekends are used */
    record Row(String id, int version, String zone, String hours, List<Integer> publishedYears) {

        static Row of(WorkingCalendar calendar) {
            return new Row(calendar.id(), calendar.version(), calendar.zone().getId(), calendar.hours().toString(),
                    List.copyOf(new TreeSet<>(calendar.publicDays().years())));
        }
    }

    record DayRow(LocalDate date, String kind, String name) {

        static DayRow of(PublicDays.Entry entry) {
            return new DayRow(entry.day(), entry.kind() == PublicDays.Kind.HOLIDAY ? "holiday" : "workday", entry.name());
        }
    }
}
