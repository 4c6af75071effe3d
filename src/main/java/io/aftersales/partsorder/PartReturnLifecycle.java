package io.aftersales.partsorder;

import io.aftersales.shared.Refusal;

/** What a part that is owed back asks of its process. */
public interface PartReturnLifecycle {

    /** The part is owed: its process begins. @throws Refusal what a step refuses */
    void owed(PartReturn owed) throws Refusal;
}
