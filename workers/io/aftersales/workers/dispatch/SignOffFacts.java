package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.Checklists;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What the organisation asks to be done on a visit. */
@Component
class SignOffFacts implements TaskFacts {

    private final Checklists checklists;

    SignOffFacts(Checklists checklists) {
        this.checklists = checklists;
    }

    @Override
    public String task() {
        return "UserTask_SignOff";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        try {
            return Map.of("visitItems", checklists.visit(about.organisation()).entrySet().stream()
                    .map(item -> new Choice(item.getKey(), item.getValue())).toList());
        } catch (Refusal noTable) {
            throw new IllegalStateException("the checklist cannot be read", noTable);
        }
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return checklists.missing(about.caseNumber()).map(missing -> List.of(new Fact(new Text("上次缺项", "Missing last time"), missing,
                Fact.Tone.WARNING))).orElse(List.of());
    }
}
