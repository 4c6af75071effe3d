package io.aftersales.installation;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.TimedWork;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks each branch for the month that has ended, one by one. Safe to run on every node: a branch has one report a month. */
@Component
class MonthReportRounds implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(MonthReportRounds.class);

    private final MonthReportOpening opening;
    private final OrganisationService organisations;
    private final Clock clock;

    MonthReportRounds(MonthReportOpening opening, OrganisationService organisations, Clock clock) {
        this.opening = opening;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Scheduled(cron = "${aftersales.inspection-report.cron:40 * * * * *}")
    void run() {
        CurrentActor.run(Actor.process("inspection-reports", null), this::runDue);
    }

    @Override
    public void runDue() {
        for (Organisation organisation : organisations.organisations()) {
            try {
                open(organisation);
            } catch (Refusal | DataAccessException later) {
                LOG.warn("the monthly reports of {} are asked for later: {}", organisation.id(), later.getMessage());
            }
        }
    }

    private void open(Organisation organisation) throws Refusal {
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisation.zone());
        for (Unit branch : opening.due(organisation, today)) {
            opening.open(branch, YearMonth.from(today).minusMonths(1));
        }
    }
}
