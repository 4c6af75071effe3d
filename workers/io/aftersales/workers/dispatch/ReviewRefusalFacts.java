package io.aftersales.workers.dispatch;

import io.aftersales.dispatch.SignOffService;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** Why the customer would not sign, as the technician reports it. */
@Component
class ReviewRefusalFacts implements TaskFacts {

    private final SignOffService signOff;

    ReviewRefusalFacts(SignOffService signOff) {
        this.signOff = signOff;
    }

    @Override
    public String task() {
        return "UserTask_ReviewRefusal";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return signOff.refusal(about.caseNumber()).map(refusal -> List.of(Fact.of(new Text("拒签原因", "Refused because"), refusal.why()),
                Fact.of(new Text("原因分析", "Cause report"), refusal.report()))).orElse(List.of());
    }
}
