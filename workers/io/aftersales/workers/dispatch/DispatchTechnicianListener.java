package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.DispatchService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A dispatcher sends a technician. */
@Component
class DispatchTechnicianListener extends AnswersListener {

    private final DispatchService dispatch;

    DispatchTechnicianListener(DispatchService dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        String caseNumber = (String) task.getVariable(CaseVariables.CASE_NUMBER);
        keep(task, dispatch.dispatch(caseNumber, answers.text("technician"), answers.text("instruction"),
                answers.text("overruleReason")));
    }

    private static void keep(DelegateTask task, DispatchService.Ordered ordered) {
        task.setVariable(CaseVariables.VISIT_ID, ordered.visitId());
        task.setVariable(CaseVariables.TECHNICIAN, ordered.technician());
        task.setVariable(CaseVariables.UNIT_ID, ordered.unitId());
    }
}
