package io.aftersales.sla;

/** Who must act when a deadline was missed: the case's own process, which draws what its people do then. */
public interface MissedDeadlines {

    /** Called once per clock, in the transaction that escalates. */
    void deadlineMissed(String caseNumber, String target);
}
