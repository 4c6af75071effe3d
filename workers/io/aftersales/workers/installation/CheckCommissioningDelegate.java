package io.aftersales.workers.installation;

import io.aftersales.installation.CommissioningService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whether everything was done that is asked of a commissioning. */
@Component
class CheckCommissioningDelegate extends CaseDelegate {

    private final CommissioningService commissioning;

    CheckCommissioningDelegate(CommissioningService commissioning) {
        this.commissioning = commissioning;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        int partNo = InstallationVariables.partNo(execution);
        execution.setVariable(InstallationVariables.COMMISSIONED, commissioning.check(caseNumber, partNo));
    }
}
