package io.aftersales.stock;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.TimedWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the calendar brings for stock without anybody's act: reservations run out, stores are reconciled and filled. Safe to run on every node. */
@Component
class StockHousekeeping implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(StockHousekeeping.class);

    private final StockService stock;
    private final MonthEndCounts counts;
    private final Replenishment replenishment;
    private final OrganisationService organisations;
    private final Clock clock;
    private final Map<String, LocalDate> proposedOn = new HashMap<>();

    StockHousekeeping(StockService stock, MonthEndCounts counts, Replenishment replenishment, OrganisationService organisations, Clock clock) {
        this.stock = stock;
        this.counts = counts;
        this.replenishment = replenishment;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Scheduled(cron = "${aftersales.stock.housekeeping:*/20 * * * * *}")
    void run() {
        try {
            CurrentActor.run(Actor.process("stock-housekeeping", null), this::runDue);
        } catch (DataAccessException databaseBusy) {
            LOG.warn("stock was not looked after: {}", databaseBusy.getMessage());
        }
    }

    @Override
    public synchronized void runDue() {
        stock.expireReservations();
        for (Organisation organisation : organisations.organisations()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.zone());
            if (!today.equals(proposedOn.get(organisation.id()))) {
                counts.openDue(organisation);
                replenishment.proposeAll(organisation.id());
                proposedOn.put(organisation.id(), today);
            }
        }
    }
}
