package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Whom a supervisor may send, and with which checklist. */
@Component
class DispatchInspectionFacts extends PartFacts {

    DispatchInspectionFacts(InstallationForms forms) {
        super(forms);
    }

    @Override
    public String task() {
        return "UserTask_DispatchInspection";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("inspectors", forms().inspectors(about.caseNumber()).stream()
                        .map(one -> Choice.of(one.person(), one.name() + " · " + one.unitId())).toList(),
                "templates", choices(forms().templates(about.organisation())));
    }
}
