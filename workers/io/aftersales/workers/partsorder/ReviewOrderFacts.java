package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The lines of the order, and what may come instead. */
@Component
class ReviewOrderFacts implements TaskFacts {

    private final OrderForms forms;

    ReviewOrderFacts(OrderForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_ReviewOrder";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("lines", forms.orderedRows(about.caseNumber()));
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return forms.reviewChoices(about.caseNumber());
    }
}
