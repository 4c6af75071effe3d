package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import io.aftersales.report.Population.Part;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Whether technicians came when it was agreed with the customer (RAC-96, HOM-68, HOM-108). */
@Component
class ArrivalReport implements ReportKind {

    private static final Population APPOINTED = Population.ofCases("visit v join service_case c on c.number = v.case_number",
            "v.appointed_from is not null", "v.id", "v.appointed_from").by(TECHNICIAN, "v.technician").withDetail("v.technician");
    /** An appointment that passed while nobody came counts; one that was called off does not. */
    private static final Part KEPT_OR_NOT = APPOINTED.part("v.arrived_at is not null or v.ended_at is null and v.appointed_from < :now");

    @Override
    public String key() {
        return "arrival";
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.share("on-time", true, KEPT_OR_NOT, "v.arrived_at <= v.appointed_from"),
                Figure.share("in-window", true, KEPT_OR_NOT, "v.arrived_at <= v.appointed_until"));
    }

    @Override
    public List<Grouping> groupings() {
        return List.of(MONTH, BRANCH, OUTLET, ORGANISATION, PRODUCT, SEVERITY, TECHNICIAN, SUPERVISOR);
    }

    @Override
    public Set<Role> roles() {
        return LEADS;
    }

    @Override
    public int place() {
        return 2;
    }
}
