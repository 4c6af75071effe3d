package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.DispatchService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Head office sends an expert. */
@Component
class AssignExpertListener extends AnswersListener {

    private final DispatchService dispatch;

    AssignExpertListener(DispatchService dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String caseNumber = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        keep(task, dispatch.assignExpert(caseNumber, answers.text("technician"), answers.text("instruction")));
    }

    private static void keep(DelegateTask task, DispatchService.Ordered ordered) {
        task.setVariable(CaseVariables.VISIT_ID, ordered.visitId());
        task.setVariable(CaseVariables.TECHNICIAN, ordered.technician());
        task.setVariable(CaseVariables.UNIT_ID, ordered.unitId());
    }
}
