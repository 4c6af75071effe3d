package io.aftersales.partsorder;

import io.aftersales.shared.Refusal;

/** What an order asks of its process, in the words of the domain; the package process answers with engine commands. */
public interface PartOrderLifecycle {

    /** The order was submitted: its process begins, up to the first human task. @throws Refusal what a step refuses */
    void submitted(PartOrder order) throws Refusal;

    /** Stock that the order waits for has come. */
    void stockArrived(String number) throws Refusal;

    /** What was received is fitted or given back: the order is done. */
    void used(String number) throws Refusal;

    /** The order was cancelled: whatever is under way ends. */
    void cancelled(String number);
}
