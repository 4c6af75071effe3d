package io.aftersales.servicecase;

/** Whoever keeps the money tells whether a case may end: not with an open amount (ELE-30). */
public interface OpenAmounts {

    /** Whether the customer still owes something for the case. */
    boolean any(String caseNumber);
}
