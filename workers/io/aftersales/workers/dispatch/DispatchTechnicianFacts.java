package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.DispatchService;
import io.aftersales.dispatch.Technician;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Whom a dispatcher may send: those with a valid licence, the proposed outlet first. */
@Component
class DispatchTechnicianFacts implements TaskFacts {

    private final DispatchService dispatch;

    DispatchTechnicianFacts(DispatchService dispatch) {
        this.dispatch = dispatch;
    }

    @Override
    public String task() {
        return "UserTask_DispatchTechnician";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        try {
            return Map.of("technicians", dispatch.candidates(about.caseNumber()).stream().filter(Technician::dispatchable)
                    .map(technician -> new Choice(technician.person(), dispatch.describe(technician))).toList());
        } catch (Refusal noTable) {
            throw new IllegalStateException("the licences cannot be judged", noTable);
        }
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return List.of(Fact.of(new Text("推荐网点", "Proposed outlet"), dispatch.proposed(about.caseNumber())));
    }
}
