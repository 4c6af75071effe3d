package io.aftersales.workers.partsorder;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.SparePartsVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Parts are not to be had: whether the work goes on. */
@Component
class DecideWithoutPartsListener extends AnswersListener {

    private final VisitService visits;

    DecideWithoutPartsListener(VisitService visits) {
        this.visits = visits;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        boolean without = answers.flag("without");
        visits.decideWithoutParts((Long) task.getVariable(CaseVariables.VISIT_ID), without, answers.text("note"));
        task.setVariable(SparePartsVariables.WORK_POSSIBLE, without);
    }
}
