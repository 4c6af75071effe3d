package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.installation.Project;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What was registered, and which installers are certified. */
@Component
class ConfirmProjectFacts implements TaskFacts {

    private final InstallationForms forms;

    ConfirmProjectFacts(InstallationForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_ConfirmProject";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        Project project = forms.project(about.caseNumber());
        Map<String, Object> values = new HashMap<>();
        values.put("installer", forms.partyCode(project.installerId()));
        values.put("dealer", forms.partyCode(project.dealerId()));
        values.put("contractNo", project.contractNo());
        values.put("keyProject", project.keyProject());
        values.put("plannedStart", project.plannedStart() == null ? null : project.plannedStart().toString());
        values.put("plannedEnd", project.plannedEnd() == null ? null : project.plannedEnd().toString());
        values.values().removeIf(value -> value == null);
        return values;
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("installers", forms.installers(about.organisation()).entrySet().stream()
                .map(one -> Choice.of(one.getKey(), one.getValue())).toList());
    }
}
