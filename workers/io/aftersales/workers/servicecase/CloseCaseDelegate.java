package io.aftersales.workers.servicecase;

import io.aftersales.process.CaseDelegate;
import io.aftersales.process.CaseVariables;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Closes a case after its callback. */
@Component
class CloseCaseDelegate extends CaseDelegate {

    private final CaseService cases;

    CloseCaseDelegate(CaseService cases) {
        this.cases = cases;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        boolean complaint = "complaint".equals(execution.getVariable(CaseVariables.CALLBACK_RESULT));
        cases.close(caseNumber, reason(execution), complaint ? "complaint" : null);
    }

    /** How the work ended; a refused signature means that it counts as not done (ELE-56). */
    private static String reason(DelegateExecution execution) {
        if (Boolean.TRUE.equals(execution.getVariable(CaseVariables.SOLVED_REMOTELY))) {
            return "solved-remotely";
        }
        String outcome = (String) execution.getVariable(CaseVariables.VISIT_OUTCOME);
        return "signature-refused".equals(outcome) ? "not-completed" : outcome;
    }
}
