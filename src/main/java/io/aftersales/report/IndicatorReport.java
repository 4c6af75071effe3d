package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import io.aftersales.report.Population.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** What faults, claims and diagnoses that were not right came to (HOM-05 to HOM-07). */
@Component
class IndicatorReport implements ReportKind {

    private static final String CLAIMS = "warranty_claim q join service_case c on c.number = q.case_number";
    private static final Part DECIDED = Population.ofCases(CLAIMS, "q.decided_at is not null and q.state <> 'withdrawn'", "q.case_number", "q.decided_at")
            .withDetail("q.state").all();
    private static final Part EXCHANGED = Population.ofCases(CLAIMS, "q.state = 'settled' and q.remedy in ('free-exchange', 'full-refund-on-request')",
            "q.case_number", "q.ended_at").withDetail("q.remedy").all();
    /** A sale is known by the date of its invoice; there is no case of it. */
    private static final Part SOLD = Population.ofUnits("unit_fact f join equipment_unit u on u.id = f.unit_id left join service_case c on c.number is null",
                    "f.fact = 'purchaseDate' and f.superseded_at is null and f.fact_value is not null", "u.id",
                    "case when f.fact = 'purchaseDate' then cast(f.fact_value as date) end", "u.organisation", "u.responsible_unit")
            .by(PRODUCT, "u.product_family").withDetail("u.serial_no").byDate().all();
    private static final Part DIAGNOSED = Population.ofCases("visit v join service_case c on c.number = v.case_number",
            "v.cause is not null and v.arrived_at is not null", "v.id", "v.arrived_at").withDetail("v.cause").all();
    private static final String FALSE_COST = """
            exists (select 1 from warranty_claim_line l where l.case_number = q.case_number
                     and l.reason in ('no-proof', 'work-not-needed', 'already-compensated'))""";
    private static final String WRONG = """
            exists (select 1 from visit n where n.case_number = v.case_number and n.visit_no > v.visit_no and n.cause <> v.cause)""";

    @Override
    public String key() {
        return "indicators";
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.share("false-cost", false, DECIDED, FALSE_COST), Figure.ratio("exchange", FigureUnit.SHARE, false, EXCHANGED, SOLD),
                Figure.share("misjudgement", false, DIAGNOSED, WRONG));
    }

    @Override
    public List<Grouping> groupings() {
        return List.of(MONTH, BRANCH, OUTLET, ORGANISATION, PRODUCT);
    }

    @Override
    public Set<Role> roles() {
        EnumSet<Role> roles = EnumSet.copyOf(LEADS);
        roles.add(Role.WARRANTY_CLERK);
        return roles;
    }

    @Override
    public int place() {
        return 5;
    }
}
