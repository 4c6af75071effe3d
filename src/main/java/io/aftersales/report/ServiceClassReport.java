package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import io.aftersales.report.Population.Part;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** The services of each month by main class: installation and commissioning guidance, product quality, customer request (ELE-59). */
@Component
class ServiceClassReport implements ReportKind {

    /** Of a repair, the cause that was diagnosed last says which. */
    private static final Part SERVICES = Population.ofCases("""
                    service_case c
                      left join (select b.case_number, max(b.visit_no) as last_no from visit b where b.cause is not null group by b.case_number) w
                        on w.case_number = c.number
                      left join visit v on v.case_number = c.number and v.visit_no = w.last_no""",
            "c.kind in ('repair', 'installation') and c.status = 'closed'", "c.number", "c.closed_at").withDetail("v.cause").all();

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
        String serviceClass = classes.ofCase();
        return List.of(Figure.count("services", true, SERVICES), ofClass("installation", serviceClass), ofClass("quality", serviceClass),
                ofClass("request", serviceClass));
    }

    private static Figure ofClass(String key, String serviceClass) {
        return Figure.count(key, false, SERVICES.and("(" + serviceClass + ") = '" + key + "'"));
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
