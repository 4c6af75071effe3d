package io.aftersales.decision.replay;

import io.aftersales.decision.DecisionDrafts;
import io.aftersales.decision.Rehearsal;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs replays in the background, one after the other, each on a few threads: one page is read while the page before it is
 * evaluated. After every page the run's row says how far it is; a run that somebody ended there stops at the next page.
 */
@Component
class ReplayWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayWorker.class);
    private static final int PAGE = 2_000;
    private static final int MOST_THREADS = 4;

    private final DecisionDrafts drafts;
    private final PastDecisions past;
    private final Replays replays;
    private final Clock clock;
    private final ExecutorService runs = Executors.newSingleThreadExecutor(task -> daemon(task, "replay"));
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> daemon(task, "replay-reader"));
    private final int threads = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    private final ExecutorService evaluators = Executors.newFixedThreadPool(threads, task -> daemon(task, "replay-evaluator"));

    ReplayWorker(DecisionDrafts drafts, PastDecisions past, Replays replays, Clock clock) {
        this.drafts = drafts;
        this.past = past;
        this.replays = replays;
        this.clock = clock;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        List.of(runs, reader, evaluators).forEach(ExecutorService::shutdownNow);
    }

    /** The run's end is in its row, also where it fails. */
    Future<?> submit(Replays.Task task) {
        return runs.submit(() -> run(task));
    }

    private void run(Replays.Task task) {
        String id = task.run().id();
        try {
            ReplayRun run = task.run();
            int total = past.count(run.key(), task.organisations(), run.filter());
            if (replays.begin(id, total) && pages(task)) {
                replays.end(id, "done", clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            replays.end(id, "interrupted", clock.instant());
        } catch (Exception e) {
            LOG.error("replay {} failed", id, e);
            replays.end(id, "failed", clock.instant());
        }
    }

    /** @return false where somebody ended it */
    private boolean pages(Replays.Task task) throws Refusal, InterruptedException, ExecutionException {
        Rehearsal rehearsal = drafts.rehearse(task.run().key(), task.draft());
        Counts counts = new Counts();
        Future<List<PastDecisions.Past>> next = read(task, null);
        List<PastDecisions.Past> page = next.get();
        while (!page.isEmpty()) {
            next = read(task, page.get(page.size() - 1));
            List<Flip> flips = new ArrayList<>();
            for (Future<List<Outcome>> part : evaluated(page, rehearsal)) {
                part.get().forEach(outcome -> counts.add(outcome, flips));
            }
            replays.addFlips(task.run().id(), flips);
            if (!replays.advance(task.run().id(), counts.done, counts.flipped, counts.refused)) {
                return false;
            }
            page = next.get();
        }
        return true;
    }

    private Future<List<PastDecisions.Past>> read(Replays.Task task, PastDecisions.Past after) {
        ReplayRun run = task.run();
        return reader.submit(() -> past.page(run.key(), task.organisations(), run.filter(), after, PAGE));
    }

    private List<Future<List<Outcome>>> evaluated(List<PastDecisions.Past> page, Rehearsal rehearsal) {
        List<Future<List<Outcome>>> parts = new ArrayList<>();
        int size = (page.size() + threads - 1) / threads;
        for (int from = 0; from < page.size(); from += size) {
            List<PastDecisions.Past> part = page.subList(from, Math.min(page.size(), from + size));
            parts.add(evaluators.submit(() -> part.stream().map(decision -> outcome(decision, rehearsal)).toList()));
        }
        return parts;
    }

    private static Outcome outcome(PastDecisions.Past decision, Rehearsal rehearsal) {
        try {
            Map<String, Object> now = rehearsal.outputs(new Rehearsal.Past(decision.organisation(), Json.object(decision.facts()),
                    ZoneId.of(decision.zone()), decision.calendarVersion(), decision.decidedAt()));
            return new Outcome(decision, Difference.between(Json.object(decision.outputs()), now));
        } catch (Refusal refused) {
            return new Outcome(decision, List.of(Difference.none(refused.reason().name())));
        } catch (RuntimeException broken) {
            LOG.debug("the draft fails on {}", decision.id(), broken);
            return new Outcome(decision, List.of(Difference.none("FAULT")));
        }
    }

    private record Outcome(PastDecisions.Past decision, List<Difference> differences) {
    }

    private static final class Counts {

        private int done;
        private int flipped;
        private int refused;
        private int number;

        private void add(Outcome outcome, List<Flip> flips) {
            done++;
            flipped += outcome.differences().isEmpty() ? 0 : 1;
            PastDecisions.Past decision = outcome.decision();
            for (Difference difference : outcome.differences()) {
                refused += Difference.NO_DECISION.equals(difference.output()) ? 1 : 0;
                flips.add(new Flip(++number, decision.id(), decision.caseNumber(), decision.organisation(), decision.productFamily(),
                        decision.unitId(), decision.decidedAt(), difference.output(), difference.was(), difference.now(),
                        difference.change(), difference.cny(), difference.seconds()));
            }
        }
    }
}
