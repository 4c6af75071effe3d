package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The parts that were received for the repair. */
@Component
class RepairAndTestFacts implements TaskFacts {

    private final OrderForms forms;

    RepairAndTestFacts(OrderForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_RepairAndTest";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("partsUsed", forms.atHandRows(about.caseNumber()));
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("receivedParts", forms.atHand(about.caseNumber()));
    }
}
