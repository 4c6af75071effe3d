package io.aftersales.process;

import java.util.Map;

import io.aftersales.settlement.SettlementLifecycle;
import io.aftersales.shared.Refusal;
import org.springframework.stereotype.Component;

/** The process {@code month-end-settlement}, as a statement sees it. */
@Component
class SettlementWorkflow implements SettlementLifecycle {

    private final CaseMessages messages;

    SettlementWorkflow(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void opened(String number, String organisation, String unitId) throws Refusal {
        messages.start(Messages.MONTH_ENDED, number, Map.of(CaseVariables.CASE_NUMBER, number, CaseVariables.ORGANISATION, organisation,
                CaseVariables.UNIT_ID, unitId));
    }
}
