package io.aftersales.process;

import java.util.Map;

import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimLifecycle;
import org.springframework.stereotype.Component;

/** The process {@code warranty-claim} and what it calls, as the claim sees it. */
@Component
class ClaimWorkflow implements ClaimLifecycle {

    private final CaseMessages messages;

    ClaimWorkflow(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void filed(String number, String organisation, String unitId, String claimantRole) throws Refusal {
        messages.start(Messages.CLAIM_FILED, number, Map.of(CaseVariables.CASE_NUMBER, number, CaseVariables.ORGANISATION, organisation,
                CaseVariables.UNIT_ID, unitId, ClaimVariables.CLAIMANT_ROLE, claimantRole));
    }

    @Override
    public void withdrawn(String number) throws Refusal {
        messages.tell(number, Messages.CLAIM_WITHDRAWN, Map.of());
    }
}
