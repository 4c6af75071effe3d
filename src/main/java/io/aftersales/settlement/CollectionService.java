package io.aftersales.settlement;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what customers owe: no case ends with the work done and the money not collected (ELE-30). */
@Service
@Transactional
public class CollectionService {

    private static final String CLOCK = "payment";

    private final Receivables receivables;
    private final PaymentService payments;
    private final GoodwillService goodwill;
    private final CollectionLifecycle lifecycle;
    private final DecisionService decisions;
    private final ClockService clocks;
    private final Clock clock;

    // the process side calls back into this service, hence lazy
    CollectionService(Receivables receivables, PaymentService payments, GoodwillService goodwill, @Lazy CollectionLifecycle lifecycle,
                      DecisionService decisions, ClockService clocks, Clock clock) {
        this.receivables = receivables;
        this.payments = payments;
        this.goodwill = goodwill;
        this.lifecycle = lifecycle;
        this.decisions = decisions;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The work is over: where something is open, the time to pay begins. @return whether something is open */
    public boolean begin(String caseNumber) throws Refusal {
        boolean open = isOpen(caseNumber);
        if (open) {
            Instant now = clock.instant();
            Decision terms = decisions.decide("payment-terms", receivables.require(caseNumber).organisation(),
                    Map.of("subject", "customer-payment", "from", now), caseNumber);
            clocks.start(caseNumber, CLOCK, now, terms.instant("by"), terms.receiptId());
        }
        return open;
    }

    /** Whether the customer still owes something for the case. */
    @Transactional(readOnly = true)
    public boolean isOpen(String caseNumber) {
        return receivables.find(caseNumber).filter(owed -> owed.open().signum() > 0).isPresent();
    }

    /**
     * Books a payment, and lets the process go on where nothing is open any more.
     *
     * @throws Refusal without a receipt or invoice number, for one that was entered before, for an amount that is none or beyond
     *                 what is open, another currency, or a day in the future
     */
    public Receivable pay(String caseNumber, NewPayment payment) throws Refusal {
        take(caseNumber, payment);
        if (!isOpen(caseNumber)) {
            lifecycle.settled(caseNumber);
        }
        return receivables.require(caseNumber);
    }

    /** As {@link #pay}, for the step of the process that takes the money itself. */
    public void take(String caseNumber, NewPayment payment) throws Refusal {
        payments.take(caseNumber, payment);
        met(caseNumber);
    }

    /**
     * Gives money back that was paid; what is open stays as it is.
     *
     * @param repayment its way and receipt; its remark is the reason
     * @throws Refusal without a reason, beyond what was paid, or by somebody who took a payment of this case
     */
    public Receivable refund(String caseNumber, NewPayment repayment) throws Refusal {
        payments.giveBack(caseNumber, repayment);
        return receivables.require(caseNumber);
    }

    /**
     * Somebody asks that the customer need not pay.
     *
     * @param amount in CNY; null for all that is open
     * @throws Refusal without a reason, beyond what is open, or while something asked before is not decided
     */
    public void askGoodwill(String caseNumber, BigDecimal amount, String reason) throws Refusal {
        goodwill.ask(caseNumber, amount, reason);
    }

    /**
     * A manager's yes or no to what was asked for.
     *
     * @param granted zero for no; null for all that was asked
     * @throws Refusal without a reason, for more than was asked, or by whoever asked
     */
    public void decideGoodwill(String caseNumber, BigDecimal granted, String reason) throws Refusal {
        goodwill.decide(caseNumber, granted, reason);
        met(caseNumber);
    }

    private void met(String caseNumber) {
        if (!isOpen(caseNumber)) {
            clocks.meet(caseNumber, CLOCK, clock.instant());
        }
    }
}
