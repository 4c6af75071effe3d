package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import io.aftersales.report.Population.Part;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** How much technicians have to do in a day, and whether they come when it was agreed (RAC-52, RAC-68). */
@Component
class LoadReport implements ReportKind {

    /** The visits on which somebody was on site; {@code nth} counts those of a technician on a day from 1. */
    private static final String ON_SITE = """
            (select b.id, b.case_number, b.organisation, b.unit_id, b.technician, b.arrived_at, b.appointed_from, b.service_minutes,
                    row_number() over (partition by b.technician, %s order by b.arrived_at, b.id) as nth
               from visit b where b.arrived_at is not null) v join service_case c on c.number = v.case_number""";

    private final Days days;

    LoadReport(Days days) {
        this.days = days;
    }

    @Override
    public String key() {
        return "load";
    }

    @Override
    public List<Figure> figures() {
        Part visits = Population.ofUnits(ON_SITE.formatted(days.of("b.organisation", "b.arrived_at")), "1 = 1", "v.id", "v.arrived_at", "v.organisation", "v.unit_id")
                .by(TECHNICIAN, "v.technician").withDetail("v.technician").all();
        Part worked = visits.and("v.nth = 1");
        return List.of(Figure.count("visits", true, visits), Figure.count("days", true, worked), Figure.ratio("load", FigureUnit.RATIO, true, visits, worked),
                Figure.ratio("hours", FigureUnit.HOURS, true, visits.of("v.service_minutes / 60.0"), worked),
                Figure.share("on-time", true, visits.and("v.appointed_from is not null"), "v.arrived_at <= v.appointed_from"));
    }

    @Override
    public List<Grouping> groupings() {
        return List.of(TECHNICIAN, MONTH, BRANCH, OUTLET, ORGANISATION, SUPERVISOR);
    }

    @Override
    public Set<Role> roles() {
        return LEADS;
    }

    @Override
    public int place() {
        return 10;
    }
}
