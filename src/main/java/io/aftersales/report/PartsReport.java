package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import io.aftersales.report.Population.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** How long orders of parts wait for a review, what arrives wrong or late, and what goes past the orders (CAC-127, CAC-128, CAC-130). */
@Component
class PartsReport implements ReportKind {

    private static final String ORDERS = "part_order o join service_case c on c.number = o.case_number";
    private static final Population REVIEWED = Population.ofUnits(ORDERS
                    + " left join sla_clock k on k.case_number = o.case_number and k.target = 'parts-review' and k.round = 1",
            "o.reviewed_at is not null and o.reviewed_by <> 'system'", "o.case_number", "o.reviewed_at", "o.organisation", "o.unit_id").withDetail("o.decision");
    private static final Part HOURS = REVIEWED.all().of("(extract(epoch from o.reviewed_at) - extract(epoch from o.submitted_at)) / 3600.0");
    private static final Part LIMITED = REVIEWED.part("k.state in ('met', 'breached')");
    private static final Part ARRIVED = Population.ofUnits(ORDERS.replace("part_order o", "part_shipment s join part_order o on o.case_number = s.case_number")
                    + " left join part_order_promise r on r.case_number = o.case_number and r.promise_no = 1",
            "s.received_at is not null", "o.case_number, s.shipment_no", "s.received_at", "o.organisation", "o.unit_id").withDetail("s.mode").all();
    /** What left a store for another place of ours: for an order, or moved by a keeper. */
    private static final Part ISSUED = Population.ofUnits("stock_movement m left join part_order o on o.case_number = m.case_number"
                    + " left join service_case c on c.number = o.case_number left join unit u on m.from_place = 'store:' || u.id"
                    + " left join extra_store x on m.from_place = 'store:' || x.id",
            "m.from_place like 'store:%' and (o.case_number is not null or m.reference like 'desk:%' and (m.to_place like 'store:%' or m.to_place like 'van:%'))",
            "m.id", "m.moved_at", "m.organisation", "coalesce(o.unit_id, u.id, x.unit_id)").withDetail("m.part_code").all();

    private final Days days;

    PartsReport(Days days) {
        this.days = days;
    }

    private static String arrived(String column) {
        return "exists (select 1 from part_shipment_line l where l.case_number = s.case_number and l.shipment_no = s.shipment_no and " + column + ")";
    }

    @Override
    public String key() {
        return "parts";
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.quantile("review-median", FigureUnit.HOURS, false, HOURS, 0.5),
                Figure.quantile("review-slow", FigureUnit.HOURS, false, HOURS, 0.9),
                Figure.share("review-in-time", true, LIMITED, "k.state = 'met' and k.missed_at is null"),
                Figure.share("wrong", false, ARRIVED, arrived("l.wrong > 0")),
                Figure.share("faulty", false, ARRIVED, arrived("l.wrong + l.damaged + l.missing > 0")),
                Figure.share("late", false, ARRIVED.and("r.expected_on is not null"), days.of("o.organisation", "s.received_at") + " > " + Days.ofDate("r.expected_on")),
                Figure.share("by-order", true, ISSUED, "o.case_number is not null").aimedAs("platform-orders"));
    }

    @Override
    public List<Grouping> groupings() {
        return List.of(MONTH, BRANCH, OUTLET, ORGANISATION);
    }

    @Override
    public Set<Role> roles() {
        EnumSet<Role> roles = EnumSet.copyOf(LEADS);
        roles.add(Role.PARTS_ACCOUNTANT);
        return roles;
    }

    @Override
    public int place() {
        return 7;
    }
}
