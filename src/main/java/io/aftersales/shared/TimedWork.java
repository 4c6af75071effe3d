package io.aftersales.shared;

/** Work that the calendar brings and no process waits for. Runs by itself, and in a demo for every day that is skipped. */
public interface TimedWork {

    /** Does what is due now; a second call at the same instant finds nothing to do. */
    void runDue();
}
