package io.aftersales.process;

import java.util.Map;

import io.aftersales.settlement.CollectionLifecycle;
import io.aftersales.shared.Refusal;
import org.springframework.stereotype.Component;

/** The process {@code collection}, as the money sees it. */
@Component
class CollectionWorkflow implements CollectionLifecycle {

    private final CaseMessages messages;

    CollectionWorkflow(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void settled(String caseNumber) throws Refusal {
        messages.tell(caseNumber, Messages.AMOUNT_SETTLED, Map.of());
    }
}
