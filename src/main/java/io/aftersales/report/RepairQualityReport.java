package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import io.aftersales.report.Population.Part;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** How well repairs were done: at the first visit, for good, to the customer's satisfaction, and in full (HOM-02 to HOM-04, RAC-148). */
@Component
class RepairQualityReport implements ReportKind {

    private static final Part FINISHED_ON_SITE = Repairs.CLOSED.part("c.closing_reason in ('solved', 'not-completed') and w.on_site > 0");
    private static final Part SOLVED_UNIT = Repairs.CLOSED.part("c.closing_reason in ('solved', 'solved-remotely') and c.serial_no is not null");
    private static final String FIRST_VISIT = "c.closing_reason = 'solved' and w.on_site = 1 and w.outcome = 'solved' and c.reopened = 0";
    private static final String REPEATED = """
            exists (select 1 from service_case n where n.organisation = c.organisation and n.serial_no = c.serial_no
                     and coalesce(n.model, '') = coalesce(c.model, '') and n.kind = 'repair' and n.status not in ('cancelled', 'duplicate')
                     and n.number <> c.number and n.reported_at >= c.closed_at
                     and extract(epoch from n.reported_at) - extract(epoch from c.closed_at) <= 86400 * %s)""";
    private static final Part OPEN_ITEMS = Repairs.CLOSED.part("lv.checklist_missing is not null or lv.documents_missing is not null")
            .of(items("lv.checklist_missing") + " + " + items("lv.documents_missing"));

    private final RepeatDays days;

    RepairQualityReport(RepeatDays days) {
        this.days = days;
    }

    /** How many words stand in a list with commas between. */
    private static String items(String column) {
        return "case when " + column + " is null then 0 else length(" + column + ") - length(replace(" + column + ", ',', '')) + 1 end";
    }

    @Override
    public String key() {
        return "repair-quality";
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.share("first-visit", true, FINISHED_ON_SITE, FIRST_VISIT),
                Figure.share("repeat", false, SOLVED_UNIT, REPEATED.formatted(days.ofCase())),
                Figure.share("satisfied", true, Repairs.ANSWERED.all(), "b.result = 'satisfied'").aimedAs("satisfaction-score"),
                Figure.mean("score", FigureUnit.SCORE, true, Repairs.ANSWERED.part("b.score is not null").of("b.score")),
                Figure.share("called-back", true, Repairs.CLOSED.all(), "k.reached = 1"),
                Figure.sum("open-items", false, OPEN_ITEMS));
    }

    @Override
    public List<Grouping> groupings() {
        return List.of(MONTH, BRANCH, OUTLET, ORGANISATION, PRODUCT, SEVERITY, SUPERVISOR, TECHNICIAN);
    }

    @Override
    public Set<Role> roles() {
        return LEADS;
    }

    @Override
    public int place() {
        return 3;
    }
}
