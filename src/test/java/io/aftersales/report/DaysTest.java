package io.aftersales.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.organisation.Organisation;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DaysTest {

    private static final Instant LAST = Instant.parse("2027-12-31T00:00:00Z");
    private static final List<Organisation> ALL = List.of(of("berlin", "Europe/Berlin"), of("bremen", "Europe/Berlin"), of("canton", "Asia/Shanghai"),
            of("santiago", "America/Santiago"));

    @Autowired
    private JdbcClient jdbc;

    private static Organisation of(String id, String zone) {
        return new Organisation(id, new Text(id, id), ZoneId.of(zone), "en");
    }

    private long day(List<Organisation> all, String organisation, Instant at) {
        return jdbc.sql("select " + Days.of(all, "x.organisation", "x.at", LAST)
                        + " from (select cast(:organisation as varchar(50)) as organisation, cast(:at as timestamp with time zone) as at) x")
                .param("organisation", organisation).param("at", at.atOffset(ZoneOffset.UTC)).query(Double.class).single().longValue();
    }

    /** Midnight before and after both changes of Berlin in 2026, and the hour that an offset of the other half of the year would take for the next day. */
    @ParameterizedTest
    @CsvSource({
            "2026-03-28T22:59:59Z, 2026-03-28", "2026-03-28T23:00:00Z, 2026-03-29", "2026-03-29T21:59:59Z, 2026-03-29", "2026-03-29T22:00:00Z, 2026-03-30",
            "2026-03-29T00:59:59Z, 2026-03-29", "2026-03-29T01:00:00Z, 2026-03-29",
            "2026-10-24T21:59:59.999Z, 2026-10-24", "2026-10-24T22:00:00Z, 2026-10-25", "2026-10-25T22:00:00Z, 2026-10-25", "2026-10-25T22:59:59.999Z, 2026-10-25",
            "2026-10-25T23:00:00Z, 2026-10-26", "2027-07-01T22:30:00Z, 2027-07-02", "2003-01-01T22:30:00Z, 2003-01-01"})
    void an_instant_lies_on_the_day_that_clocks_showed_then(Instant at, LocalDate expected) {
        assertThat(day(ALL, "berlin", at)).isEqualTo(expected.toEpochDay());
        assertThat(day(ALL.subList(0, 2), "bremen", at)).as("where all have one zone").isEqualTo(expected.toEpochDay());
    }

    @Test
    void each_organisation_has_the_days_of_its_own_zone() {
        for (Instant at = Instant.parse("2026-01-01T00:30:00Z"); at.isBefore(Instant.parse("2027-01-01T00:00:00Z")); at = at.plusSeconds(23 * 3600)) {
            for (Organisation one : ALL) {
                assertThat(day(ALL, one.id(), at)).as("%s at %s", one.id(), at).isEqualTo(LocalDate.ofInstant(at, one.zone()).toEpochDay());
            }
        }
    }

    @Test
    void a_date_is_counted_alike() {
        assertThat(jdbc.sql("select " + Days.ofDate("x.shown") + " from (select cast('2026-10-25' as date) as shown) x").query(Double.class).single())
                .isEqualTo(LocalDate.parse("2026-10-25").toEpochDay());
    }
}
