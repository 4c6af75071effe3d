package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** One result, satisfied customers, and three controls in parts per million of the services (HOM-120 to HOM-123). */
@Component
class ServiceControlReport implements ReportKind {

    private static final String NO_RECORD = "c.closing_reason = 'solved' and (lv.work_done is null or lv.work_done = '')";

    @Override
    public String key() {
        return "service-controls";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.share("satisfied", true, Repairs.ANSWERED.all(), "b.result = 'satisfied'").aimedAs("satisfaction-score"),
                ppm("complaint", "k.complaint = 1"), ppm("dissatisfaction", "k.dissatisfied = 1"),
                ppm("omission", "coalesce(k.accounted, 0) = 0 or " + NO_RECORD));
    }

    private static Figure ppm(String key, String condition) {
        return Figure.ratio(key, FigureUnit.PPM, false, Repairs.CLOSED.part(condition), Repairs.CLOSED.all()).aimedAs(key);
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
        return 4;
    }
}
