package io.aftersales.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditTrail;
import io.aftersales.verify.Result;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The check of a trail against the bare reading of its rows in their order. Run by name, best on PostgreSQL:
 * {@code mvn -q test -Dwebapp.skip -Dtest=VerifyBenchmark -Dtest.database=postgres}.
 */
@PlatformTest
class VerifyBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyBenchmark.class);
    private static final int STREAMS = Integer.getInteger("bench.streams", 500);
    private static final int EVENTS = 100;
    private static final int ROUNDS = 5;

    @Autowired
    private AuditTrail trail;
    @Autowired
    private TrailVerification verification;
    @Autowired
    private DataSource database;
    @Autowired
    private SampleTrail sample;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void events_per_second_against_a_bare_sequential_read() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        JdbcTemplate reading = new JdbcTemplate(database);
        reading.setFetchSize(500);
        String prefix = "customer:" + sample.organisation() + "-";
        for (int stream = 0; stream < STREAMS; stream++) {
            String name = prefix + stream;
            transaction.executeWithoutResult(status -> {
                for (int n = 0; n < EVENTS; n++) {
                    trail.record(name, "note.added", Map.of("n", n, "text", "what an event says of a step, in a line of the usual length"));
                }
            });
        }
        double bare = 0;
        double checked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bare = Math.max(bare, rate(() -> transaction.execute(status -> read(reading))));
            checked = Math.max(checked, rate(() -> verified(TrailReach.PLATFORM)));
        }
        LOG.info("verified {} events/s, bare sequential read {} events/s, ratio {}", Math.round(checked), Math.round(bare), checked / bare);
    }

    private static long read(JdbcTemplate reading) {
        long[] count = {0};
        reading.query("select * from audit_event order by stream, seq", row -> {
            for (int column = 1; column <= 15; column++) {
                row.getString(column);
            }
            count[0]++;
        });
        return count[0];
    }

    private long verified(String organisation) {
        Result result = verification.verify(organisation, List.of(), events -> { });
        assertThat(result.broken()).isNull();
        return result.events();
    }

    private static double rate(java.util.function.LongSupplier work) {
        long start = System.nanoTime();
        long events = work.getAsLong();
        return events * (double) Duration.ofSeconds(1).toNanos() / (System.nanoTime() - start);
    }
}
