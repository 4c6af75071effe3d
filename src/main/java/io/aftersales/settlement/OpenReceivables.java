package io.aftersales.settlement;

import io.aftersales.servicecase.OpenAmounts;

import org.springframework.stereotype.Component;

/** A case ends when its receivable is paid or waived. */
@Component
class OpenReceivables implements OpenAmounts {

    private final Receivables receivables;

    OpenReceivables(Receivables receivables) {
        this.receivables = receivables;
    }

    @Override
    public boolean any(String caseNumber) {
        return receivables.find(caseNumber).filter(owed -> owed.open().signum() > 0).isPresent();
    }
}
