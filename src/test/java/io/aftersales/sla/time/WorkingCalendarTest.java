package io.aftersales.sla.time;

import static io.aftersales.sla.time.Calendars.SHANGHAI;
import static io.aftersales.sla.time.Calendars.chinese;
import static io.aftersales.sla.time.Calendars.office;
import static io.aftersales.sla.time.Calendars.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingCalendarTest {

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void national_day_is_a_holiday_and_the_sunday_made_up_for_it_is_a_working_day() {
        assertThat(office().isPublicHoliday(day("2026-10-01"))).isTrue();
        assertThat(office().isWorkingDay(day("2026-10-01"))).isFalse();
        assertThat(office().isMakeUpDay(day("2026-09-20"))).isTrue();
        assertThat(office().isWorkingDay(day("2026-09-20"))).isTrue();
        assertThat(office().isPublicHoliday(day("2026-09-20"))).isFalse();
        assertThat(office().nameOf(day("2026-10-01"))).contains("国庆节");
    }

    @Test
    void an_ordinary_weekend_is_neither_a_holiday_nor_a_working_day() {
        assertThat(office().isPublicHoliday(day("2026-11-22"))).isFalse();
        assertThat(office().isWorkingDay(day("2026-11-22"))).isFalse();
    }

    @Test
    void three_working_days_after_a_friday_count_the_made_up_sunday() {
        assertThat(office().plusWorkingDays(day("2025-09-26"), 3)).isEqualTo(day("2025-09-30"));
        assertThat(office().plusWorkingDays(day("2025-03-14"), 3)).isEqualTo(day("2025-03-19"));
        assertThat(office().plusWorkingDays(day("2025-09-27"), 0)).isEqualTo(day("2025-09-27"));
    }

    @Test
    void four_working_hours_before_the_national_holiday_end_after_it() {
        assertThat(office().due(shanghai("2026-09-30T16:00"), Duration.ofHours(4))).isEqualTo(shanghai("2026-10-08T11:00"));
    }

    @Test
    void work_that_fills_the_day_is_due_at_its_end_not_next_morning() {
        assertThat(office().due(shanghai("2026-11-23T09:00"), Duration.ofHours(8))).isEqualTo(shanghai("2026-11-23T18:00"));
    }

    @Test
    void what_comes_in_at_night_starts_in_the_morning() {
        assertThat(office().due(shanghai("2026-11-23T22:00"), Duration.ofHours(1))).isEqualTo(shanghai("2026-11-24T10:00"));
        assertThat(office().due(shanghai("2026-11-23T22:00"), Duration.ZERO)).isEqualTo(shanghai("2026-11-24T09:00"));
    }

    @Test
    void round_the_clock_means_clock_hours_on_holidays_too() {
        WorkingCalendar always = chinese("always");
        assertThat(always.due(shanghai("2026-10-01T10:00"), Duration.ofHours(24))).isEqualTo(shanghai("2026-10-02T10:00"));
        assertThat(always.kindOf(shanghai("2026-10-01T03:00"))).isEqualTo(TimeKind.WORKING);
        assertThat(always.isPublicHoliday(day("2026-10-01"))).isTrue();
    }

    @Test
    void hours_that_hold_daily_hold_on_holidays_where_they_say_so() {
        WorkingCalendar daily = chinese("Mon-Sun 09:00-18:00; holidays");
        assertThat(daily.due(shanghai("2026-10-01T17:00"), Duration.ofHours(2))).isEqualTo(shanghai("2026-10-02T10:00"));
    }

    @Test
    void a_made_up_weekend_day_has_the_hours_of_a_weekday() {
        assertThat(office().between(shanghai("2026-09-20T00:00"), shanghai("2026-09-21T00:00"))).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void a_year_without_a_published_list_is_warned_of_and_has_plain_weekends() {
        assertThat(office().warning(shanghai("2026-12-30T00:00"), shanghai("2027-01-02T00:00"))).get().asString().contains("2027");
        assertThat(office().isWorkingDay(day("2027-01-01"))).isTrue();
        assertThat(office().isWorkingDay(day("2027-01-02"))).isFalse();
        assertThat(office().warning(shanghai("2023-01-01T00:00"), shanghai("2026-12-31T23:00"))).isEmpty();
        assertThat(chinese("always").warning(shanghai("2027-01-01T00:00"), shanghai("2027-01-02T00:00"))).isEmpty();
    }

    @Test
    void a_new_year_holiday_that_begins_in_december_does_not_publish_the_year_before() {
        assertThat(office().publicDays().years()).containsExactlyInAnyOrder(2023, 2024, 2025, 2026);
        assertThat(office().isPublicHoliday(day("2022-12-31"))).isTrue();
    }

    @Test
    void the_year_end_and_the_leap_day_are_days_like_others() {
        assertThat(office().due(shanghai("2024-02-29T17:00"), Duration.ofHours(2))).isEqualTo(shanghai("2024-03-01T10:00"));
        assertThat(office().due(shanghai("2025-12-31T17:00"), Duration.ofHours(2))).isEqualTo(shanghai("2026-01-04T10:00"));
    }

    @Test
    void the_night_of_the_change_to_summer_time_has_an_hour_less_and_the_other_an_hour_more() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingCalendar nights = new WorkingCalendar("nights", 1, berlin,
                WorkingHours.parse("Mon-Sun 00:00-06:00"), PublicDays.none());
        assertThat(worked(nights, "2026-03-29")).isEqualTo(Duration.ofHours(5));
        assertThat(worked(nights, "2026-10-25")).isEqualTo(Duration.ofHours(7));
        assertThat(worked(nights, "2026-10-26")).isEqualTo(Duration.ofHours(6));
    }

    private static Duration worked(WorkingCalendar calendar, String day) {
        Instant midnight = day(day).atStartOfDay(calendar.zone()).toInstant();
        return calendar.between(midnight, day(day).plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }

    @Test
    void the_result_does_not_depend_on_the_zone_of_the_machine() {
        java.util.TimeZone before = java.util.TimeZone.getDefault();
        try {
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("America/New_York"));
            assertThat(office().due(shanghai("2026-09-30T16:00"), Duration.ofHours(4))).isEqualTo(shanghai("2026-10-08T11:00"));
            assertThat(office().zone()).isEqualTo(SHANGHAI);
        } finally {
            java.util.TimeZone.setDefault(before);
        }
    }

    @Test
    void hours_are_read_from_text_and_written_back() {
        String text = "Mon 09:00-12:00 13:30-18:00; Sat 22:00-24:00; holidays";
        assertThat(WorkingHours.parse(text)).hasToString(text);
        assertThat(WorkingHours.parse("Fri-Mon 10:00-11:00")).hasToString(
                "Mon 10:00-11:00; Fri 10:00-11:00; Sat 10:00-11:00; Sun 10:00-11:00");
        assertThat(WorkingHours.parse("always")).isEqualTo(WorkingHours.always()).hasToString("always");
    }

    @Test
    void hours_that_make_no_sense_are_refused() {
        for (String text : new String[] {"", "Mon", "Mon 18:00-09:00", "Mon 9-18", "Mon 09:00-12:00 11:00-13:00", "Mo 09:00-18:00",
                "Mon 09:00-25:00", "holidays"}) {
            assertThatThrownBy(() -> WorkingHours.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_faulty_list_of_days_names_line_and_reason() {
        DayList.Result result = DayList.read("\uFEFFdate,kind,name\r\n2027-01-01,holiday,元旦\n2027-02-30,holiday,x\n2027-01-03,rest,y\n"
                + "2027-01-01,workday,z\n");
        assertThat(result.entries()).containsExactly(new PublicDays.Entry(day("2027-01-01"), PublicDays.Kind.HOLIDAY, "元旦"));
        assertThat(result.faults()).extracting(DayList.Fault::line).containsExactly(3, 4, 5);
        assertThat(DayList.read("day;kind").faults()).hasSize(1);
    }
}
