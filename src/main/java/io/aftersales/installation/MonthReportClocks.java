package io.aftersales.installation;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The limits of a monthly report: that of the branch to send it, and that of head office to audit and answer. */
@Component
class MonthReportClocks {

    static final String TABLE = "inspection-report";
    /** Until the branch has reported. */
    static final String REPORT = "inspection-report";
    /** Until head office has answered. */
    static final String REVIEW = "inspection-review";
    private static final int DAYS_WITHOUT_A_LIMIT = 5;

    private final DecisionService decisions;
    private final ClockService clocks;
    private final OrganisationService organisations;
    private final Clock clock;

    MonthReportClocks(DecisionService decisions, ClockService clocks, OrganisationService organisations, Clock clock) {
        this.decisions = decisions;
        this.clocks = clocks;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param step month-report, correction or head-office-review @return the last day of the step */
    LocalDate start(String number, String organisation, String step) throws Refusal {
        Instant now = clock.instant();
        ZoneId zone = organisations.zone(organisation);
        LocalDate today = LocalDate.ofInstant(now, zone);
        Decision limit = decisions.decide(TABLE, organisation, Map.of("step", step, "from", today.toString()), number);
        LocalDate day = limit.date("dueOn") == null ? today.plusDays(DAYS_WITHOUT_A_LIMIT) : limit.date("dueOn");
        clocks.start(number, step.equals("head-office-review") ? REVIEW : REPORT, now, day.plusDays(1).atStartOfDay(zone).toInstant(), limit.receiptId());
        return day;
    }

    void meet(String number, String target) {
        clocks.meet(number, target, clock.instant());
    }
}
