package io.aftersales.workers.servicecase;

import io.aftersales.process.Answers;
import io.aftersales.process.CaseDelegate;
import io.aftersales.servicecase.CaseReport;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** An agent filled in the start form: the case is opened as over the API, for the agent's organisation. */
@Component
class OpenCaseDelegate extends CaseDelegate {

    private static final List<String> CHOICES = List.of("faultText", "model", "severity", "region", "outage", "faultDomain");
    private static final List<String> FLAGS = List.of("restorable", "personalInjury", "equipmentAccident", "commissioningUrgent",
            "arrivalDamage", "paid", "specialUser", "urgent");

    private final CaseService cases;

    OpenCaseDelegate(CaseService cases) {
        this.cases = cases;
    }

    @Override
    protected void run(DelegateExecution execution, String none) throws Refusal {
        Answers answers = Answers.ofStart(execution);
        CaseReport.Contact contact = new CaseReport.Contact(answers.text("contactName"), answers.text("contactPhone"),
                answers.text("contactEmail"), answers.text("language"));
        cases.open(new CaseReport(execution.getTenantId(), "repair", answers.text("channel"), answers.text("reportNo"),
                answers.instant("reportedAt"), answers.text("serialNo"), answers.text("customerNo"), contact, facts(answers)));
    }

    private static Map<String, Object> facts(Answers answers) {
        Map<String, Object> facts = new HashMap<>();
        CHOICES.forEach(fact -> facts.put(fact, answers.text(fact)));
        FLAGS.stream().filter(answers::has).forEach(fact -> facts.put(fact, answers.flag(fact)));
        return facts;
    }
}
