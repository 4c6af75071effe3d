package io.aftersales.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.aftersales.document.DocumentService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.task.Asked;
import io.aftersales.task.CaseFacts;
import io.aftersales.task.Choice;
import io.aftersales.task.Fact;
import io.aftersales.task.Form;
import io.aftersales.task.FormCatalogue;
import io.aftersales.task.FormCheck;
import io.aftersales.task.FormView;
import org.springframework.stereotype.Component;

/** Brings a task's form together with its case: what stands above it, what stands in it, which choices it has. */
@Component
class TaskForms {

    private final FormCatalogue catalogue;
    private final FormCheck check;
    private final CaseFacts caseFacts;
    private final DocumentService documents;
    private final OrganisationService organisations;
    private final Clock clock;
    private final Map<String, TaskFacts> factsByTask;
    private final Map<CaseKind, KindFacts> factsByKind;
    private final Map<String, StartFacts> factsByStart;

    TaskForms(FormCatalogue catalogue, FormCheck check, CaseFacts caseFacts, DocumentService documents, OrganisationService organisations,
              Clock clock, List<TaskFacts> facts, List<KindFacts> kinds, List<StartFacts> starts) {
        this.catalogue = catalogue;
        this.check = check;
        this.caseFacts = caseFacts;
        this.documents = documents;
        this.organisations = organisations;
        this.clock = clock;
        this.factsByTask = facts.stream().collect(Collectors.toMap(TaskFacts::task, Function.identity()));
        this.factsByKind = kinds.stream().collect(Collectors.toMap(KindFacts::kind, Function.identity()));
        this.factsByStart = starts.stream().collect(Collectors.toMap(StartFacts::process, Function.identity()));
    }

    TaskForm of(TaskRow row, Function<String, Object> variables) {
        TaskFacts task = factsOf(row);
        TaskAbout about = about(row, variables);
        List<Fact> facts = new ArrayList<>(row.caseNumber() == null ? List.of() : ofCase(row.caseNumber()));
        facts.addAll(task.facts(about));
        String zone = organisations.zone(row.organisation()).getId();
        return catalogue.ofTask(row.process(), row.task())
                .map(form -> new TaskForm(row, facts, FormView.withChoices(form, task.choices(about)), known(form, task.values(about)), zone))
                .orElseGet(() -> new TaskForm(row, facts, FormView.empty(), Map.of(), zone));
    }

    private List<Fact> ofCase(String caseNumber) {
        CaseKind kind = caseFacts.kind(caseNumber);
        if (kind == CaseKind.REPAIR) {
            return caseFacts.of(caseNumber);
        }
        List<Fact> facts = new ArrayList<>(caseFacts.heading(caseNumber));
        if (factsByKind.containsKey(kind)) {
            facts.addAll(factsByKind.get(kind).facts(caseNumber));
        }
        facts.addAll(caseFacts.deadlines(caseNumber));
        return facts;
    }

    /** The form that starts a process. @throws Refusal where the process has none */
    TaskForm ofStart(String process, String organisation) throws Refusal {
        Form found = catalogue.ofStart(process).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        String zone = organisation == null ? null : organisations.zone(organisation).getId();
        return new TaskForm(null, List.of(), FormView.withChoices(found, choices(process, organisation)), Map.of(), zone);
    }

    private Map<String, List<Choice>> choices(String process, String organisation) {
        StartFacts start = factsByStart.get(process);
        return start == null || organisation == null ? Map.of() : start.choices(organisation);
    }

    /** @throws Refusal that names the field at fault */
    Map<String, Object> check(TaskRow row, Map<String, ?> values, Function<String, Object> variables) throws Refusal {
        Form form = catalogue.ofTask(row.process(), row.task())
                .orElseGet(() -> new Form(row.task(), List.of(), JsonNodeFactory.instance.objectNode()));
        boolean offersChoices = form.fields().stream().anyMatch(field -> field.choiceKey() != null || !field.columns().isEmpty());
        Map<String, List<Choice>> choices = offersChoices ? factsOf(row).choices(about(row, variables)) : Map.of();
        return check.check(form, values, new Asked(choices, id -> isOnCase(row.caseNumber(), id), today(row.organisation())));
    }

    /** What a service refused of the answers, in the words of the task's form. */
    Refusal named(TaskRow row, Refusal no) {
        return catalogue.ofTask(row.process(), row.task()).map(form -> form.named(no)).orElse(no);
    }

    /** @throws Refusal that names the field at fault */
    Map<String, Object> checkStart(String process, String organisation, Map<String, ?> values) throws Refusal {
        Form found = catalogue.ofStart(process).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        return check.check(found, values, new Asked(choices(process, organisation), id -> false, today(organisation)));
    }

    private boolean isOnCase(String caseNumber, String documentId) {
        return caseNumber != null && documents.ofCase(caseNumber).stream().anyMatch(document -> document.id().equals(documentId));
    }

    private LocalDate today(String organisation) {
        ZoneId zone = organisation == null ? ZoneOffset.MIN : organisations.zone(organisation);
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** A prefilled value of a field that the form does not have would come back and be refused. */
    private static Map<String, Object> known(Form form, Map<String, Object> values) {
        Map<String, Object> known = new HashMap<>();
        form.fields().stream().map(field -> field.key()).filter(values::containsKey).forEach(key -> known.put(key, values.get(key)));
        return known;
    }

    private TaskFacts factsOf(TaskRow row) {
        return factsByTask.getOrDefault(row.task(), row::task);
    }

    private static TaskAbout about(TaskRow row, Function<String, Object> variables) {
        return new TaskAbout(row.id(), row.task(), row.process(), row.caseNumber(), row.organisation(), variables);
    }
}
