package io.aftersales.workers.callback;

import io.aftersales.callback.CallbackService;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** What the dissatisfied customer said. */
@Component
class DecideFollowUpFacts implements TaskFacts {

    private final CallbackService callbacks;

    DecideFollowUpFacts(CallbackService callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public String task() {
        return "UserTask_DecideFollowUp";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return callbacks.lastRemark(about.caseNumber()).map(remark -> List.of(Fact.of(new Text("客户意见", "The customer said"), remark)))
                .orElse(List.of());
    }
}
