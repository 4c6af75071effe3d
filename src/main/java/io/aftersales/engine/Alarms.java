package io.aftersales.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Runs the jobs of a stretch of time one by one, at their own due instants. The job executor rests meanwhile; what it had
 * begun is waited for, and a job that both should run is kept single by the engine's own lock on it.
 */
@Component
class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final int PAGE = 20;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final Duration DAY = Duration.ofDays(1);

    private final ProcessEngine engine;
    private final ManagementService management;
    private final ObjectProvider<TaskExecutor> workers;
    private final Clock clock;

    Alarms(ProcessEngine engine, ManagementService management, @Qualifier("camundaTaskExecutor") ObjectProvider<TaskExecutor> workers,
           Clock clock) {
        this.engine = engine;
        this.management = management;
        this.workers = workers;
        this.clock = clock;
    }

    /** @param stopAt sets the time, never back @param daily what else is due on every day that passes, and at the end */
    Run runUntil(Instant target, Consumer<Instant> stopAt, Runnable daily) {
        JobExecutor executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        boolean active = executor != null && executor.isActive();
        if (active) {
            executor.shutdown();
            awaitIdle();
        }
        try {
            return run(target, stopAt, daily);
        } finally {
            if (active) {
                executor.start();
            }
        }
    }

    private Run run(Instant target, Consumer<Instant> stopAt, Runnable daily) {
        Map<String, Integer> attempts = new HashMap<>();
        Run all = new Run(0, 0);
        for (Instant day = clock.instant().plus(DAY); day.isBefore(target); day = day.plus(DAY)) {
            all = all.and(ring(day, stopAt, attempts));
            stopAt.accept(day);
            daily.run();
        }
        all = all.and(ring(target, stopAt, attempts));
        stopAt.accept(target.isAfter(clock.instant()) ? target : clock.instant());
        daily.run();
        return all.and(ring(target, stopAt, attempts));
    }

    private Run ring(Instant target, Consumer<Instant> stopAt, Map<String, Integer> attempts) {
        int executed = 0;
        int failed = 0;
        for (Job job = next(target, attempts); job != null; job = next(target, attempts)) {
            Instant due = job.getDuedate().toInstant();
            stopAt.accept(due.isAfter(clock.instant()) ? due : clock.instant());
            if (execute(job, attempts)) {
                executed++;
            } else {
                failed++;
            }
        }
        return new Run(executed, failed);
    }

    /** Running one job may bring forth another that is due before the next, so each is looked for anew. */
    private Job next(Instant target, Map<String, Integer> attempts) {
        List<String> givenUp = new ArrayList<>();
        attempts.forEach((id, count) -> {
            if (count >= MOST_ATTEMPTS) {
                givenUp.add(id);
            }
        });
        Date justAfter = Date.from(target.plusMillis(1));
        for (int first = 0; ; first += PAGE) {
            List<Job> due = management.createJobQuery().active().withRetriesLeft().duedateLowerThan(justAfter)
                    .orderByJobDuedate().asc().orderByJobId().asc().listPage(first, PAGE);
            for (Job job : due) {
                if (job.getProcessInstanceId() != null && !givenUp.contains(job.getId())) {
                    return job;
                }
            }
            if (due.size() < PAGE) {
                return null;
            }
        }
    }

    private boolean execute(Job job, Map<String, Integer> attempts) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            attempts.merge(job.getId(), 1, Integer::sum);
            LOG.debug("job {} failed", job.getId(), e);
            return false;
        }
    }

    private void awaitIdle() {
        if (workers.getIfAvailable() instanceof ThreadPoolTaskExecutor pool) {
            for (long waited = 0; waited < PATIENCE_MILLIS && pool.getActiveCount() + pool.getQueueSize() > 0; waited += 20) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    record Run(int executed, int failed) {

        private Run and(Run other) {
            return new Run(executed + other.executed, failed + other.failed);
        }
    }
}
