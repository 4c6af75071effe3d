package io.aftersales.servicecase;

/** What a case asks of its process, in the words of the domain; the package process answers with engine commands. */
public interface CaseLifecycle {

    /** The case was opened: its one process begins. Runs in the caller's transaction, up to the first human task. */
    void opened(String caseNumber, String organisation, String kind);

    /** The case was cancelled, or found to be a duplicate: whatever is under way ends. */
    void cancelled(String caseNumber);

    void foundDuplicate(String caseNumber);

    /** Severity or unit changed: deadlines and warranty are decided again. */
    void factsChanged(String caseNumber);
}
