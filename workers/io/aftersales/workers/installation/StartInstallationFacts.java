package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What is prepared before the installers set out. */
@Component
class StartInstallationFacts implements TaskFacts {

    private final InstallationForms forms;

    StartInstallationFacts(InstallationForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_StartInstallation";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("prepared", PartFacts.choices(forms.preparation(about.organisation())));
    }
}
