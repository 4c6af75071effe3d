package io.aftersales.proof;

import io.aftersales.verify.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Two threads for a long list of items: the caller's reads them, another one takes them in their order, some hundred at a time. */
final class Relay implements Consumer<Item> {

    private static final int AT_A_TIME = 256;
    private static final int WAITING = 4;
    private static final long LOOK_MILLIS = 50;

    private final BlockingQueue<List<Item>> waiting = new ArrayBlockingQueue<>(WAITING);
    private final FutureTask<Void> taking;
    private List<Item> next = new ArrayList<>(AT_A_TIME);

    private Relay(Predicate<Item> taker) {
        taking = new FutureTask<>(() -> take(taker), null);
    }

    /**
     * Returns when every item was taken, or the taker wants no more; what either side throws is thrown.
     *
     * @param source hands on what it reads, in the caller's thread
     * @param taker  returns false for enough; in a thread of its own
     */
    static void run(Consumer<Consumer<Item>> source, Predicate<Item> taker) {
        Relay relay = new Relay(taker);
        Thread thread = new Thread(relay.taking, Thread.currentThread().getName() + "-taker");
        thread.setDaemon(true);
        thread.start();
        try {
            source.accept(relay);
            relay.handOn();
            relay.put(List.of());
        } catch (Enough nothingMoreIsWanted) {
            // whether it was enough or a failure is told below
        } catch (RuntimeException | Error failed) {
            relay.taking.cancel(true);
            throw failed;
        }
        relay.finish();
    }

    @Override
    public void accept(Item item) {
        next.add(item);
        if (next.size() == AT_A_TIME) {
            handOn();
        }
    }

    private void handOn() {
        if (!next.isEmpty()) {
            put(next);
            next = new ArrayList<>(AT_A_TIME);
        }
    }

    private void put(List<Item> items) {
        try {
            do {
                if (taking.isDone()) {
                    throw new Enough();
                }
            } while (!waiting.offer(items, LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private void take(Predicate<Item> taker) {
        try {
            for (List<Item> items = waiting.take(); !items.isEmpty(); items = waiting.take()) {
                for (Item item : items) {
                    if (!taker.test(item)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException theReaderFailed) {
            Thread.currentThread().interrupt();
        }
    }

    private void finish() {
        try {
            taking.get();
        } catch (InterruptedException e) {
            taking.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new CompletionException(e.getCause());
        }
    }

    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Enough() {
            super(null, null, false, false);
        }
    }
}
