package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The parts of the catalogue. */
@Component
class DiagnoseFaultFacts implements TaskFacts {

    private final OrderForms forms;

    DiagnoseFaultFacts(OrderForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_DiagnoseFault";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("parts", forms.catalogue(about.organisation()));
    }
}
