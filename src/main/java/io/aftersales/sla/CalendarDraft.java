package io.aftersales.sla;

import io.aftersales.audit.VouchedRow;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Working hours and public days of an organisation that somebody is changing.
 *
 * @param base     the calendar and version by which the organisation worked when it began, for example {@code cn@3}
 * @param hours    as people write them: {@code Mon-Fri 09:00-12:00 13:00-18:00; Sat 09:00-12:00}
 * @param days     the list of public days: {@code date,kind,name} and a line per day
 * @param revision counts the saves, from 1
 * @param state    editing, submitted, published or withdrawn
 */
public record CalendarDraft(String id, String organisation, String title, String base, String hours, String days, int revision, String state,
                            String createdBy, Instant createdAt, String editedBy, Instant editedAt) {

    boolean editable() {
        return state.equals("editing");
    }

    /**
     * What is wrong with it.
     *
     * @param field hours or days
     * @param line  of the days, from 1; 0 for the hours
     */
    public record Finding(String field, int line, String column, Text text) {
    }

    /**
     * A version of an organisation's own calendar.
     *
     * @param takenBack before its instant: it never was in force
     */
    public record Version(String calendar, int version, String hours, String days, Instant effectiveAt, String publishedBy, Instant publishedAt,
                          String caseNumber, String reason, boolean takenBack) {

        public String id() {
            return calendar + "@" + version;
        }

        /** For the event that changes it. */
        VouchedRow row() {
            Map<String, Object> row = new LinkedHashMap<>(Map.of("calendar_id", calendar, "version", version, "hours", hours, "days", days,
                    "effective_at", effectiveAt, "published_by", publishedBy, "published_at", publishedAt, "taken_back", takenBack));
            row.put("case_number", caseNumber);
            row.put("reason", reason);
            return new VouchedRow("calendar_version", id(), row);
        }

        /** As it was until it was taken back. */
        Version standing() {
            return new Version(calendar, version, hours, days, effectiveAt, publishedBy, publishedAt, caseNumber, reason, false);
        }
    }

    /**
     * @param upToDate whether no version was published since it began
     * @param changes  days and hours that differ from what is planned
     * @param planned  what the organisation will work by when all that waits has begun
     * @param refused  lines of an imported list that were not taken; empty in other answers
     */
    public record View(CalendarDraft draft, List<Finding> findings, boolean upToDate, List<Change> changes, Version planned,
                       List<Finding> refused) {
    }

    /** @param day null for the hours @param was how it is worked now, for example a holiday by its name */
    public record Change(LocalDate day, Text was, Text now) {
    }

    /**
     * What an organisation works by now.
     *
     * @param own     whether it is its own calendar; else a state's
     * @param zone    in which the hours are meant
     * @param years   whose public days are known; in others plain weekends are used
     * @param waiting how many versions begin later
     */
    public record Present(Version version, boolean own, String zone, List<Integer> years, int waiting) {
    }
}
