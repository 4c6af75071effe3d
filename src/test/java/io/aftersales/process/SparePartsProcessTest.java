package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.partsorder.NewOrder;
import io.aftersales.partsorder.PartOrderReason;
import io.aftersales.partsorder.PartOrderService;
import io.aftersales.partsorder.Promises;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.MissedDeadlines;
import io.aftersales.stock.Place;
import io.aftersales.stock.ReplenishmentOrders;
import io.aftersales.stock.StockDesk;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class SparePartsProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.SPARE_PARTS);

    private static final String AC = "central-ac";
    private static final String FOSHAN = "central-ac.foshan";
    private static final String SOUTH = "central-ac.south";

    @Autowired
    private PartsRoad parts;
    @Autowired
    private CaseRoad road;
    @Autowired
    private PartOrderService orders;
    @Autowired
    private CaseService cases;
    @Autowired
    private ReplenishmentOrders wishes;
    @Autowired
    private StockDesk desk;
    @Autowired
    private Promises promises;
    @Autowired
    private MissedDeadlines missed;
    @Autowired
    private ClockService clocks;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_branch_accountant_reviews_in_two_hours_and_the_branch_ships() throws Exception {
        String part = parts.part(AC);
        parts.put(AC, SOUTH, part, 5);
        String number = parts.order(AC, FOSHAN, null, part, 2);
        assertThat(number).startsWith("S-");
        assertThat(parts.task(number, "ReviewOrder").candidateGroups()).contains("central-ac.south.parts-accountant")
                .noneMatch(group -> group.startsWith(FOSHAN));
        assertThat(clocks.clocksOf(number)).singleElement().satisfies(review -> {
            assertThat(review.target()).isEqualTo("parts-review");
            assertThat(review.dueAt()).isEqualTo(review.startedAt().plus(Duration.ofHours(2)));
        });
        parts.approve(number);
        assertThat(clocks.clocksOf(number).get(0).state()).isEqualTo("met");
        assertThat(parts.available(SOUTH, part)).isEqualTo(3);
        assertThat(parts.of(number, "source")).isEqualTo("branch");
        assertThat(parts.of(number, "expected_on").toString()).isEqualTo(today().plusDays(1).toString());
        assertThat(parts.task(number, "ShipParts").candidateGroups()).contains("central-ac.south.warehouse-keeper");
        parts.ship(number);
        assertThat(parts.onHand(Place.transit(number), part)).isEqualTo(2);
        parts.receive(number);
        assertThat(parts.onHand(Place.store(FOSHAN), part)).isEqualTo(2);
        assertThat(parts.onHand(Place.store(SOUTH), part)).isEqualTo(3);
        assertThat(parts.state(number)).isEqualTo("done");
        assertThat(parts.status(number)).isEqualTo("closed");
    }

    @Test
    void the_system_approves_at_once_and_the_second_level_store_that_has_it_ships() throws Exception {
        String appliance = "home-appliance";
        String part = parts.part(appliance);
        parts.put(appliance, "home-appliance.taizhou", part, 3);
        String repair = road.open(appliance);
        String number = parts.order(appliance, "home-appliance.qingdao", repair, part, 1);
        assertThat(parts.waitsFor(number)).containsExactly("ShipParts");
        assertThat(parts.of(number, "source_place")).isEqualTo("store:home-appliance.taizhou");
        parts.answer(number, "ShipParts", "possible", "yes", "mode", "pickup", "receiver", "李强");
        parts.receive(number);
        assertThat(parts.state(number)).isEqualTo("received");
        assertThat(parts.waitsFor(number)).isEmpty();
    }

    @Test
    void what_fills_a_store_is_reviewed_by_a_person_where_the_system_decides_repairs() throws Exception {
        String part = parts.part("home-appliance");
        String number = parts.order("home-appliance", "home-appliance.qingdao", null, part, 1);
        assertThat(parts.task(number, "ReviewOrder").candidateGroups()).contains("home-appliance.east.parts-accountant");
        refused(PartOrderReason.NO_REASON, "reason", () -> parts.answer(number, "ReviewOrder", "decision", "refused"));
        parts.answer(number, "ReviewOrder", "decision", "refused", "reason", "库存充足");
        assertThat(parts.state(number)).isEqualTo("refused");
        assertThat(messages(number)).containsExactly("parts-refused");
    }

    @Test
    void the_technical_section_reviews_and_production_reports_how_long_it_takes() throws Exception {
        String electrical = "electrical-equipment";
        String part = parts.part(electrical);
        String number = parts.order(electrical, "electrical-equipment.suzhou-city", null, part, 4);
        assertThat(parts.task(number, "ReviewOrder").candidateGroups()).containsExactly("electrical-equipment.hq.chief-engineer");
        parts.answer(number, "ReviewOrder", "decision", "approved", "made", "make");
        assertThat(parts.of(number, "expected_on")).isNull();
        assertThat(parts.task(number, "ReportLeadTime").candidateGroups()).containsExactly("electrical-equipment.hq.supervisor");
        parts.answer(number, "ReportLeadTime", "leadTimeDays", 12);
        assertThat(parts.of(number, "expected_on").toString()).isEqualTo(today().plusDays(12).toString());
        parts.answer(number, "BookReceipt", "arrived", "yes", "supplier", "一车间", "delivered",
                List.of(Map.of("line", "1", "quantity", 4, "unitCost", new BigDecimal("80.00"))));
        assertThat(parts.waitsFor(number)).containsExactly("ShipParts");
        parts.ship(number);
        parts.receive(number);
        assertThat(parts.onHand(Place.store("electrical-equipment.suzhou-city"), part)).isEqualTo(4);
        assertThat(parts.state(number)).isEqualTo("done");
    }

    @Test
    void purchasing_reports_what_is_bought_in() throws Exception {
        String part = parts.part("electrical-equipment");
        String number = parts.order("electrical-equipment", "electrical-equipment.suzhou-city", null, part, 1);
        parts.answer(number, "ReviewOrder", "decision", "approved", "made", "buy");
        assertThat(parts.task(number, "ReportLeadTime").candidateGroups()).containsExactly("electrical-equipment.hq.parts-accountant");
    }

    @Test
    void nothing_is_shipped_without_head_office() throws Exception {
        String fleet = "fleet-terminal";
        String part = parts.part(fleet, "terminal", true);
        parts.put(fleet, "fleet-terminal.north", part, 2, "T-" + part + "-1", "T-" + part + "-2");
        String stopped = parts.order(fleet, "fleet-terminal.shenyang", null, part, 1);
        assertThat(parts.task(stopped, "ReviewOrder").candidateGroups()).containsExactly("fleet-terminal.hq.general-manager");
        parts.answer(stopped, "ReviewOrder", "decision", "refused", "reason", "超过配比");
        assertThat(parts.status(stopped)).isEqualTo("closed");
        assertThat(parts.available("fleet-terminal.north", part)).isEqualTo(2);

        String number = parts.order(fleet, "fleet-terminal.shenyang", null, part, 1);
        parts.approve(number);
        refused(PartOrderReason.NUMBERS_DO_NOT_FIT, "numbers", () -> parts.ship(number));
        parts.answer(number, "ShipParts", "possible", "yes", "mode", "pickup", "receiver", "赵军", "pieces",
                List.of(Map.of("line", "1", "numbers", "T-" + part + "-2")));
        parts.receive(number);
        assertThat(jdbc.sql("select place from tracked_item where part_code = ? and item_number = ?").params(part, "T-" + part + "-2")
                .query(String.class).single()).isEqualTo("store:fleet-terminal.shenyang");
    }

    @Test
    void where_no_store_has_it_the_supplier_delivers_and_every_change_of_the_date_is_logged_and_told() throws Exception {
        String part = parts.part("room-ac");
        String number = parts.order("room-ac", "room-ac.nanjing-city", null, part, 3);
        parts.approve(number);
        assertThat(parts.waitsFor(number)).containsExactly("BookReceipt");
        assertThat(parts.of(number, "expected_on").toString()).isEqualTo(today().plusDays(14).toString());
        parts.answer(number, "BookReceipt", "arrived", "no", "expectedOn", today().plusDays(30).toString(), "reason", "供应商缺料");
        assertThat(parts.waitsFor(number)).containsExactly("BookReceipt");
        assertThat(promised(number)).contains(today().plusDays(14).toString(), today().plusDays(30).toString());
        assertThat(messages(number)).contains("parts-expected");
        refused(PartOrderReason.EXPECTED_IN_THE_PAST, "expectedOn", () -> promises.change(number, today().minusDays(1), "x"));
        refused(PartOrderReason.NO_REASON, "reason", () -> promises.change(number, today().plusDays(40), " "));
        refused(InputReason.OUT_OF_RANGE, "delivered[0].quantity", () -> parts.answer(number, "BookReceipt", "arrived", "yes", "supplier", "甲",
                "delivered", List.of(Map.of("line", "1", "quantity", 0, "unitCost", 80))));
        parts.answer(number, "BookReceipt", "arrived", "yes", "supplier", "甲厂", "delivered",
                List.of(Map.of("line", "1", "quantity", 3, "unitCost", new BigDecimal("80.00"))));
        parts.ship(number);
        parts.receive(number);
        assertThat(parts.state(number)).isEqualTo("done");
    }

    @Test
    void stock_that_arrives_serves_the_oldest_waiting_order_first() throws Exception {
        String part = parts.part("room-ac");
        String oldest = parts.order("room-ac", "room-ac.nanjing-city", null, part, 2);
        String younger = parts.order("room-ac", "room-ac.chuzhou", null, part, 2);
        parts.approve(oldest);
        parts.approve(younger);
        parts.answer(younger, "BookReceipt", "arrived", "yes", "supplier", "甲厂", "delivered",
                List.of(Map.of("line", "1", "quantity", 2, "unitCost", 80)));
        assertThat(parts.waitsFor(oldest)).containsExactly("ShipParts");
        assertThat(parts.waitsFor(younger)).containsExactly("BookReceipt");
        parts.answer(younger, "BookReceipt", "arrived", "yes", "supplier", "甲厂", "delivered",
                List.of(Map.of("line", "1", "quantity", 2, "unitCost", 80)));
        assertThat(parts.waitsFor(younger)).containsExactly("ShipParts");
    }

    @Test
    void a_review_that_is_late_asks_the_branch_manager_to_act() throws Exception {
        String part = parts.part(AC);
        String number = parts.order(AC, FOSHAN, null, part, 1);
        missed.deadlineMissed(number, "parts-review");
        assertThat(parts.task(number, "HandleLateReview").candidateGroups()).contains("central-ac.south.branch-manager");
        parts.answer(number, "HandleLateReview", "measure", "urged", "note", "已电话催办");
        assertThat(parts.waitsFor(number)).containsExactly("ReviewOrder");
    }

    @Test
    void what_the_own_store_has_is_taken_at_once() throws Exception {
        String part = parts.part("home-appliance");
        parts.put("home-appliance", "home-appliance.qingdao", part, 1);
        String repair = road.open("home-appliance");
        String number = parts.order("home-appliance", "home-appliance.qingdao", repair, part, 1);
        assertThat(parts.waitsFor(number)).isEmpty();
        assertThat(parts.state(number)).isEqualTo("received");
        assertThat(parts.of(number, "source")).isEqualTo("own-store");
        assertThat(parts.onHand(Place.store("home-appliance.qingdao"), part)).isZero();
    }

    @Test
    void short_damaged_and_wrong_parts_are_shipped_again() throws Exception {
        String part = parts.part(AC);
        parts.put(AC, SOUTH, part, 20);
        String number = shipped(part, 10);
        refused(PartOrderReason.MORE_THAN_SHIPPED, "arrived[0].good", () -> parts.answer(number, "ReceiveParts", "complete", "no", "again", "yes",
                "arrived", List.of(Map.of("line", "1", "good", 9, "damaged", 1, "wrong", 1))));
        parts.answer(number, "ReceiveParts", "complete", "no", "again", "yes", "arrived",
                List.of(Map.of("line", "1", "good", 6, "damaged", 2, "wrong", 1)));
        assertThat(parts.onHand(Place.store(FOSHAN), part)).isEqualTo(6);
        assertThat(parts.onHand(Place.defective(FOSHAN), part)).isEqualTo(2);
        assertThat(parts.onHand(Place.lost(FOSHAN), part)).isEqualTo(1);
        assertThat(parts.count(number, "missing")).isEqualTo(1);
        assertThat(parts.waitsFor(number)).containsExactly("ShipParts");
        assertThat(parts.count(number, "reserved")).isEqualTo(4);
        parts.ship(number);
        parts.receive(number);
        assertThat(parts.count(number, "received")).isEqualTo(10);
        assertThat(parts.state(number)).isEqualTo("done");
    }

    @Test
    void a_shortfall_that_is_wanted_no_more_closes_the_order() throws Exception {
        String part = parts.part(AC);
        parts.put(AC, SOUTH, part, 3);
        String number = shipped(part, 3);
        parts.answer(number, "ReceiveParts", "complete", "no", "again", "no", "arrived", List.of(Map.of("line", "1", "good", 2)));
        assertThat(parts.count(number, "closed")).isEqualTo(1);
        assertThat(parts.state(number)).isEqualTo("done");
    }

    @Test
    void a_store_that_has_not_what_its_books_say_is_passed_over() throws Exception {
        String part = parts.part(AC);
        parts.put(AC, SOUTH, part, 1);
        parts.put(AC, "central-ac.hq", part, 1);
        String number = parts.order(AC, FOSHAN, null, part, 1);
        parts.approve(number);
        parts.answer(number, "ShipParts", "possible", "no", "why", "货架上没有");
        assertThat(parts.available(SOUTH, part)).isEqualTo(1);
        assertThat(parts.of(number, "source")).isEqualTo("head-office");
        assertThat(parts.task(number, "ShipParts").candidateGroups()).containsExactly("central-ac.hq.warehouse-keeper");
    }

    @Test
    void nothing_leaves_without_carrier_packing_dispatch_list_or_the_name_of_who_picks_it_up() throws Exception {
        String part = parts.part(AC);
        parts.put(AC, SOUTH, part, 1);
        String number = parts.order(AC, FOSHAN, null, part, 1);
        parts.approve(number);
        refused(PartOrderReason.NO_RECEIVER, "receiver", () -> parts.answer(number, "ShipParts", "possible", "yes", "mode", "pickup"));
        refused(PartOrderReason.NO_CARRIER, "carrier", () -> parts.answer(number, "ShipParts", "possible", "yes", "mode", "ship"));
        refused(PartOrderReason.NO_PACKING, "packing",
                () -> parts.answer(number, "ShipParts", "possible", "yes", "mode", "ship", "carrier", "顺丰"));
        refused(PartOrderReason.NO_DISPATCH_LIST, "dispatchList",
                () -> parts.answer(number, "ShipParts", "possible", "yes", "mode", "ship", "carrier", "顺丰", "packing", "纸箱"));
        assertThat(parts.waitsFor(number)).containsExactly("ShipParts");
    }

    @Test
    void an_order_is_approved_in_part() throws Exception {
        String part = parts.part(AC);
        parts.put(AC, SOUTH, part, 9);
        String number = parts.order(AC, FOSHAN, null, part, 5);
        refused(PartOrderReason.MORE_THAN_ORDERED, "lines[0].quantity", () -> granted(number, 6, "备用"));
        refused(PartOrderReason.NOTHING_APPROVED, "lines", () -> granted(number, 0, "备用"));
        refused(PartOrderReason.NO_REASON, "reason", () -> granted(number, 2, null));
        granted(number, 2, "先发两件");
        assertThat(parts.count(number, "reserved")).isEqualTo(2);
    }

    private void granted(String number, int quantity, String reason) throws Refusal {
        List<Map<String, Object>> lines = List.of(Map.of("line", "1", "quantity", quantity));
        if (reason == null) {
            parts.answer(number, "ReviewOrder", "decision", "in-part", "lines", lines);
        } else {
            parts.answer(number, "ReviewOrder", "decision", "in-part", "lines", lines, "reason", reason);
        }
    }

    @Test
    void what_succeeds_a_part_comes_instead() throws Exception {
        String old = parts.part(AC);
        String successor = parts.part(AC);
        parts.succeeds(AC, old, successor);
        parts.put(AC, SOUTH, successor, 1);
        String number = parts.order(AC, FOSHAN, null, old, 1);
        parts.approve(number);
        assertThat(jdbc.sql("select given_code from part_order_line where case_number = ?").param(number).query(String.class).single())
                .isEqualTo(successor);
        parts.ship(number);
        parts.receive(number);
        assertThat(parts.onHand(Place.store(FOSHAN), successor)).isEqualTo(1);
    }

    @Test
    void a_cancellation_gives_everything_back_at_every_stage() throws Exception {
        String part = parts.part(AC);
        parts.put(AC, SOUTH, part, 4);
        String submitted = parts.order(AC, FOSHAN, null, part, 4);
        orders.cancel(submitted, "不需要");
        String reserved = parts.order(AC, FOSHAN, null, part, 4);
        parts.approve(reserved);
        assertThat(parts.available(SOUTH, part)).isZero();
        orders.cancel(reserved, "不需要");
        assertThat(parts.available(SOUTH, part)).isEqualTo(4);
        String underWay = shipped(part, 4);
        orders.cancel(underWay, "不需要");
        assertThat(parts.onHand(Place.transit(underWay), part)).isZero();
        String received = repairOrder(part, 4);
        assertThat(parts.onHand(Place.store(SOUTH), part)).isZero();
        orders.cancel(received, "不需要");
        assertThat(parts.onHand(Place.store(FOSHAN), part)).isEqualTo(4);
        for (String number : List.of(submitted, reserved, underWay, received)) {
            assertThat(parts.state(number)).isEqualTo("cancelled");
            assertThat(parts.status(number)).isEqualTo("cancelled");
            assertThat(parts.waitsFor(number)).isEmpty();
            refused(PartOrderReason.ORDER_IN_ANOTHER_STATE, null, () -> orders.cancel(number, "再次"));
        }
    }

    private String repairOrder(String part, int quantity) throws Refusal {
        String repair = road.open(AC);
        String number = parts.order(AC, FOSHAN, repair, part, quantity);
        parts.approve(number);
        parts.ship(number);
        parts.receive(number);
        return number;
    }

    private String shipped(String part, int quantity) throws Refusal {
        String number = parts.order(AC, FOSHAN, null, part, quantity);
        parts.approve(number);
        parts.ship(number);
        return number;
    }

    @Test
    void a_repair_that_ends_takes_its_orders_with_it() throws Exception {
        String part = parts.part(AC);
        String repair = road.open(AC);
        String number = parts.order(AC, FOSHAN, repair, part, 1);
        road.toDispatch(repair);
        orders.cancel(number, "换机");
        String another = parts.order(AC, null, repair, part, 1);
        cases.cancel(repair, "客户放弃");
        assertThat(parts.state(another)).isEqualTo("cancelled");
        refused(PartOrderReason.NO_REPAIR_UNDER_WAY, "repair", () -> parts.order(AC, FOSHAN, repair, part, 1));
    }

    @Test
    void bad_orders_are_refused_by_field_and_leave_nothing() throws Exception {
        String part = parts.part(AC);
        long before = count();
        refused(PartOrderReason.NO_PARTS, "lines", () -> order(List.of()));
        for (Number wrong : List.of(0, -1, new BigDecimal("1.5"), 100_000)) {
            assertThatThrownBy(() -> order(List.of(new NewOrder.Line(part, wrong)))).as(wrong.toString())
                    .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field()).isEqualTo("lines[0].quantity"));
        }
        refused(PartOrderReason.PART_TWICE, "lines[1].part", () -> order(List.of(new NewOrder.Line(part, 1), new NewOrder.Line(part, 1))));
        assertThatThrownBy(() -> order(List.of(new NewOrder.Line("NOBODY", 1))))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field()).isEqualTo("lines[0].part"));
        assertThatThrownBy(() -> parts.order(AC, "room-ac.chuzhou", null, part, 1))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field()).isEqualTo("unitId"));
        jdbc.sql("update part set discontinued = true where code = ?").param(part).update();
        refused(PartOrderReason.PART_DISCONTINUED, "lines[0].part", () -> order(List.of(new NewOrder.Line(part, 1))));
        assertThat(count()).isEqualTo(before);
    }

    private String order(List<NewOrder.Line> lines) throws Refusal {
        return orders.order(new NewOrder(AC, FOSHAN, null, null, null, false, true, lines));
    }

    private long count() {
        return jdbc.sql("select count(*) from service_case where kind = 'spare-parts'").query(Long.class).single();
    }

    @Test
    void used_parts_move_to_the_case_and_the_rest_to_the_store() throws Exception {
        String part = parts.part(AC);
        parts.put(AC, SOUTH, part, 3);
        String repair = road.open(AC);
        road.toDiagnosis(repair);
        wantParts(repair, part, 3);
        String number = orderOf(repair);
        parts.approve(number);
        parts.ship(number);
        parts.receive(number);
        assertThat(road.waitsFor(repair)).containsExactly("UserTask_RepairAndTest");
        assertThat(parts.onHand(Place.van(road.task(repair, "RepairAndTest").assignee()), part)).isEqualTo(3);
        refused(PartOrderReason.MORE_THAN_RECEIVED, "partsUsed[0].quantity", () -> repaired(repair, number, 4));
        repaired(repair, number, 2);
        assertThat(parts.onHand(Place.ofCase(repair), part)).isEqualTo(2);
        assertThat(parts.onHand(Place.store(FOSHAN), part)).isEqualTo(1);
        assertThat(parts.state(number)).isEqualTo("done");
    }

    @Test
    void a_store_orders_for_itself_once_and_what_a_keeper_books_in_by_hand_serves_the_order() throws Exception {
        String part = parts.part(AC);
        Place foshan = Place.store(FOSHAN);
        String number = wishes.order(AC, foshan, part, 4, "minimum", "minimum:" + part);
        assertThat(wishes.order(AC, foshan, part, 4, "minimum", "minimum:" + part)).isEqualTo(number);
        assertThat(wishes.onOrder(AC, foshan, part)).isEqualTo(4);
        parts.approve(number);
        assertThat(parts.waitsFor(number)).containsExactly("BookReceipt");
        desk.receive("store:" + SOUTH, "甲厂", new StockDesk.Goods(part, 4, List.of(), null), new BigDecimal("80.00"), null);
        assertThat(parts.waitsFor(number)).containsExactly("ShipParts");
        parts.ship(number);
        parts.receive(number);
        assertThat(parts.onHand(foshan, part)).isEqualTo(4);
        assertThat(wishes.onOrder(AC, foshan, part)).isZero();
    }

    private void repaired(String repair, String number, int used) throws Refusal {
        road.answer(repair, "RepairAndTest", "workDone", "更换电容", "secondCheck", true, "result", "solved", "minutes", 30, "partsUsed",
                List.of(Map.of("part", number + "/1", "quantity", used)));
    }

    private void wantParts(String repair, String part, int quantity) throws Refusal {
        road.answer(repair, "DiagnoseFault", "finding", "电容击穿", "cause", "part", "plan", "更换电容", "partsWanted", "yes", "parts",
                List.of(Map.of("part", part, "quantity", quantity)), "partsAgreed", true);
    }

    private String orderOf(String repair) {
        return jdbc.sql("select max(case_number) from part_order where repair = ?").param(repair).query(String.class).single();
    }

    private List<String> messages(String number) {
        return jdbc.sql("select distinct kind from message where case_number = ?").param(number).query(String.class).list();
    }

    private List<String> promised(String number) {
        return jdbc.sql("select expected_on from part_order_promise where case_number = ? order by promise_no").param(number)
                .query((row, index) -> row.getObject(1).toString()).list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private static void refused(Reason reason, String field, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            assertThat(no.field()).isEqualTo(field);
        });
    }
}
