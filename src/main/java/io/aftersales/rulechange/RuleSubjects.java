package io.aftersales.rulechange;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** The sorts of rules, by kind. */
@Component
class RuleSubjects {

    private final Map<String, RuleSubject> byKind;

    RuleSubjects(List<RuleSubject> subjects) {
        this.byKind = subjects.stream().collect(Collectors.toMap(RuleSubject::kind, Function.identity()));
    }

    /** @throws Refusal for a kind that is none */
    RuleSubject named(String kind) throws Refusal {
        if (kind == null) {
            throw Refusal.of(InputReason.REQUIRED, field("subject.kind"), "subject.kind");
        }
        RuleSubject subject = byKind.get(kind);
        if (subject == null) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("subject.kind"), kind);
        }
        return subject;
    }

    RuleSubject of(RuleChange change) {
        return byKind.get(change.kind());
    }
}
