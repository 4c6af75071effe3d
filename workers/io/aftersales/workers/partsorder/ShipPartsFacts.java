package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderForms;
import io.aftersales.partsorder.OrderLine;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What is reserved and waits to be shipped. */
@Component
class ShipPartsFacts implements TaskFacts {

    private final OrderForms forms;

    ShipPartsFacts(OrderForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_ShipParts";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("pieces", forms.trackedRows(about.caseNumber()));
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("orderLines", forms.lines(about.caseNumber(), OrderLine::reserved));
    }
}
