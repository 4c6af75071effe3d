package io.aftersales.stock;

import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Parts and stores of their own for each test, and goods in them. */
public class StockFixtures {

    private final JdbcClient jdbc;
    private final StockService stock;

    public StockFixtures(JdbcClient jdbc, StockService stock) {
        this.jdbc = jdbc;
        this.stock = stock;
    }

    /** A part that moves by quantity. @return its code */
    public String part(String organisation, String price) {
        return add(organisation, "part", false, price);
    }

    /** A part of which each piece has a number. @return its code */
    public String terminal(String organisation, String price) {
        return add(organisation, "terminal", true, price);
    }

    private String add(String organisation, String kind, boolean tracked, String price) {
        String code = "T-" + unique();
        jdbc.sql("""
                insert into part (organisation, code, name_zh, name_en, kind, measure, price_cny, origin, tracked, discontinued, version)
                values (?, ?, '测试件', 'Test part', ?, 'piece', ?, 'original', ?, false, 0)""")
                .params(organisation, code, kind, new BigDecimal(price), tracked).update();
        return code;
    }

    /** Goods from a supplier. */
    public void receive(String organisation, String code, int quantity, Place store, String unitCost, String... numbers) throws Refusal {
        stock.move(new Movement(organisation, UUID.randomUUID().toString(), code, quantity, Place.supplier("SUP-1"), store, List.of(numbers),
                new BigDecimal(unitCost), null, null));
    }

    /** A store at the place of a project that nobody else uses. */
    public Place store(String unitId) {
        String id = unitId + ".p" + unique().toLowerCase(Locale.ROOT);
        jdbc.sql("""
                insert into extra_store (id, organisation, unit_id, kind, name_zh, name_en)
                select ?, organisation, id, 'project', '项目库', 'Project store' from unit where id = ?""").params(id, unitId).update();
        return Place.store(id);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    }
}
