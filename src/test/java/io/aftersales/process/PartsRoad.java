package io.aftersales.process;


import io.aftersales.partsorder.NewOrder;
import io.aftersales.partsorder.PartOrderService;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockService;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parts, stock and orders for tests; leads an order along its way by completing tasks, as people would. */
@TestComponent
public class PartsRoad {

    private final StockService stock;
    private final PartOrderService orders;
    private final ServiceCases cases;
    private final OpenTasks open;
    private final JdbcClient jdbc;

    PartsRoad(StockService stock, PartOrderService orders, ServiceCases cases, OpenTasks open, JdbcClient jdbc) {
        this.stock = stock;
        this.orders = orders;
        this.cases = cases;
        this.open = open;
        this.jdbc = jdbc;
    }

    /** A new part of the catalogue, at 120 yuan. @return its code */
    public String part(String organisation) {
        return part(organisation, "part", false);
    }

    public String part(String organisation, String kind, boolean tracked) {
        String code = "P-" + UUID.randomUUID().toString().substring(0, 12);
        jdbc.sql("""
                insert into part (organisation, code, name_zh, name_en, kind, measure, price_cny, origin, tracked, discontinued, version)
                values (?, ?, '电容', 'Capacitor', ?, 'piece', 120.00, 'original', ?, false, 0)""")
                .params(organisation, code, kind, tracked).update();
        return code;
    }

    public void succeeds(String organisation, String code, String successor) {
        jdbc.sql("update part set successor = ? where organisation = ? and code = ?").params(successor, organisation, code).update();
    }

    public void put(String organisation, String unit, String code, int quantity, String... numbers) throws Refusal {
        stock.move(new Movement(organisation, "test:" + UUID.randomUUID(), code, quantity, Place.supplier("test"), Place.store(unit),
                Arrays.asList(numbers), new BigDecimal("100.00"), null, null));
    }

    public int onHand(Place place, String code) {
        return stock.onHand(place, code);
    }

    public int available(String unit, String code) {
        return stock.available(Place.store(unit), code);
    }

    public String order(String organisation, String unit, String repair, String code, int quantity) throws Refusal {
        return orders.order(new NewOrder(organisation, unit, repair, null, "测试", false, true, List.of(new NewOrder.Line(code, quantity))));
    }

    public Set<String> waitsFor(String number) throws Refusal {
        return open.names(number).stream().map(task -> task.replace("UserTask_", "")).collect(Collectors.toSet());
    }

    public List<TaskRow> tasks(String number) throws Refusal {
        return open.of(number);
    }

    public TaskRow task(String number, String task) throws Refusal {
        return open.one(number, task);
    }

    public TaskForm form(String number, String task) throws Refusal {
        return open.form(task(number, task));
    }

    public void answer(String number, String task, Object... namesAndValues) throws Refusal {
        open.complete(task(number, task), OpenTasks.answers(namesAndValues));
    }

    public void approve(String number) throws Refusal {
        answer(number, "ReviewOrder", "decision", "approved");
    }

    public void ship(String number) throws Refusal {
        answer(number, "ShipParts", "possible", "yes", "mode", "ship", "carrier", "顺丰", "waybill", "SF1", "packing", "纸箱", "dispatchList", true,
                "insuredCny", 100);
    }

    public void receive(String number) throws Refusal {
        answer(number, "ReceiveParts", "complete", "yes");
    }

    public String state(String number) {
        return jdbc.sql("select state from part_order where case_number = ?").param(number).query(String.class).single();
    }

    public String status(String number) {
        return cases.existing(number).status().key();
    }

    public int count(String number, String column) {
        return jdbc.sql("select sum(" + column + ") from part_order_line where case_number = ?").param(number).query(Integer.class).single();
    }

    public Object of(String number, String column) {
        return jdbc.sql("select " + column + " from part_order where case_number = ?").param(number).query((row, index) -> row.getObject(1))
                .optional().orElse(null);
    }
}
