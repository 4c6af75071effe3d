package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** Which limits are over. */
@Component
class HandleOverdueRectificationFacts implements TaskFacts {

    private final InstallationForms forms;

    HandleOverdueRectificationFacts(InstallationForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_HandleOverdueRectification";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return forms.openRectifications(about.caseNumber()).stream().map(one -> new Fact(new Text("整改期限", "Limit"),
                new Text("分批 " + one.partNo() + ":" + one.rectifyBy(), "Part " + one.partNo() + ": " + one.rectifyBy()), Fact.Tone.BAD)).toList();
    }
}
