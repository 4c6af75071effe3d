package io.aftersales.warranty;

import io.aftersales.shared.Refusal;

/** What a claim asks of its process; the package process answers with engine commands. */
public interface ClaimLifecycle {

    /**
     * It was filed: its one process begins.
     *
     * @param claimantRole the role that answers for the claimant, who has no login: an outlet's technicians, else the agents
     */
    void filed(String number, String organisation, String unitId, String claimantRole) throws Refusal;

    /** It was taken back: whatever is under way ends. */
    void withdrawn(String number) throws Refusal;
}
