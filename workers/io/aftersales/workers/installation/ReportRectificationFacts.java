package io.aftersales.workers.installation;

import io.aftersales.installation.Finding;
import io.aftersales.installation.InstallationForms;
import io.aftersales.installation.Rectification;
import io.aftersales.process.TaskAbout;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** What was to be put right, and by when. */
@Component
class ReportRectificationFacts extends PartFacts {

    ReportRectificationFacts(InstallationForms forms) {
        super(forms);
    }

    @Override
    public String task() {
        return "UserTask_ReportRectification";
    }

    @Override
    void addFacts(TaskAbout about, List<Fact> facts) {
        Rectification open = forms().rectification(about.caseNumber(), rectificationNo(about));
        facts.add(new Fact(new Text("整改期限", "Limit"), new Text(open.rectifyBy().toString(), open.rectifyBy().toString()), Fact.Tone.WARNING));
        forms().findings(about.caseNumber(), rectificationNo(about)).values().forEach(one -> facts.add(Fact.of(new Text("问题", "Finding"), one)));
    }
}
