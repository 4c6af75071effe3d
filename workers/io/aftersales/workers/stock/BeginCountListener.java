package io.aftersales.workers.stock;

import io.aftersales.process.Answers;
import io.aftersales.process.AnswersListener;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The keeper is ready; the next step holds the stock still. */
@Component
class BeginCountListener extends AnswersListener {

    @Override
    protected void answered(DelegateTask task, Answers answers) {
        // that it was completed says everything
    }
}
