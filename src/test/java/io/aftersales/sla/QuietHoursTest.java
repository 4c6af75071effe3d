package io.aftersales.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuietHoursTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "22:00-07:00, 2026-11-23T21:59, 2026-11-23T21:59",
        "22:00-07:00, 2026-11-23T22:00, 2026-11-24T07:00",
        "22:00-07:00, 2026-11-24T03:30, 2026-11-24T07:00",
        "22:00-07:00, 2026-11-24T07:00, 2026-11-24T07:00",
        "12:00-14:00, 2026-11-24T13:00, 2026-11-24T14:00",
        "12:00-14:00, 2026-11-24T11:00, 2026-11-24T11:00",
        "'', 2026-11-24T03:00, 2026-11-24T03:00",
    })
    void what_falls_into_the_night_waits_for_the_morning(String hours, String at, String told) {
        assertThat(QuietHours.parse(hours, SHANGHAI).after(shanghai(at))).isEqualTo(shanghai(told));
    }

    private static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
