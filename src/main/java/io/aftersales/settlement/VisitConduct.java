package io.aftersales.settlement;

import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.Visits;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaches that the steps of a visit themselves show: a late arrival (FLT-31, FLT-45), a sheet that was not filled in (FLT-40). */
@Service
@Transactional
public class VisitConduct {

    private final Visits visits;
    private final ServiceCases cases;
    private final ClockService clocks;
    private final PenaltyService penalties;
    private final LedgerService ledger;

    VisitConduct(Visits visits, ServiceCases cases, ClockService clocks, PenaltyService penalties, LedgerService ledger) {
        this.visits = visits;
        this.cases = cases;
        this.clocks = clocks;
        this.penalties = penalties;
        this.ledger = ledger;
    }

    /** The technician arrived; late is who came after the promised instant. */
    public void arrived(long visitId) throws Refusal {
        Visit visit = visits.get(visitId);
        Optional<ClockService.View> clock = clocks.clocksOf(visit.caseNumber()).stream().filter(view -> "arrive".equals(view.target()))
                .max(Comparator.comparing(ClockService.View::startedAt));
        if (visit.arrivedAt() == null || visit.expert() || clock.isEmpty() || !clock.get().late()) {
            return;
        }
        BigDecimal minutes = BigDecimal.valueOf(Duration.between(clock.get().startedAt(), visit.arrivedAt()).toSeconds())
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.UP);
        penalties.observe("visit:" + visitId + ":arrival", about(visit, "late-arrival").arrivedAfter(minutes, region(visit)));
    }

    /** The sheet of a visit was looked at; one that lacks something of the service report is a breach, once per visit. */
    public void sheetChecked(long visitId) throws Refusal {
        Visit visit = visits.get(visitId);
        if (visit.documentsMissing() != null && !visit.refused() && !visit.expert()) {
            penalties.observe("visit:" + visitId + ":form", about(visit, "form"));
        }
    }

    private Breach.Facts about(Visit visit, String item) {
        return Breach.Facts.ofItem(visit.organisation(), Party.unit(visit.unitId()), item, visit.caseNumber(), visit.technician(),
                ledger.today(visit.organisation()));
    }

    private String region(Visit visit) {
        Object region = cases.existing(visit.caseNumber()).facts().get("region");
        return "city".equals(region) || "county".equals(region) ? (String) region : null;
    }
}
