package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import io.aftersales.report.Population.Part;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Which projects were inspected, and what was found (CAC-97, CAC-101, CAC-118). */
@Component
class CoverageReport implements ReportKind {

    private static final String PROJECTS = "installation_project p join service_case c on c.number = p.case_number";
    private static final Part REGISTERED = of(PROJECTS, "p.case_number").withDetail("p.status").all();
    private static final Part INSPECTED = of(PROJECTS + " join inspection i on i.case_number = p.case_number", "i.id")
            .withDetail("i.inspector").part("i.inspected_at is not null");
    private static final Part FOUND = of(PROJECTS + " join installation_finding g on g.case_number = p.case_number", "g.id")
            .withDetail("g.impact").all();

    private static Population of(String from, String id) {
        return Population.ofUnits(from, "p.status <> 'cancelled'", id, "p.registered_at", "p.organisation", "p.unit_id");
    }

    @Override
    public String key() {
        return "inspection-coverage";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.share("coverage", true, REGISTERED,
                        "exists (select 1 from inspection i where i.case_number = p.case_number and i.inspected_at is not null)")
                        .aimedAs(Targets.INSPECTION_COVERAGE),
                Figure.share("passed", true, INSPECTED, "i.passed = true"),
                Figure.count("findings", false, FOUND), Figure.count("open-findings", false, FOUND.and("g.state <> 'closed'")));
    }

    @Override
    public List<Grouping> groupings() {
        return List.of(MONTH, BRANCH, OUTLET, ORGANISATION);
    }

    @Override
    public Set<Role> roles() {
        return LEADS;
    }

    @Override
    public int place() {
        return 6;
    }
}
