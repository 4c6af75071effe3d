package io.aftersales.workers.installation;

import io.aftersales.installation.RectificationService;
import io.aftersales.installation.ResultReview;
import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;
import io.aftersales.process.CaseVariables;
import io.aftersales.process.InstallationVariables;
import io.aftersales.shared.Refusal;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A supervisor sees the result and sets the limit for what was found. */
@Component
class ReviewResultListener extends AnswersListener {

    private final ResultReview reviews;

    ReviewResultListener(ResultReview reviews) {
        this.reviews = reviews;
    }

    @Override
    protected void answered(DelegateTask task, Answers answers) throws Refusal {
        RectificationService.Opened opened = reviews.review((String) task.getVariable(CaseVariables.CASE_NUMBER),
                InstallationVariables.partNo(task), (Long) task.getVariable(InstallationVariables.INSPECTION_ID),
                answers.text("note"), answers.integer("limitDays"));
        task.setVariable(InstallationVariables.FINDINGS_OPEN, opened != null);
        task.setVariable(InstallationVariables.RECTIFICATION_NO, opened == null ? null : opened.no());
        task.setVariable(InstallationVariables.LETTER_NEEDED, opened != null && opened.letter());
    }
}
