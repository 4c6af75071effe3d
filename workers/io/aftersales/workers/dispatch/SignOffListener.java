package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.SignOffService;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The customer signs, or refuses to. */
@Component
class SignOffListener extends AnswersListener {

    private final SignOffService signOff;

    SignOffListener(SignOffService signOff) {
        this.signOff = signOff;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        long visitId = (Long) task.getVariable(CaseVariables.VISIT_ID);
        signOff.signOff(visitId, new SignOffService.Sheet(answers.choices("done"), "signed".equals(answers.text("signature")),
                answers.flag("seal"), "refused".equals(answers.text("signature")), answers.text("refusedWhy"), answers.flag("satisfied"),
                answers.text("signedBy"), answers.integer("minutes"), answers.number("feeCny"), answers.flag("guarantee")));
    }
}
