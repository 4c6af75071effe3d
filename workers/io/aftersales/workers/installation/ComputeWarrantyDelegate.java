package io.aftersales.workers.installation;

import io.aftersales.installation.WarrantyStart;
import io.aftersales.process.CaseDelegate;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The warranty of each unit begins. */
@Component
class ComputeWarrantyDelegate extends CaseDelegate {

    private final WarrantyStart warranty;

    ComputeWarrantyDelegate(WarrantyStart warranty) {
        this.warranty = warranty;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        warranty.compute(caseNumber, InstallationVariables.partNo(execution));
    }
}
