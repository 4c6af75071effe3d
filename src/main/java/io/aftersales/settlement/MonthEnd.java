package io.aftersales.settlement;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import java.time.YearMonth;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether a month has ended that still has to be settled; each statement is opened on its own. */
@Component
class MonthEnd {

    private static final Logger LOG = LoggerFactory.getLogger(MonthEnd.class);

    private final StatementRuns runs;
    private final OrganisationService organisations;
    private final LedgerService ledger;

    MonthEnd(StatementRuns runs, OrganisationService organisations, LedgerService ledger) {
        this.runs = runs;
        this.organisations = organisations;
        this.ledger = ledger;
    }

    @Scheduled(cron = "${aftersales.month-end.cron:20 * * * * *}")
    void settle() {
        for (Organisation organisation : organisations.organisations()) {
            try {
                settle(organisation.id());
            } catch (Refusal | RuntimeException later) {
                LOG.warn("the month end of {} is tried again: {}", organisation.id(), later.toString());
            }
        }
    }

    private void settle(String organisation) throws Refusal {
        YearMonth month = YearMonth.from(ledger.today(organisation)).minusMonths(1);
        for (Party party : runs.due(organisation, month)) {
            runs.open(organisation, party, month);
        }
    }
}
