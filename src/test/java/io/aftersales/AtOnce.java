package io.aftersales;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that begin at the same moment, each in a thread of its own. */
public final class AtOnce {

    private AtOnce() {
    }

    @FunctionalInterface
    public interface Client<T> {

        /** @param number of the client, from 0 */
        T act(int number) throws Exception;
    }

    /** @return what each client came to, in their order */
    public static <T> List<T> clients(int many, Client<T> client) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Future<T>> acts = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                acts.add(threads.submit(() -> {
                    start.await();
                    return client.act(number);
                }));
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> act : acts) {
                outcomes.add(act.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
