package io.aftersales.rulechange;

import io.aftersales.shared.Refusal;

/** The process of a change, as the change sees it. */
public interface RuleChangeLifecycle {

    /** @throws Refusal what the first steps refuse: nothing is submitted then */
    void submitted(RuleChange change, String unitId) throws Refusal;

    /** @throws Refusal what the way back refuses */
    void withdrawn(String number) throws Refusal;
}
