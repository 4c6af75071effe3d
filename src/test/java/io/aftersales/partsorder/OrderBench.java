package io.aftersales.partsorder;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.VisitService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Unit;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.servicecase.Status;
import io.aftersales.settlement.LedgerService;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.sla.ClockService;
import io.aftersales.stock.StockBench;
import io.aftersales.stock.StockService;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Orders over the stock of one organisation on a real database, without the rest of the platform around them: their services call
 * one another in the order in which the process {@code spare-parts} would have it, and what tables say stands here.
 */
final class OrderBench {

    static final String OUTLET = StockBench.ORGANISATION + ".south-1";
    static final String BRANCH = StockBench.ORGANISATION + ".south";
    static final String TECHNICIAN = "tech.bench";

    private static final List<String> INVARIANTS = List.of("""
            -- what is shipped and has not arrived is under way
            select l.case_number from part_order_line l where l.case_number in (:orders) and
                (select sum(o.shipped - o.received - o.damaged - o.wrong - o.missing - o.recalled) from part_order_line o
                  where o.case_number = l.case_number and coalesce(o.given_code, o.part_code) = coalesce(l.given_code, l.part_code)) <>
                (select coalesce(sum(b.quantity), 0) from stock_balance b where b.place = 'transit:' || l.case_number
                    and b.part_code = coalesce(l.given_code, l.part_code))""", """
            -- no order gets more than it wanted
            select case_number from part_order_line where case_number in (:orders)
               and (received > ordered or reserved + shipped - damaged - wrong - missing - recalled + closed > approved)""", """
            -- what is kept for an order is what the order counts on
            select l.case_number from part_order_line l join part_order o on o.case_number = l.case_number
             where l.case_number in (:orders) and (o.state <> 'reserved' and l.reserved > 0 or l.reserved <
                (select coalesce(sum(r.held), 0) from stock_reservation r
                  where r.reference = l.case_number || ':' || l.line_no || ':' || o.round_no))""", """
            -- every promise of a store is an order's, and each piece is promised once
            select b.place from stock_balance b where b.organisation = 'bench' and b.part_code in (:parts) and b.reserved >
                (select coalesce(sum(l.reserved), 0) from part_order_line l join part_order o on o.case_number = l.case_number
                  where l.case_number in (:orders) and o.source_place = b.place and coalesce(l.given_code, l.part_code) = b.part_code)""", """
            -- an order that has ended holds nothing
            select l.case_number from part_order_line l join part_order o on o.case_number = l.case_number
             where l.case_number in (:orders) and o.state in ('done', 'refused', 'cancelled') and (l.reserved > 0
                or l.shipped <> l.received + l.damaged + l.wrong + l.missing + l.recalled
                or o.repair is not null and l.received <> l.used + l.returned)""", """
            -- a technician carries what was received and is neither fitted nor given back
            select b.place from stock_balance b where b.place = 'van:tech.bench' and b.part_code in (:parts) and b.quantity <>
                (select coalesce(sum(l.received - l.used - l.returned), 0) from part_order_line l join part_order o on o.case_number = l.case_number
                  where l.case_number in (:orders) and o.held_at = b.place and coalesce(l.given_code, l.part_code) = b.part_code)""", """
            -- what is fitted lies at the repair
            select b.place from stock_balance b where b.place = 'case:' || :repair and b.part_code in (:parts) and b.quantity <>
                (select coalesce(sum(case when o.held_at = b.place then l.received - l.returned else l.used end), 0)
                   from part_order_line l join part_order o on o.case_number = l.case_number
                  where l.case_number in (:orders) and o.repair = :repair and coalesce(l.given_code, l.part_code) = b.part_code)""", """
            -- for each fitted piece one is owed back, once
            select l.case_number from part_order_line l where l.case_number in (:orders) and l.used <>
                (select coalesce(sum(r.quantity), 0) from part_return r where r.order_number = l.case_number and r.line_no = l.line_no)""");

    private static OrderBench shared;

    final StockBench goods;
    final PartOrders orders;
    final PartShipments shipments;
    final PartReturns returns;
    final PartOrderService service;
    final OrderReview review;
    final OrderSourcing sourcing;
    final OrderDelivery delivery;
    final OrderUse use;
    final PartReturnService owed;

