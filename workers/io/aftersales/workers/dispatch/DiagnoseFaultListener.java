package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.VisitService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The technician found the fault. */
@Component
class DiagnoseFaultListener extends AnswersListener {

    private final VisitService visits;

    DiagnoseFaultListener(VisitService visits) {
        this.visits = visits;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        List<VisitService.WantedPart> parts = answers.flag("partsWanted") ? answers.rows("parts").stream()
                .map(row -> new VisitService.WantedPart(row.text("part"), row.integer("quantity"))).toList() : List.of();
        visits.diagnose(visitId, new VisitService.Diagnosis(answers.text("finding"), answers.text("plan"), answers.text("cause"),
                answers.number("lossCny"), parts, answers.flag("partsAgreed")));
        task.setVariable(CaseVariables.PARTS_WANTED, !parts.isEmpty());
    }
}
