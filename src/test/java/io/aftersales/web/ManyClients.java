package io.aftersales.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A hundred clients that send their requests at the same time. */
final class ManyClients {

    static final int CLIENTS = 100;

    private ManyClients() {
    }

    interface Request {

        /** @return the status of the answer */
        int of(int client) throws Exception;
    }

    /** @return the status of every answer */
    static List<Integer> together(Request request) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                asked.add(clients.submit(() -> {
                    start.await();
                    return request.of(client);
                }));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : asked) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }
}
