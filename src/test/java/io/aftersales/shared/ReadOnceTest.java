package io.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class ReadOnceTest {

    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ServiceCases cases;
    @Autowired
    private ClockService clocks;
    @Autowired
    private Clock clock;
    @Autowired
    private CaseRoad road;

    private final ReadOnce<String, Integer> rows = new ReadOnce<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void the_other_one_goes() {
        other.shutdownNow();
    }

    @Test
    void a_transaction_reads_a_row_once_and_the_next_one_reads_it_again() {
        transaction().executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("b")).isEqualTo(2);
        });
        transaction().executeWithoutResult(status -> {
            assertThat(read("a")).isEqualTo(3);
            status.setRollbackOnly();
        });
        transaction().executeWithoutResult(status -> assertThat(read("a")).isEqualTo(4));
    }

    @Test
    void nothing_is_kept_outside_a_transaction() {
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("a")).isEqualTo(2);
        rows.forget("a");
        ReadOnce.forgetAll();
    }

    @Test
    void what_is_written_is_read_again() {
        transaction().executeWithoutResult(status -> {
            read("a");
            read("b");
            rows.forget("a");
            assertThat(read("a")).isEqualTo(3);
            assertThat(read("b")).isEqualTo(2);
        });
    }

    @Test
    void another_transaction_in_between_makes_it_read_again() {
        transaction().executeWithoutResult(status -> {
            read("a");
            of(TransactionDefinition.PROPAGATION_REQUIRES_NEW).executeWithoutResult(apart -> assertThat(read("a")).isEqualTo(2));
            assertThat(read("a")).isEqualTo(3);
            assertThat(read("a")).isEqualTo(3);
        });
        assertThat(read("a")).isEqualTo(4);
    }

    @Test
    void what_was_read_of_undone_work_is_forgotten() {
        transaction().executeWithoutResult(status -> {
            of(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(step -> {
                read("a");
                step.setRollbackOnly();
            });
            assertThat(read("a")).isEqualTo(2);
        });
    }

    @Test
    void thousands_of_rows_are_not_kept() {
        transaction().executeWithoutResult(status -> {
            for (int i = 0; i < 1000; i++) {
                read("row " + i);
            }
            assertThat(read("row 0")).isEqualTo(1001);
        });
    }

    @Test
    void everybody_who_asks_has_a_case_of_their_own() throws Refusal {
        String number = road.open("central-ac");
        transaction().executeWithoutResult(status -> {
            ServiceCase mine = cases.existing(number);
            String before = mine.severity();
            mine.judgeSeverity("major");
            assertThat(cases.existing(number).severity()).isEqualTo(before);
            cases.save(mine);
            assertThat(cases.existing(number).severity()).isEqualTo("major");
            status.setRollbackOnly();
        });
        assertThat(cases.existing(number).severity()).isNotEqualTo("major");
    }

    @Test
    void who_changes_a_case_that_somebody_else_changed_meanwhile_loses() throws Exception {
        String number = road.open("central-ac");
        transaction().executeWithoutResult(status -> {
            cases.existing(number);
            elsewhere(() -> judge(number, "major"));
            ServiceCase mine = cases.existing(number);
            mine.judgeSeverity("ordinary");
            assertThatThrownBy(() -> cases.save(mine)).isInstanceOf(OptimisticLockingFailureException.class);
            status.setRollbackOnly();
        });
        assertThat(cases.existing(number).severity()).isEqualTo("major");
    }

    @Test
    void who_waited_for_a_lock_sees_what_its_holder_did() throws Exception {
        String number = road.open("central-ac");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch waitedFor = new CountDownLatch(1);
        Future<?> holder = other.submit(() -> transaction().executeWithoutResult(status -> {
            lock(number);
            held.countDown();
            await(waitedFor);
            judge(number, "major");
        }));
        await(held);
        transaction().executeWithoutResult(status -> {
            assertThat(cases.existing(number).severity()).isNotEqualTo("major");
            waitedFor.countDown();
            lock(number);
            ServiceCase mine = cases.existing(number);
            assertThat(mine.severity()).isEqualTo("major");
            mine.judgeSeverity("ordinary");
            cases.save(mine);
        });
        holder.get(30, TimeUnit.SECONDS);
        assertThat(cases.existing(number).severity()).isEqualTo("ordinary");
    }

    @Test
    void who_meets_a_deadline_that_somebody_else_met_meanwhile_loses() throws Exception {
        String number = road.open("central-ac");
        transaction().executeWithoutResult(status -> {
            assertThat(clocks.dueAt(number, "arrive")).isPresent();
            elsewhere(() -> clocks.meet(number, "arrive", clock.instant()));
            assertThatThrownBy(() -> clocks.meet(number, "arrive", clock.instant())).isInstanceOf(OptimisticLockingFailureException.class);
            status.setRollbackOnly();
        });
        assertThat(clocks.dueAt(number, "arrive")).isEmpty();
    }

    @Test
    void a_case_does_not_wait_twice_for_one_party() throws Exception {
        String number = road.open("central-ac");
        transaction().executeWithoutResult(status -> {
            assertThat(clocks.dueAt(number, "arrive")).isPresent();
            elsewhere(() -> clocks.pause(number, "away", "customer", clock.instant()));
            assertThat(clocks.pause(number, "away, too", "customer", clock.instant())).isFalse();
        });
        assertThat(clocks.resume(number, clock.instant())).isTrue();
    }

    private void lock(String number) {
        jdbc.sql("select number from service_case where number = ? for update").param(number).query(String.class).single();
    }

    private void judge(String number, String severity) {
        ServiceCase judged = cases.existing(number);
        judged.judgeSeverity(severity);
        cases.save(judged);
    }

    private void elsewhere(Runnable work) {
        try {
            other.submit(() -> transaction().executeWithoutResult(status -> work.run())).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Integer read(String key) {
        return rows.get(key, row -> reads.incrementAndGet());
    }

    private TransactionTemplate transaction() {
        return of(TransactionDefinition.PROPAGATION_REQUIRED);
    }

    private TransactionTemplate of(int propagation) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }
}
