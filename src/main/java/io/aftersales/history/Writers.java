package io.aftersales.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/** Writes planned cases on several threads, some hundred to a transaction; what waits is bounded. */
final class Writers implements AutoCloseable {

    private static final int AT_A_TIME = 250;
    private static final List<Planned> END = List.of();

    private final DataSource database;
    private final CaseWriter writer;
    private final List<Mould> moulds;
    private final Cast cast;
    private final Instant until;
    private final ZoneId zone;
    private final IntConsumer told;
    private final BlockingQueue<List<Planned>> queue;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicInteger written = new AtomicInteger();
    private final Map<String, List<String>> people = new ConcurrentHashMap<>();
    private List<Planned> next = new ArrayList<>();

    /** @param told how many are written, now and then */
    Writers(DataSource database, CaseWriter writer, List<Mould> moulds, Cast cast, Instant until, ZoneId zone, int count, IntConsumer told) {
        this.database = database;
        this.writer = writer;
        this.moulds = moulds;
        this.cast = cast;
        this.until = until;
        this.zone = zone;
        this.told = told;
        this.queue = new ArrayBlockingQueue<>(2 * count);
        for (int one = 0; one < count; one++) {
            Thread thread = new Thread(this::run, "history-writer-" + one);
            thread.start();
            threads.add(thread);
        }
    }

    void write(Planned planned) {
        next.add(planned);
        if (next.size() == AT_A_TIME) {
            handOn(next);
            next = new ArrayList<>();
        }
    }

    /** Waits until all is written. @throws IllegalStateException where something could not be */
    void finish() {
        if (!next.isEmpty()) {
            handOn(next);
        }
        threads.forEach(thread -> handOn(END));
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a history could not be written", failure.get());
        }
    }

    private void handOn(List<Planned> some) {
        try {
            while (failure.get() == null && !queue.offer(some, 200, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null && some != END) {
            throw new IllegalStateException("a history could not be written", failure.get());
        }
    }

    private void run() {
        RowSink sink = writer.sink(moulds);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            while (failure.get() == null) {
                List<Planned> some = queue.take();
                if (some == END) {
                    break;
                }
                some.forEach(planned -> write(planned, sink));
                BulkWriter.begin(connection);
                sink.write(connection);
                connection.commit();
                told.accept(written.addAndGet(some.size()));
            }
        } catch (SQLException | RuntimeException failed) {
            failure.compareAndSet(null, failed);
        } catch (InterruptedException stopped) {
            failure.compareAndSet(null, stopped);
            Thread.currentThread().interrupt();
        }
    }

    private void write(Planned planned, RowSink sink) {
        SplittableRandom random = new SplittableRandom(planned.seed());
        List<String> words = new ArrayList<>(planned.owner().words(planned.number()));
        words.addAll(people.computeIfAbsent(planned.technician().person(), known -> cast.words(planned.outlet().id(), planned.technician())));
        TimeLine line = TimeLine.of(planned.mould().knots(), planned.opened(), until, planned.owner().months(), random);
        writer.write(new Copy(planned.mould(), line, zone, words.toArray(String[]::new), planned.numbers(), planned.firstChange(), random),
                planned.owner(), planned.newOwner(), sink);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
