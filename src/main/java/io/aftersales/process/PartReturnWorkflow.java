package io.aftersales.process;

import io.aftersales.partsorder.PartReturn;
import io.aftersales.partsorder.PartReturnLifecycle;
import io.aftersales.shared.Refusal;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The process {@code part-return}, as a part that is owed back sees it. */
@Component
class PartReturnWorkflow implements PartReturnLifecycle {

    private final CaseMessages messages;

    PartReturnWorkflow(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void owed(PartReturn owed) throws Refusal {
        messages.start(Messages.PART_OWED, owed.number(), Map.of(CaseVariables.CASE_NUMBER, owed.number(), CaseVariables.ORGANISATION,
                owed.organisation(), CaseVariables.UNIT_ID, owed.unitId()));
    }
}
