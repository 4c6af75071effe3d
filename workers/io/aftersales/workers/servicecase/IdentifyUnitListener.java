package io.aftersales.workers.servicecase;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The agent found the unit in the archive, or goes on without one. */
@Component
class IdentifyUnitListener extends AnswersListener {

    private final CaseService cases;

    IdentifyUnitListener(CaseService cases) {
        this.cases = cases;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String caseNumber = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        if (answers.flag("found")) {
            cases.identifyUnit(caseNumber, answers.text("serialNo"), answers.text("model"));
            task.setVariable(CaseVariables.UNIT_ID, cases.homeUnit(caseNumber));
        }
        task.setVariable(CaseVariables.UNIT_KNOWN, true);
    }
}
