package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.DispatchService;
import io.aftersales.dispatch.Technician;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Refusal;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The experts of the head office. */
@Component
class AssignExpertFacts implements TaskFacts {

    private final DispatchService dispatch;

    AssignExpertFacts(DispatchService dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public String task() {
        return "UserTask_AssignExpert";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        try {
            return Map.of("experts", dispatch.experts(about.caseNumber()).stream().filter(Technician::dispatchable)
                    .map(technician -> new Choice(technician.person(), dispatch.describe(technician))).toList());
        } catch (Refusal noTable) {
            throw new IllegalStateException("the licences cannot be judged", noTable);
        }
    }
}
