package io.aftersales.servicecase;

import io.aftersales.shared.Refusal;

/** What a case asks of its process, in the words of the domain; the package process answers with engine commands. */
public interface CaseLifecycle {

    /** The case was opened: its one process begins. Runs in the caller's transaction, up to the first human task. */
    void opened(String caseNumber, String organisation, String kind) throws Refusal;

    /** The case was cancelled: whatever is under way ends. */
    void cancelled(String caseNumber);

    /** The case was found to be a duplicate: whatever is under way ends. */
    void foundDuplicate(String caseNumber);

    /** Severity or unit changed: deadlines and warranty are decided again. */
    void factsChanged(String caseNumber) throws Refusal;

    /**
     * Nothing that a visit waits for is still to come.
     *
     * @param complete whether all of it is there
     * @return false where no visit of the case waits for parts
     */
    boolean partsArrived(String caseNumber, boolean complete) throws Refusal;

    /** Another technician has to go: the visit under way ends. @return false where no visit is under way */
    boolean visitCalledOff(String caseNumber);
}
