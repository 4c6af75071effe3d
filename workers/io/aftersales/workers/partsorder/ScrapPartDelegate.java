package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.PartReturnService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The defective part is scrapped. */
@Component
class ScrapPartDelegate extends CaseDelegate {

    private final PartReturnService returns;

    ScrapPartDelegate(PartReturnService returns) {
        this.returns = returns;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        returns.scrap(caseNumber);
    }
}
