package io.aftersales.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.verify.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one thread reads and another takes: all of it in order, or an end at once on both sides. */
@Timeout(30)
class RelayTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 10_000})
    void all_is_taken_in_order_by_another_thread(int size) {
        List<Item> taken = new ArrayList<>();
        AtomicReference<Thread> taker = new AtomicReference<>(new Thread());
        Relay.run(items(size), item -> {
            taker.set(Thread.currentThread());
            return taken.add(item);
        });
        assertThat(taken).extracting(item -> ((Item.Leaf) item).seq()).containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
        assertThat(taker.get()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void a_taker_that_has_enough_ends_the_reading() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        Relay.run(items(1_000_000).andThen(target -> read.set(-1)), item -> taken.incrementAndGet() < 300);
        assertThat(taken).hasValue(300);
        assertThat(read).as("the source was not read to its end").hasValue(0);
    }

    @Test
    void a_failure_of_the_taker_is_thrown_to_the_reader() {
        assertThatThrownBy(() -> Relay.run(items(1_000_000), item -> {
            throw new IllegalStateException("the browser went away");
        })).isInstanceOf(IllegalStateException.class).hasMessage("the browser went away");
    }

    @Test
    void a_failure_of_the_reader_ends_the_taker() throws InterruptedException {
        CountDownLatch taking = new CountDownLatch(1);
        AtomicReference<Thread> taker = new AtomicReference<>();
        assertThatThrownBy(() -> Relay.run(target -> {
            items(600).accept(target);
            await(taking);
            throw new IllegalStateException("the database went away");
        }, item -> {
            taker.set(Thread.currentThread());
            taking.countDown();
            return true;
        })).hasMessage("the database went away");
        taker.get().join(Duration.ofSeconds(10).toMillis());
        assertThat(taker.get().isAlive()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Consumer<Consumer<Item>> items(int size) {
        return target -> LongStream.range(0, size).forEach(n -> target.accept(new Item.Leaf("maker", 1, -1, "stream", n, "hash")));
    }
}
