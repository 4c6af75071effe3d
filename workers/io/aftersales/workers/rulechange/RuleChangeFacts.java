package io.aftersales.workers.rulechange;

import io.aftersales.process.KindFacts;
import io.aftersales.rulechange.RuleChangeForms;
import io.aftersales.rulechange.RuleSubject;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.task.Fact;
import java.util.List;

import org.springframework.stereotype.Component;

/** What is to be changed, why and from when. */
@Component
class RuleChangeFacts implements KindFacts {

    private final RuleChangeForms forms;

    RuleChangeFacts(RuleChangeForms forms) {
        this.forms = forms;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RULE_CHANGE;
    }

    @Override
    public List<Fact> facts(String caseNumber) {
        return shown(forms.heading(caseNumber));
    }

    static List<Fact> shown(List<RuleSubject.Line> lines) {
        return lines.stream().map(line -> new Fact(line.label(), line.value(), Fact.Tone.valueOf(line.tone().name()))).toList();
    }
}
