package io.aftersales.workers.settlement;

import io.aftersales.process.CaseVariables;
import io.aftersales.settlement.VisitConduct;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A sheet that lacked something is assessed, where the organisation does. */
@Component
class AssessSheetListener implements ExecutionListener {

    private final VisitConduct conduct;

    AssessSheetListener(VisitConduct conduct) {
        this.conduct = conduct;
    }

    @Override
    public void notify(DelegateExecution execution) throws Exception {
        conduct.sheetChecked((Long) execution.getVariable(CaseVariables.VISIT_ID));
    }
}
