package io.aftersales.proof;

import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.TimedWork;
import java.time.Clock;
import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Anchors each organisation's day once it has ended there, and days that were missed. A missed day's anchor says when it was
 * taken. Safe to run on every node: a day has one anchor.
 */
@Component
class AnchorRounds implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorRounds.class);

    private final AnchorService service;
    private final Anchors anchors;
    private final TrailReach trails;
    private final Clock clock;
    private final boolean daily;

    AnchorRounds(AnchorService service, Anchors anchors, TrailReach trails, Clock clock,
                 @Value("${aftersales.audit.daily-anchors:true}") boolean daily) {
        this.service = service;
        this.anchors = anchors;
        this.trails = trails;
        this.clock = clock;
        this.daily = daily;
    }

    @Scheduled(cron = "${aftersales.audit.anchor-cron:5 * * * * *}")
    void run() {
        CurrentActor.run(Actor.process("audit-anchors", null), this::runDue);
    }

    @Override
    public void runDue() {
        if (daily) {
            trails.all().forEach(this::takeDue);
        }
    }

    void takeDue(String organisation) {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), trails.zone(organisation));
            LocalDate first = anchors.lastDay(organisation).map(day -> day.plusDays(1)).orElse(today.minusDays(1));
            for (LocalDate day = first; day.isBefore(today) && anchors.anyStream(organisation); day = day.plusDays(1)) {
                service.take(organisation, day);
            }
        } catch (DataAccessException later) {
            LOG.warn("the anchor of {} is taken later: {}", organisation, later.toString());
        }
    }
}
