package io.aftersales.workers.installation;

import io.aftersales.installation.ProjectService;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Every part is accepted. */
@Component
class CloseProjectDelegate extends CaseDelegate {

    private final ProjectService projects;

    CloseProjectDelegate(ProjectService projects) {
        this.projects = projects;
    }

    @Override
    protected void run(DelegateExecution execution, String caseNumber) throws Refusal {
        projects.close(caseNumber);
    }
}
