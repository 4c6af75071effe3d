package io.aftersales.partsorder;

import io.aftersales.shared.Refusal;

/** What a loan asks of its process. */
public interface UnitLoanLifecycle {

    /** The repair outlasts its limit: the process begins. @throws Refusal what a step refuses */
    void due(UnitLoan loan) throws Refusal;

    /** The own unit is repaired before one was lent. */
    void repairFinished(String number);
}
