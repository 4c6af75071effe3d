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

/** What the checks, the differences and the replay say, and what comments can be about. */
@Component
class ApproveChangeFacts implements TaskFacts {

    private final RuleChangeForms forms;

    ApproveChangeFacts(RuleChangeForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_ApproveChange";
    }

    @Override
    public Map<String, List<Choice>> choices(TaskAbout about) {
        return Map.of("rows", forms.rows(about.caseNumber()).stream().map(row -> new Choice(row.id(), row.label())).toList());
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        List<Fact> facts = new ArrayList<>(RuleChangeFacts.shown(forms.evidence(about.caseNumber())));
        return facts;
    }
}
