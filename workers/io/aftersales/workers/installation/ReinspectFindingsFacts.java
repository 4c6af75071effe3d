package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.task.Choice;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What had failed, one row each. */
@Component
class ReinspectFindingsFacts extends PartFacts {

    ReinspectFindingsFacts(InstallationForms forms) {
        super(forms);
    }

    @Override
    public String task() {
        return "UserTask_ReinspectFindings";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("looks", forms().findings(about.caseNumber(), rectificationNo(about)).keySet().stream()
                .map(finding -> Map.<String, Object>of("finding", finding)).toList());
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("findings", choices(forms().findings(about.caseNumber(), rectificationNo(about))));
    }
}
