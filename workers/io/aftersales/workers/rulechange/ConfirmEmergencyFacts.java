package io.aftersales.workers.rulechange;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.rulechange.RuleChangeForms;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** As the first approver saw it, and what they said. */
@Component
class ConfirmEmergencyFacts implements TaskFacts {

    private final RuleChangeForms forms;

    ConfirmEmergencyFacts(RuleChangeForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_ConfirmEmergency";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("rows", forms.rows(about.caseNumber()).stream().map(row -> new Choice(row.id(), row.label())).toList());
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        List<Fact> facts = new ArrayList<>(RuleChangeFacts.shown(forms.evidence(about.caseNumber())));
        facts.addAll(0, RuleChangeFacts.shown(forms.remarks(about.caseNumber())));
        return facts;
    }
}
