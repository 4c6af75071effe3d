package io.aftersales.sla;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aftersales.PlatformTest;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ClockReadsTest {

    @Autowired
    private ClockReads reads;
    @Autowired
    private ClockService clocks;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void time_goes_on() {
        SlaFixtures.now();
    }

    @Test
    void the_ledger_says_where_every_second_of_the_case_went() throws Refusal {
        at(MONDAY_TEN);
        String number = aCase(jdbc);
        clocks.start(number, "arrive", MONDAY_TEN, MONDAY_TEN.plus(Duration.ofHours(24)), null);
        at(MONDAY_TEN.plus(Duration.ofHours(2)));
        clocks.pause(number, "customer is away", "customer", MONDAY_TEN.plus(Duration.ofHours(2)));
        at(MONDAY_TEN.plus(Duration.ofHours(24)));
        ClockReads.Times times = reads.of(number);
        assertThat(times.ledger().elapsedSeconds()).isEqualTo(86_400);
        assertThat(times.ledger().buckets().stream().mapToDouble(ClockReads.BucketRow::seconds).sum()).isEqualTo(86_400);
        // from noon to six, and from nine to ten
        assertThat(times.ledger().buckets()).contains(new ClockReads.BucketRow("working", "customer", 7 * 3600),
                new ClockReads.BucketRow("working", "us", 2 * 3600), new ClockReads.BucketRow("off-hours", "customer", 15 * 3600));
        assertThat(times.clocks()).extracting(ClockReads.ClockRow::state, ClockReads.ClockRow::nextLevel).containsExactly(
                org.assertj.core.groups.Tuple.tuple("paused", "warn"));
        assertThat(times.pauses()).extracting(ClockReads.PauseRow::party).containsExactly("customer");
        clocks.cancelAll(number);
    }

    @Test
    void a_case_that_is_none_is_not_found() {
        assertThat(catchThrowableOfType(Refusal.class, () -> reads.of("R-20000101-0001")).reason()).isEqualTo(InputReason.NOT_FOUND);
    }
}