    private final Map<Long, Visit> known = new HashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    private OrderBench(StockBench goods) throws Refusal {
        this.goods = goods;
        StockService stock = goods.stock;
        AuditTrail audit = mock(AuditTrail.class, withSettings().stubOnly());
        OrderNotices notices = mock(OrderNotices.class, withSettings().stubOnly());
        ClockService clocks = mock(ClockService.class, withSettings().stubOnly());
        CaseFiles files = mock(CaseFiles.class, withSettings().stubOnly());
        when(files.open(any())).thenAnswer(call -> aCase("spare-parts"));
        OrganisationService organisations = organisations();
        ServiceCases cases = cases();
        VisitService visits = mock(VisitService.class, withSettings().stubOnly());
        when(visits.get(anyLong())).thenAnswer(call -> known.get(call.<Long>getArgument(0)));
        DecisionService decisions = decisions();
        CaseService repairs = mock(CaseService.class, withSettings().stubOnly());
        Model model = new Model();
        orders = new PartOrders(goods.jdbc);
        shipments = new PartShipments(goods.jdbc, goods.clock);
        returns = new PartReturns(goods.jdbc);
        TrackedStock tracked = new TrackedStock(goods.jdbc);
        Sources sources = new Sources(stock, organisations);
        GiveBack giveBack = new GiveBack(orders, shipments, stock);
        Promises promises = new Promises(orders, decisions, organisations, notices, audit, goods.clock);
        WaitingVisits waiting = new WaitingVisits(orders, repairs);
        Reach reach = reach();
        OrderCheck check = new OrderCheck(stock, cases, mock(CaseReach.class, withSettings().stubOnly()), reach, organisations);
        service = new PartOrderService(orders, check, giveBack, files, cases, model, waiting, audit, goods.clock);
        review = new OrderReview(orders, sources, stock, decisions, clocks, notices, audit, goods.clock);
        sourcing = new OrderSourcing(orders, sources, promises, stock, decisions, model, audit, goods.clock);
        delivery = new OrderDelivery(orders, shipments, giveBack, stock, tracked, visits, waiting, notices, audit);
        owed = new PartReturnService(returns, tracked, stock, decisions, files, cases, clocks,
                mock(LedgerService.class, withSettings().stubOnly()), organisations, notices, part -> { }, audit, goods.clock);
        use = new OrderUse(orders, shipments, service, waiting, giveBack, owed, mock(UnitLoanService.class, withSettings().stubOnly()), visits,
                stock, model, audit);
        technician();
    }

    /** One for the whole run; tests keep apart by their parts. */
    static synchronized OrderBench shared() {
        if (shared == null) {
            try {
                shared = new OrderBench(StockBench.shared());
            } catch (Refusal e) {
                throw new IllegalStateException("no bench", e);
            }
        }
        return shared;
    }

    private static Reach reach() {
        Reach reach = mock(Reach.class, withSettings().stubOnly());
        when(reach.covers(anyString())).thenReturn(true);
        when(reach.coversOrganisation(anyString())).thenReturn(true);
        return reach;
    }

    private static OrganisationService organisations() {
        Unit office = unit("hq", Unit.Kind.HEAD_OFFICE);
        Unit branch = unit("south", Unit.Kind.BRANCH);
        Unit outlet = unit("south-1", Unit.Kind.OUTLET);
        List<Unit> all = List.of(outlet, branch, office);
        OrganisationService organisations = mock(OrganisationService.class, withSettings().stubOnly());
        when(organisations.exists(anyString())).thenReturn(true);
        when(organisations.zone(anyString())).thenReturn(ZoneId.of("Asia/Shanghai"));
        when(organisations.unit(anyString())).thenAnswer(call -> all.stream().filter(unit -> unit.id().equals(call.getArgument(0))).findFirst());
        when(organisations.unitAndAbove(OUTLET)).thenReturn(all);
        when(organisations.unitAndAbove(BRANCH)).thenReturn(List.of(branch, office));
        when(organisations.unitAndAbove(office.id())).thenReturn(List.of(office));
        return organisations;
    }

    private static Unit unit(String code, Unit.Kind kind) {
        return new Unit(StockBench.ORGANISATION + "." + code, StockBench.ORGANISATION, code, kind, new Text("部", "Unit"), null);
    }

    private DecisionService decisions() throws Refusal {
        DecisionService decisions = mock(DecisionService.class, withSettings().stubOnly());
        when(decisions.decide(anyString(), anyString(), any(), anyString())).thenAnswer(call -> said(call.getArgument(0), call.getArgument(2)));
        when(decisions.evaluate(anyString(), anyString(), any())).thenAnswer(call -> said(call.getArgument(0), call.getArgument(2)));
        return decisions;
    }

