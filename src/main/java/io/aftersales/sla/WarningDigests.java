package io.aftersales.sla;

import io.aftersales.organisation.Holder;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.TimedWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Warnings that need disturb nobody at once: a few in an hour come by themselves, what is more each person gets in one message
 * when the hour is over. A warning whose deadline would have passed by then does not wait.
 */
@Component
class WarningDigests implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(WarningDigests.class);
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Escalations escalations;
    private final EscalationNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int alone;

    /** @param alone how many warnings an hour a person gets one by one */
    WarningDigests(Escalations escalations, EscalationNotices notices, PlatformTransactionManager transactions, Clock clock,
                   @Value("${aftersales.warnings.alone:3}") int alone) {
        this.escalations = escalations;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.alone = alone;
    }

    /** Whether a warning waits for the digest: each of these people had their few of this hour. @param due of the deadline */
    boolean gathers(Collection<Holder> people, Instant due) {
        Instant window = windowOf(clock.instant());
        return window.plus(WINDOW).isBefore(due)
                && people.stream().allMatch(person -> escalations.warnings(person.person(), window, window.plus(WINDOW)) >= alone);
    }

    private static Instant windowOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
    }

    @Scheduled(cron = "${aftersales.warnings.cron:*/30 * * * * *}")
    void run() {
        try {
            CurrentActor.run(Actor.process("warning-digest", null), this::runDue);
        } catch (DataAccessException databaseBusy) {
            LOG.warn("no digest of warnings was made: {}", databaseBusy.getMessage());
        }
    }

    @Override
    public void runDue() {
        escalations.gatheredBefore(windowOf(clock.instant())).stream().map(WarningDigests::windowOf).distinct()
                .forEach(window -> transaction.executeWithoutResult(status -> send(window)));
    }

    /** Of two nodes that come to it at once one finds nothing left; what was committed after its window was closed comes in a further one. */
    private void send(Instant window) {
        String run = escalations.nextRun("window:" + window);
        if (escalations.close(run, window, window.plus(WINDOW)) > 0) {
            Map<String, List<Escalations.DigestLine>> byPerson = escalations.digest(run).stream()
                    .collect(Collectors.groupingBy(line -> line.person().person(), LinkedHashMap::new, Collectors.toList()));
            byPerson.values().forEach(lines -> notices.tellWarnings(run, lines));
        }
    }
}
