package io.aftersales.settlement;

import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers owe for the work on their cases (FLT-16, ELE-30). */
@Service
@Transactional
public class ReceivableService {

    private final Receivables receivables;
    private final ServiceCases cases;
    private final LedgerService ledger;

    ReceivableService(Receivables receivables, ServiceCases cases, LedgerService ledger) {
        this.receivables = receivables;
        this.cases = cases;
        this.ledger = ledger;
    }

    /** What the customer of the case owes; empty where nothing was charged. */
    @Transactional(readOnly = true)
    public Optional<Receivable> of(String caseNumber) {
        return receivables.find(caseNumber);
    }

    /** What is still to be paid for the case, zero where nothing is. */
    @Transactional(readOnly = true)
    public BigDecimal open(String caseNumber) {
        return receivables.find(caseNumber).map(Receivable::open).orElse(BigDecimal.ZERO);
    }

    /**
     * Charges the customer of a case; the same source charges once.
     *
     * @param amount above zero, in CNY
     * @throws Refusal for an amount that is none
     */
    public void charge(String caseNumber, String source, BigDecimal amount, String note) throws Refusal {
        ServiceCase of = cases.existing(caseNumber);
        Party customer = Party.customer(of.customerNo() == null ? caseNumber : of.customerNo());
        BigDecimal checked = Amounts.positive("amountCny", amount);
        if (ledger.post(new Posting(of.organisation(), source, EntryKind.RECEIVABLE.key(), customer, checked.negate(),
                ledger.today(of.organisation()), caseNumber, note))) {
            receivables.raise(caseNumber, of.organisation(), customer, checked);
        }
    }
}
