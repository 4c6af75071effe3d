package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.process.InstallationVariables;
import io.aftersales.process.TaskAbout;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The items of the checklist, one row each. */
@Component
class InspectInstallationFacts extends PartFacts {

    InspectInstallationFacts(InstallationForms forms) {
        super(forms);
    }

    @Override
    public String task() {
        return "UserTask_InspectInstallation";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("answers", forms().items(inspectionId(about)).keySet().stream().map(item -> Map.<String, Object>of("item", item)).toList());
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("items", choices(forms().items(inspectionId(about))));
    }

    private static long inspectionId(TaskAbout about) {
        return Long.parseLong(about.variable(InstallationVariables.INSPECTION_ID));
    }
}
