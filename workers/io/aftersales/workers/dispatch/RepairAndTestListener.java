package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The work was done, as far as it went. */
@Component
class RepairAndTestListener extends AnswersListener {

    private final VisitService visits;

    RepairAndTestListener(VisitService visits) {
        this.visits = visits;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        visits.repaired(visitId, new VisitService.Work(answers.text("workDone"), answers.flag("secondCheck"), answers.text("result"),
                answers.integer("minutes")));
        task.setVariable(CaseVariables.REPAIR_RESULT, answers.text("result"));
    }
}
