package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import io.aftersales.report.Population.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** What was claimed under the warranty, what for, and who bears it. */
@Component
class ClaimReport implements ReportKind {

    private static final Population LINES = Population.ofCases(
                    "warranty_claim_line l join warranty_claim q on q.case_number = l.case_number join service_case c on c.number = l.case_number",
                    "q.state <> 'withdrawn'", "l.case_number, l.line_no", "q.filed_at")
            .by(CAUSE, "q.cause").by(PAYER, "l.payer").withDetail("l.cost_kind");
    private static final Part FIRST = LINES.part("l.line_no = (select min(n.line_no) from warranty_claim_line n where n.case_number = l.case_number)");
    private static final Part APPROVED = LINES.part("l.approved > 0");

    @Override
    public String key() {
        return "claims";
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.count("claims", false, FIRST), Figure.money("claimed", false, LINES.all().of("l.claimed")),
                Figure.money("approved", false, APPROVED.of("l.approved")), borne("maker"), borne("outlet"), borne("supplier"), borne("carrier"),
                borne("customer"));
    }

    private static Figure borne(String by) {
        return Figure.money("by-" + by, !"maker".equals(by), LINES.part("l.share_" + by + " > 0").of("l.share_" + by));
    }

    @Override
    public List<Grouping> groupings() {
        return List.of(MONTH, CAUSE, PAYER, BRANCH, OUTLET, ORGANISATION, PRODUCT);
    }

    @Override
    public Set<Role> roles() {
        EnumSet<Role> roles = EnumSet.copyOf(CASHIERS);
        roles.addAll(EnumSet.of(Role.WARRANTY_CLERK, Role.QUALITY_ENGINEER, Role.CHIEF_ENGINEER));
        return roles;
    }

    @Override
    public int place() {
        return 8;
    }
}
