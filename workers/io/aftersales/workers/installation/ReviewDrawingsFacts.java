package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** The plan of a key project. */
@Component
class ReviewDrawingsFacts implements TaskFacts {

    private final InstallationForms forms;

    ReviewDrawingsFacts(InstallationForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_ReviewDrawings";
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        String plan = forms.project(about.caseNumber()).plan();
        return plan == null ? List.of() : List.of(Fact.of(new Text("安装方案", "Plan"), plan));
    }
}
