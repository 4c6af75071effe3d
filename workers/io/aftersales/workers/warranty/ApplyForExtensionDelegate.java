package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Somebody filled in the start form: the extension is applied for as over the API, for the person's organisation. */
@Component
class ApplyForExtensionDelegate extends CaseDelegate {

    private final ExtensionService extensions;

    ApplyForExtensionDelegate(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @Override
    protected void run(DelegateExecution execution, String none) throws Refusal {
        Answers answers = Answers.ofStart(execution);
        extensions.apply(new ExtensionService.Application(execution.getTenantId(), answers.text("projectNumber"), answers.text("unit"),
                answers.text("serialNo"), answers.text("model"), answers.text("contractNo"), answers.date("contractSignedOn"), answers.text("contractClause"),
                answers.date("contractEndDate")));
    }
}
