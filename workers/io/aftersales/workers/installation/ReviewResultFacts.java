package io.aftersales.workers.installation;

import io.aftersales.installation.Finding;
import io.aftersales.installation.InstallationForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What was found, and the usual limit for it. */
@Component
class ReviewResultFacts extends PartFacts {

    ReviewResultFacts(InstallationForms forms) {
        super(forms);
    }

    @Override
    public String task() {
        return "UserTask_ReviewResult";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        Integer days = forms().usualLimit(about.caseNumber(), partNo(about));
        return days == null ? Map.of() : Map.of("limitDays", days);
    }

    @Override
    void addFacts(TaskAbout about, List<Fact> facts) {
        List<Finding> open = forms().open(about.caseNumber(), partNo(about));
        if (open.isEmpty()) {
            facts.add(new Fact(new Text("检查结果", "Result"), new Text("全部合格", "Everything in order"), Fact.Tone.GOOD));
        }
        open.forEach(one -> facts.add(new Fact(new Text("问题 " + one.findingNo(), "Finding " + one.findingNo()),
                new Text(one.description() + " · " + forms().word("impact", one.impact()).zh(),
                        one.description() + " · " + forms().word("impact", one.impact()).en()), one.serious() ? Fact.Tone.BAD : Fact.Tone.WARNING)));
    }
}
