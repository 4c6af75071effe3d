package io.aftersales.settlement;

import io.aftersales.shared.Refusal;

/** The process that takes a statement through its gates, approval and payment. */
public interface SettlementLifecycle {

    /** A statement was opened. @throws Refusal what a step of the process refuses */
    void opened(String number, String organisation, String unitId) throws Refusal;
}
