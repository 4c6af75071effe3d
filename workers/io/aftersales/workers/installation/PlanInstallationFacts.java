package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What was planned before, and what came of it. */
@Component
class PlanInstallationFacts implements TaskFacts {

    private final InstallationForms forms;

    PlanInstallationFacts(InstallationForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_PlanInstallation";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        String plan = forms.project(about.caseNumber()).plan();
        return plan == null ? Map.of() : Map.of("plan", plan);
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        return "unsuitable".equals(forms.project(about.caseNumber()).siteResult()) ? List.of(new Fact(new Text("现场评估", "Site assessment"),
                new Text("上次评估不具备条件", "Not suitable last time"), Fact.Tone.WARNING)) : List.of();
    }
}
