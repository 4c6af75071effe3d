package io.aftersales.workers.installation;

import io.aftersales.installation.ProjectEntry;
import io.aftersales.installation.ProjectService;
import io.aftersales.process.Answers;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Somebody filled in the start form: the project is registered as over the API, for that person's organisation. */
@Component
class RegisterProjectDelegate extends CaseDelegate {

    private final ProjectService projects;

    RegisterProjectDelegate(ProjectService projects) {
        this.projects = projects;
    }

    @Override
    protected void run(DelegateExecution execution, String none) throws Refusal {
        Answers answers = Answers.ofStart(execution);
        Integer siteId = answers.integer("siteId");
        projects.register(new ProjectEntry(execution.getTenantId(), answers.text("name"), answers.text("customerNo"),
                siteId == null ? null : siteId.longValue(), answers.text("dealer"), answers.text("installer"), answers.text("contractNo"),
                answers.flag("keyProject"), answers.choices("designServices"), answers.flag("needsClient"), answers.instant("soldAt"),
                answers.instant("agreedAt"), answers.date("plannedStart"), answers.date("plannedEnd"), parts(answers)));
    }

    /** Units of the same part, in the order in which the parts are first named. */
    private static List<ProjectEntry.Part> parts(Answers answers) {
        Map<String, List<ProjectEntry.Unit>> parts = new LinkedHashMap<>();
        for (Answers row : answers.rows("units")) {
            LocalDate made = row.date("exFactoryDate");
            parts.computeIfAbsent(row.has("part") ? row.text("part") : "1", name -> new ArrayList<>())
                    .add(new ProjectEntry.Unit(row.text("position"), row.text("serialNo"), row.text("productFamily"), row.text("model"),
                            made == null ? Map.of() : Map.of("exFactoryDate", made.toString())));
        }
        return parts.entrySet().stream().map(part -> new ProjectEntry.Part(part.getKey(), part.getValue())).toList();
    }
}
