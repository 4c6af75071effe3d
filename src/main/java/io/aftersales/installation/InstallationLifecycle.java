package io.aftersales.installation;

import io.aftersales.shared.Refusal;

/** What a project asks of its process, in the words of the domain; the package process answers with engine commands. */
public interface InstallationLifecycle {

    /** The project was registered: its one process begins, up to the first human task. */
    void registered(String caseNumber, String organisation, String unitId) throws Refusal;

    /** The project was given up: whatever is under way ends. */
    void cancelled(String caseNumber);

    /** The open task in which a part is accepted; null where the part is not that far. */
    String acceptanceTask(String caseNumber, int partNo);
}
