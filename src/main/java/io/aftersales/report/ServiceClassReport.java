package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import io.aftersales.report.Population.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** The services of each month by main class: installation and commissioning guidance, product quality, customer request (ELE-59). */
@Component
class ServiceClassReport implements ReportKind {

    private static final List<String> CLASSES = List.of("installation", "quality", "request");
    /** Of a repair, the cause that was diagnosed last says which. */
    private static final Population SERVICES = Population.ofCases("""
                    service_case c
                      left join (select b.case_number, max(b.visit_no) as last_no from visit b where b.cause is not null group by b.case_number) w
                        on w.case_number = c.number
                      left join visit v on v.case_number = c.number and v.visit_no = w.last_no""",
            "c.kind in ('repair', 'installation') and c.status = 'closed'", "c.number", "c.closed_at").withDetail("v.cause");

    private final ServiceClasses classes;

    ServiceClassReport(ServiceClasses classes) {
        this.classes = classes;
    }

    @Override
    public String key() {
        return "service-classes";
    }

    @Override
    public List<Figure> figures() {
        ServiceClasses.Sorted sorted = classes.sorted(CLASSES);
        Part services = SERVICES.with(sorted.parameters()).all();
        return Stream.concat(Stream.of(Figure.count("services", true, services)),
                CLASSES.stream().map(one -> Figure.count(one, false, services.and(sorted.conditions().get(one))))).toList();
    }

    @Override
    public List<Grouping> groupings() {
        return List.of(MONTH, BRANCH, OUTLET, ORGANISATION, PRODUCT, SUPERVISOR);
    }

    @Override
    public Set<Role> roles() {
        return LEADS;
    }

    @Override
    public int place() {
        return 11;
    }
}
