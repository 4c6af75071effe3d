package io.aftersales.process;

import io.aftersales.rulechange.RuleChange;
import io.aftersales.rulechange.RuleChangeLifecycle;
import io.aftersales.shared.Refusal;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The process {@code rule-change} as the change sees it. */
@Component
class RuleChangeWorkflow implements RuleChangeLifecycle {

    private final CaseMessages messages;

    RuleChangeWorkflow(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void submitted(RuleChange change, String unitId) throws Refusal {
        messages.start(Messages.CHANGE_SUBMITTED, change.number(), Map.of(CaseVariables.CASE_NUMBER, change.number(), CaseVariables.ORGANISATION,
                change.organisation(), CaseVariables.UNIT_ID, unitId, RuleChangeVariables.EMERGENCY, change.emergency()));
    }

    @Override
    public void withdrawn(String number) throws Refusal {
        messages.tell(number, Messages.CHANGE_WITHDRAWN, Map.of());
    }
}
