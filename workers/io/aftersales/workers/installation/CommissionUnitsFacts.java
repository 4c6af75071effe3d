package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.shared.Text;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What is to be done on the site, and which serial numbers are open. */
@Component
class CommissionUnitsFacts extends PartFacts {

    CommissionUnitsFacts(InstallationForms forms) {
        super(forms);
    }

    @Override
    public String task() {
        return "UserTask_CommissionUnits";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        List<Map<String, Object>> rows = forms().withoutSerial(about.caseNumber(), partNo(about)).stream().limit(50)
                .map(unit -> Map.<String, Object>of("position", unit.position())).toList();
        return rows.isEmpty() ? Map.of() : Map.of("serials", rows);
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("items", choices(forms().commissioning(about.caseNumber())), "positions", forms().units(about.caseNumber(), partNo(about)).stream()
                .map(unit -> Choice.of(unit.position(), unit.position() + " · " + unit.model())).toList());
    }

    @Override
    void addFacts(TaskAbout about, List<Fact> facts) {
        forms().missing(about.caseNumber(), partNo(about)).ifPresent(missing -> facts.add(new Fact(new Text("上次缺项", "Missing last time"),
                missing, Fact.Tone.WARNING)));
    }
}