    /** Orders of a repair are approved at once, those of a store by a person; every part that was replaced is owed back. */
    private Decision said(String key, Map<String, ?> facts) {
        Map<String, Object> outputs = new HashMap<>();
        switch (key) {
            case "parts-review" -> {
                outputs.put("reviewer", "parts-accountant");
                outputs.put("decision", facts.containsKey("rulesOk") ? "approved" : null);
                outputs.put("shipAllowed", true);
            }
            case "parts-lead-time" -> {
                outputs.put("reservedFor", "PT24H");
                outputs.put("expectedOn", LocalDate.parse((String) facts.get("orderedOn")).plusDays(3));
            }
            case "part-return" -> {
                outputs.put("owed", true);
                outputs.put("returnBy", goods.clock.instant().plus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC));
            }
            default -> throw new AssertionError(key);
        }
        return new Decision(key, outputs, "receipt", Map.of());
    }

    private String aCase(String kind) {
        String number = String.format("O-%07d", numbers.incrementAndGet());
        goods.jdbc.sql("""
                insert into service_case (number, organisation, kind, channel, status, unit_id, facts, reported_at, opened_at, late_at_import,
                    reopened, version)
                values (:number, 'bench', :kind, 'platform', 'open', :unit, '{}', :now, :now, false, 0, 1)""")
                .param("number", number).param("kind", kind).param("unit", OUTLET)
                .param("now", goods.clock.instant().atOffset(ZoneOffset.UTC)).update();
        return number;
    }

    private void technician() {
        goods.jdbc.sql("""
                insert into person (id, organisation, name, language, password_hash, active) values (?, 'bench', '技师', 'zh', '-', true)""")
                .param(TECHNICIAN).update();
        goods.jdbc.sql("insert into role_assignment (person_id, unit_id, role) values (?, ?, 'technician')").params(TECHNICIAN, OUTLET).update();
    }

    /** A repair that is visited. @return its number */
    String repair() {
        return aCase("repair");
    }

    /** Any case, as far as an order asks for it. */
    private static ServiceCases cases() {
        ServiceCase repair = mock(ServiceCase.class, withSettings().stubOnly());
        when(repair.organisation()).thenReturn(StockBench.ORGANISATION);
        when(repair.unitId()).thenReturn(OUTLET);
        when(repair.kind()).thenReturn(CaseKind.REPAIR);
        when(repair.status()).thenReturn(Status.VISITING);
        when(repair.customerNo()).thenReturn("K");
        ServiceCases cases = mock(ServiceCases.class, withSettings().stubOnly());
        when(cases.existing(anyString())).thenReturn(repair);
        return cases;
    }

    /** A visit of the technician. @return its id */
    long visit(String repair) {
        goods.jdbc.sql("""
                insert into visit (case_number, visit_no, organisation, unit_id, technician, expert, state, no_shows)
                values (?, 1, 'bench', ?, ?, false, 'working', 0)""").params(repair, OUTLET, TECHNICIAN).update();
        long id = goods.jdbc.sql("select id from visit where case_number = ?").param(repair).query(Long.class).single();
        Visit visit = new Visit(id, repair, 1, StockBench.ORGANISATION, OUTLET, TECHNICIAN, false, "working", null, null, null, 0, null, null,
                null, false, false, null, null, null, null, false, false, false, null, null, null, null);
        known.put(id, visit);
        return id;
    }

    /** Takes these orders and parts, and all that moved of them, out of the database. */
    void clear(List<String> numbers, List<String> parts, String repair) {
        List<String> orders = numbers.isEmpty() ? List.of("-") : numbers;
        for (String table : List.of("part_return where repair = :repair", "part_order_promise where case_number in (:orders)",
                "part_shipment_line where case_number in (:orders)", "part_shipment where case_number in (:orders)",
                "part_order_line where case_number in (:orders)", "part_order where case_number in (:orders)",
                "stock_movement_number where movement_id in (select id from stock_movement where part_code in (:parts))",
                "stock_movement where part_code in (:parts)", "stock_reservation where part_code in (:parts)",
                "stock_balance where part_code in (:parts)", "tracked_item where part_code in (:parts)",
                "part_alternative where code in (:parts)", "part where code in (:parts)", "visit where case_number = :repair",
                "service_case where organisation = 'bench' and kind in ('repair', 'spare-parts')")) {
            goods.jdbc.sql("delete from " + table).params(Map.of("orders", orders, "parts", parts, "repair", repair)).update();
        }
    }

    /** What is wrong with the books of these orders; each query of an invariant returns no row where all is well. */
    List<String> breaches(List<String> numbers, List<String> parts, String repair) {
        List<String> found = new ArrayList<>(goods.breaches(parts.toArray(String[]::new)));
        if (!numbers.isEmpty()) {
            for (String invariant : INVARIANTS) {
                found.addAll(goods.jdbc.sql(invariant).params(Map.of("orders", numbers, "parts", parts, "repair", repair))
                        .query((row, index) -> invariant.lines().findFirst().orElseThrow() + ": " + row.getString(1)).list());
            }
        }
        return found;
    }

    /** What the process {@code spare-parts} does between the tasks of people. */
    final class Model implements PartOrderLifecycle {

        @Override
        public void submitted(PartOrder order) throws Refusal {
            reviewed(order.number(), review.route(order.number()).result());
        }

        @Override
        public void stockArrived(String number) throws Refusal {
            source(number);
        }

        @Override
        public void used(String number) {
            service.end(number, "done");
        }

        @Override
        public void cancelled(String number) {
            // the process ends with its order
        }
    }

    void reviewed(String number, String result) throws Refusal {
        if ("refused".equals(result)) {
            service.end(number, "refused");
        } else if (!"manual".equals(result)) {
            source(number);
        }
    }

    void source(String number) throws Refusal {
        while (Sources.OWN_STORE.equals(sourcing.choose(number).source())) {
            if (!delivery.handOver(number)) {
                arrived(number);
                return;
            }
        }
    }

    /** Everything is here that is still wanted. */
    void arrived(String number) {
        if (orders.existing(number).repair() == null) {
            service.end(number, "done");
        }
    }
}
