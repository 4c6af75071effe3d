package io.aftersales.stock;

import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Organisation;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the reconciliation of each store on its day of the month; a day that was slept through is made good the day after. */
@Component
class MonthEndCounts {

    private static final Logger LOG = LoggerFactory.getLogger(MonthEndCounts.class);

    private final DecisionService decisions;
    private final Warehouses warehouses;
    private final CountOpening opening;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MonthEndCounts(DecisionService decisions, Warehouses warehouses, CountOpening opening, TransactionTemplate transaction, Clock clock) {
        this.decisions = decisions;
        this.warehouses = warehouses;
        this.opening = opening;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many counts were opened */
    int openDue(Organisation organisation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.zone());
        for (YearMonth month : List.of(YearMonth.from(today), YearMonth.from(today).minusMonths(1))) {
            LocalDate day = day(organisation.id(), month);
            if (day != null && !today.isBefore(day)) {
                return today.isAfter(day.plusDays(1)) ? 0 : warehouses.ofMaker(organisation.id()).stream().mapToInt(place -> open(place, month)).sum();
            }
        }
        return 0;
    }

    private LocalDate day(String organisation, YearMonth month) {
        try {
            return decisions.evaluate("reconciliation-date", organisation, Map.of("month", month.toString())).date("date");
        } catch (Refusal unknown) {
            throw new IllegalStateException("no day of reconciliation for " + organisation, unknown);
        }
    }

    /** Each store by itself: one that another count holds still is tried again with the next round. */
    private int open(Place place, YearMonth month) {
        try {
            return transaction.execute(status -> {
                try {
                    return opening.plan(place, month).size();
                } catch (Refusal held) {
                    status.setRollbackOnly();
                    LOG.info("the reconciliation of {} for {} waits: {}", place, month, held.getMessage());
                    return 0;
                }
            });
        } catch (DataAccessException race) {
            LOG.info("the reconciliation of {} for {} waits: {}", place, month, race.getMessage());
            return 0;
        }
    }
}
