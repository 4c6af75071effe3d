package io.aftersales.workers.warranty;

import io.aftersales.process.CaseVariables;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Which deadline of the claim was missed. */
@Component
class UrgeClaimFacts implements TaskFacts {

    private static final Map<String, Text> TARGETS = Map.of("decide-claim", new Text("裁定索赔", "Decision"), "evidence",
            new Text("补充证明", "Evidence"), "appeal", new Text("申诉", "Appeal"));

    @Override
    public String task() {
        return "UserTask_UrgeClaim";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        String target = about.variable(CaseVariables.MISSED_TARGET);
        return target == null ? List.of()
                : List.of(new Fact(new Text("超时项", "Missed"), TARGETS.getOrDefault(target, new Text(target, target)), Fact.Tone.BAD));
    }
}
