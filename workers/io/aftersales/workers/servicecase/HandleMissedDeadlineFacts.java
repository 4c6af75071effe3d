package io.aftersales.workers.servicecase;

import io.aftersales.process.CaseVariables;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Which deadline was missed. */
@Component
class HandleMissedDeadlineFacts implements TaskFacts {

    private static final Map<String, Text> TARGETS = Map.of("contact", new Text("联系客户", "Contact"), "respond", new Text("响应", "Response"),
            "dispatch", new Text("派工", "Dispatch"), "arrive", new Text("到场", "Arrival"), "first-report", new Text("首次汇报", "First report"),
            "callback", new Text("回访", "Callback"));

    @Override
    public String task() {
        return "UserTask_HandleMissedDeadline";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        String target = about.variable(CaseVariables.MISSED_TARGET);
        return target == null ? List.of() : List.of(new Fact(new Text("超时项", "Missed"),
                TARGETS.getOrDefault(target, new Text(target, target)), Fact.Tone.BAD));
    }
}
