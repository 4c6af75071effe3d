package io.aftersales.workers.rulechange;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.rulechange.RuleChangeForms;
import io.aftersales.task.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What the approvers said, and what still stands in the way. */
@Component
class ReworkChangeFacts implements TaskFacts {

    private final RuleChangeForms forms;

    ReworkChangeFacts(RuleChangeForms forms) {
        this.forms = forms;
    }

    @Override
    public String task() {
        return "UserTask_ReworkChange";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        return Map.of("reason", forms.reason(about.caseNumber()));
    }

    @Override
    public List<Fact> facts(TaskAbout about) {
        List<Fact> facts = new ArrayList<>(RuleChangeFacts.shown(forms.remarks(about.caseNumber())));
        facts.addAll(RuleChangeFacts.shown(forms.evidence(about.caseNumber())));
        return facts;
    }
}
