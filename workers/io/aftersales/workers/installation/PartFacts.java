package io.aftersales.workers.installation;

import io.aftersales.installation.InstallationForms;
import io.aftersales.process.InstallationVariables;
import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.shared.Text;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which part of the site a task is about, and what its form offers beside. */
abstract class PartFacts implements TaskFacts {

    private final InstallationForms forms;

    PartFacts(InstallationForms forms) {
        this.forms = forms;
    }

    InstallationForms forms() {
        return forms;
    }

    static int partNo(TaskAbout about) {
        return Integer.parseInt(about.variable(InstallationVariables.PART_NO));
    }

    static int rectificationNo(TaskAbout about) {
        return Integer.parseInt(about.variable(InstallationVariables.RECTIFICATION_NO));
    }

    static List<Choice> choices(Map<String, Text> texts) {
        return texts.entrySet().stream().map(item -> new Choice(item.getKey(), item.getValue())).toList();
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        List<Fact> facts = new ArrayList<>();
        forms.parts(about.caseNumber()).stream().filter(part -> part.partNo() == partNo(about)).findFirst()
                .ifPresent(part -> facts.add(Fact.of(new Text("分批", "Part"), part.partNo() + " · " + part.name())));
        addFacts(about, facts);
        return facts;
    }

    /** Facts of this task, after the part. */
    void addFacts(TaskAbout about, List<Fact> facts) {
        // most tasks have no more to show
    }
}
