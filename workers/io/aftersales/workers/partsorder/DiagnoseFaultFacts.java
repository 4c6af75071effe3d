package io.aftersales.workers.partsorder;

import io.aftersales.partsorder.OrderForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Text;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
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

    @Override
    public List<Fact> facts(TaskAbout about) {
        return forms.atHand(about.caseNumber()).stream().map(part -> Fact.of(new Text("已到配件", "Parts at hand"), part.label())).toList();
    }
}
