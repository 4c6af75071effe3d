package io.aftersales.settlement;

import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.Visits;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.springframework.stereotype.Component;

/** Whether the cash of the day was handed over in time by whoever visited (FLT-37). */
@Component
class Handovers {

    private final Visits visits;
    private final PenaltyService penalties;

    Handovers(Visits visits, PenaltyService penalties) {
        this.visits = visits;
        this.penalties = penalties;
    }

    void assess(Receivable owed, long paymentId, NewPayment payment) throws Refusal {
        List<Visit> made = visits.ofCase(owed.caseNumber());
        if (!"cash".equals(payment.method()) || payment.handedOverAt() == null || made.isEmpty()) {
            return;
        }
        Visit last = made.get(made.size() - 1);
        penalties.observe("payment:" + paymentId + ":handover", Breach.Facts.ofItem(owed.organisation(), Party.unit(last.unitId()),
                "handover-time", owed.caseNumber(), last.technician(), payment.paidOn()).handedOver(payment.paidOn(), payment.handedOverAt()));
    }
}
