package io.aftersales.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.aftersales.PlatformTest;
import io.aftersales.proof.TrailVerification;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.verify.Finding;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class AuditTrailTest {

    @Autowired
    private AuditTrail trail;
    @Autowired
    private AuditReads reads;
    @Autowired
    private TrailVerification verification;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    private final String stream = AuditTrail.ofCase("T-" + UUID.randomUUID());

    @Test
    void events_are_chained_in_order_under_the_name_of_who_acts() {
        Actor agent = new Actor(Actor.Kind.PERSON, "agent.central-ac", "central-ac", "agent", "central-ac.hq");
        CurrentActor.run(agent, () -> record("case.opened", Map.of("channel", "phone")));
        record("case.closed", Map.of());

        List<AuditReads.Entry> events = reads.trail(stream, 0);
        assertThat(events).extracting(AuditReads.Entry::kind).containsExactly("case.opened", "case.closed");
        assertThat(events).extracting(AuditReads.Entry::actor).containsExactly("agent.central-ac", "platform");
        assertThat(events.get(0).payload()).containsEntry("channel", "phone");
        assertThat(firstBrokenLink()).isNull();
    }

    @Test
    void a_rolled_back_deed_leaves_no_event() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            trail.record(stream, "case.opened", Map.of());
            status.setRollbackOnly();
        });
        assertThat(reads.trail(stream, 0)).isEmpty();
    }

    @Test
    void an_event_outside_a_transaction_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> trail.record(stream, "case.opened", Map.of()));
    }

    @Test
    void a_personal_value_can_be_erased_and_the_chain_still_verifies() {
        record("contact.changed", Map.of("phone", new Personal("13800001111")));
        assertThat(reads.trail(stream, 0).get(0).payload()).containsEntry("phone", "13800001111");
        assertThat(jdbc.sql("select payload from audit_event where stream = ?").param(stream).query(String.class).single())
                .doesNotContain("13800001111");

        jdbc.sql("delete from audit_personal where stream = ?").param(stream).update();
        record("personal.erased", Map.of("upTo", 1));
        assertThat(reads.trail(stream, 0).get(0).payload()).containsEntry("phone", null);
        assertThat(firstBrokenLink()).isNull();
    }

    @Test
    void names_and_words_within_lists_and_maps_can_be_erased_too() {
        record("quotation.told", Map.of("lines", List.of(Map.of("code", "B-2", "description", "给王丽换板"), Map.of("code", "C-1")),
                "people", List.of(new Personal("Wang"), "tech-7"), "reason", "Wang", "facts", Map.of("warranty", "in", "city", "佛山")));
        record("case.closed", Map.of("reason", "solved"));
        AuditReads.Entry told = reads.trail(stream, 0).get(0);
        assertThat(told.payload()).containsEntry("people", List.of("Wang", "tech-7")).containsEntry("reason", "Wang")
                .containsEntry("lines", List.of(Map.of("code", "B-2", "description", "给王丽换板"), Map.of("code", "C-1")));
        String stored = String.join("", jdbc.sql("select payload from audit_event where stream = ?").param(stream).query(String.class).list());
        assertThat(stored).contains("B-2", "tech-7", "solved", "\"warranty\":\"in\"").doesNotContain("王丽", "Wang", "佛山");
        assertThat(jdbc.sql("select path from audit_personal where stream = ? order by path").param(stream).query(String.class).list())
                .containsExactly("facts.city", "lines.0.description", "people.0", "reason");
        assertThat(firstBrokenLink()).isNull();

        jdbc.sql("update audit_personal set text = '李' where stream = ? and path = 'people.0'").param(stream).update();
        assertThat(firstBrokenLink()).contains("number 1", "people.0");
        jdbc.sql("delete from audit_personal where stream = ?").param(stream).update();
        assertThat(firstBrokenLink()).contains("number 1", "no erasure is recorded");
        record("personal.erased", Map.of("upTo", 2));
        assertThat(firstBrokenLink()).isNull();
        AuditReads.Entry erased = reads.trail(stream, 0).get(0);
        assertThat(erased.erased()).containsExactlyInAnyOrder("facts.city", "lines.0.description", "people.0", "reason");
        assertThat(erased.payload()).containsEntry("people", java.util.Arrays.asList(null, "tech-7"));
    }

    @Test
    void changing_deleting_or_truncating_is_found() {
        IntStream.rangeClosed(1, 4).forEach(n -> record("note.added", Map.of("n", n)));

        jdbc.sql("update audit_event set payload = '{\"n\":9}' where stream = ? and seq = 2").param(stream).update();
        assertThat(firstBrokenLink()).startsWith(stream + ", number 2");
        jdbc.sql("update audit_event set payload = '{\"n\":2}' where stream = ? and seq = 2").param(stream).update();
        assertThat(firstBrokenLink()).isNull();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("delete from audit_event where stream = ? and seq = 4").param(stream).update();
            assertThat(firstBrokenLink()).contains("cut off", "is 3");
            status.setRollbackOnly();
        });
        assertThat(firstBrokenLink()).isNull();
    }

    @Test
    void parallel_writers_of_one_stream_leave_no_gap() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> writers = IntStream.range(0, 20).mapToObj(n -> (Callable<Void>) () -> {
                record("note.added", Map.of("n", n));
                return null;
            }).toList();
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(reads.trail(stream, 0)).hasSize(20);
        assertThat(firstBrokenLink()).isNull();
    }

    /** In words; null where there is none. */
    private String firstBrokenLink() {
        Finding broken = verification.verifyStream("platform", stream).broken();
        return broken == null ? null : broken.say("en");
    }

    private void record(String kind, Map<String, ?> payload) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> trail.record(stream, kind, payload));
    }
}
