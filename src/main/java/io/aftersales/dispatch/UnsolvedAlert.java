package io.aftersales.dispatch;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** A fault that could not be solved on site is told at once to whom the organisation's table names. */
@Component
class UnsolvedAlert {

    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final Notifier notifier;

    UnsolvedAlert(DecisionService decisions, OrganisationService organisations, Notifier notifier) {
        this.decisions = decisions;
        this.organisations = organisations;
        this.notifier = notifier;
    }

    void tell(Visit visit, String workDone) throws Refusal {
        Decision chain = decisions.decide("escalation-chain", visit.organisation(), Map.of("solvedOnSite", false), visit.caseNumber());
        List<Holder> people = titles(chain).stream().flatMap(title -> organisations.holdersOfTitle(visit.unitId(), title).stream()).distinct()
                .toList();
        if (!people.isEmpty()) {
            notifier.tell(new Notice("visit:" + visit.id() + ":unsolved", "unsolved", visit.organisation(), visit.caseNumber(),
                    people.stream().map(person -> new Notice.Recipient(person.person(), person.name(), person.email(), person.phone(),
                            person.language())).toList(),
                    Map.of("caseNumber", visit.caseNumber(), "finding", visit.finding() == null ? "" : visit.finding(), "workDone", workDone)));
        }
    }

    /** The first of each pair of title and instant. */
    private static List<String> titles(Decision chain) {
        return chain.outputs().get("notify") instanceof List<?> pairs
                ? pairs.stream().map(pair -> String.valueOf(((List<?>) pair).get(0))).toList() : List.of();
    }
}
