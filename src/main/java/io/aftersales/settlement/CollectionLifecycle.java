package io.aftersales.settlement;

import io.aftersales.shared.Refusal;

/** The process that waits for a customer's money. */
public interface CollectionLifecycle {

    /** Nothing is open any more. @throws Refusal what a step of the process refuses */
    void settled(String caseNumber) throws Refusal;
}
