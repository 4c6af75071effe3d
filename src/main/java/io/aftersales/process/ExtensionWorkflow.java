package io.aftersales.process;

import java.util.Map;

import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionLifecycle;
import org.springframework.stereotype.Component;

/** The process {@code warranty-extension} as the extension sees it. */
@Component
class ExtensionWorkflow implements ExtensionLifecycle {

    private final CaseMessages messages;

    ExtensionWorkflow(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void applied(String number, String organisation, String unitId) throws Refusal {
        messages.start(Messages.EXTENSION_APPLIED, number, Map.of(CaseVariables.CASE_NUMBER, number, CaseVariables.ORGANISATION, organisation,
                CaseVariables.UNIT_ID, unitId));
    }

    @Override
    public boolean accepted(String number) throws Refusal {
        return messages.tell(number, Messages.ACCEPTANCE_REPORTED, Map.of());
    }

    @Override
    public void withdrawn(String number) throws Refusal {
        messages.tell(number, Messages.APPLICATION_WITHDRAWN, Map.of());
    }
}
