package io.aftersales.report.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RhythmTest {

    @ParameterizedTest
    @CsvSource({"WEEKLY, 2026-11-23, 2026-11-16, 2026-11-22", "WEEKLY, 2026-11-29, 2026-11-16, 2026-11-22", "WEEKLY, 2027-01-01, 2026-12-21, 2026-12-27",
        "MONTHLY, 2026-11-01, 2026-10-01, 2026-10-31", "MONTHLY, 2026-03-31, 2026-02-01, 2026-02-28", "MONTHLY, 2027-01-15, 2026-12-01, 2026-12-31"})
    void a_mail_covers_the_last_whole_week_or_month(Rhythm rhythm, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(rhythm.before(day)).isEqualTo(new Rhythm.Days(from, to));
    }
}
