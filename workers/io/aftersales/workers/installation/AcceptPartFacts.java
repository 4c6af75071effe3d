package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.process.TaskAbout;
import io.aftersales.shared.Text;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The units of the part, and the papers that are asked for. */
@Component
class AcceptPartFacts extends PartFacts {

    AcceptPartFacts(InstallationForms forms) {
        super(forms);
    }

    @Override
    public String task() {
        return "UserTask_AcceptPart";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("papers", choices(forms().papers(about.organisation())));
    }

    @Override
    void addFacts(TaskAbout about, List<Fact> facts) {
        forms().units(about.caseNumber(), partNo(about)).stream().limit(20).forEach(unit -> facts.add(Fact.of(
                new Text("机组 " + unit.position(), "Unit " + unit.position()), unit.model() + (unit.serialNo() == null ? "" : " " + unit.serialNo()))));
        if (forms().extended(about.caseNumber())) {
            facts.add(new Fact(new Text("保修期延长", "Warranty"), new Text("已批准延长,须在报告中注明", "An extension is approved; the report notes it"),
                    Fact.Tone.WARNING));
        }
    }
}
