package io.aftersales.stock;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stock as people see it: the catalogue, and what lies where, within the reach of whoever asks. */
@Component
public class StockReads {

    /** The longest page. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final StockReach reach;
    private final Parts parts;
    private final TrackedItems items;

    StockReads(JdbcClient jdbc, StockReach reach, Parts parts, TrackedItems items) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.parts = parts;
        this.items = items;
    }

    /** A page of parts in the order of their codes. @param next the cursor of the following page; null at the end */
    public record PartPage(List<Part> items, String next) {
    }

    /** @param q a part of the code or of a name @param kind null for any @param current whether only what may be ordered */
    public PartPage parts(String organisation, String q, String kind, boolean current, String cursor, int limit) throws Refusal {
        StringBuilder sql = new StringBuilder("select code from part where organisation = :organisation");
        Map<String, Object> values = new HashMap<>(Map.of("organisation", reach.organisation(organisation), "limit", limit(limit) + 1));
        if (q != null && !q.isBlank()) {
            sql.append(" and (lower(code) like :q escape '!' or lower(name_zh) like :q escape '!' or lower(name_en) like :q escape '!')");
            values.put("q", pattern(q));
        }
        if (kind != null && !kind.isBlank()) {
            sql.append(" and kind = :kind");
            values.put("kind", kind);
        }
        if (current) {
            sql.append(" and discontinued = false and successor is null");
        }
        if (cursor != null) {
            sql.append(" and code > :cursor");
            values.put("cursor", cursor);
        }
        String asked = (String) values.get("organisation");
        List<String> codes = jdbc.sql(sql + " order by code limit :limit").params(values).query(String.class).list();
        List<String> page = codes.subList(0, Math.min(codes.size(), limit));
        return new PartPage(page.stream().map(code -> parts.find(asked, code).orElseThrow()).toList(),
                codes.size() > limit ? page.get(page.size() - 1) : null);
    }

    /** @throws Refusal not found, for a code that the catalogue does not hold */
    public Part part(String organisation, String code) throws Refusal {
        return parts.find(reach.organisation(organisation), code).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /** What to order instead of a part that is no longer made; empty for nothing. */
    public Optional<Part> usable(String organisation, String code) throws Refusal {
        return parts.usable(reach.organisation(organisation), code);
    }

    /**
     * What lies of a part in a warehouse.
     *
     * @param kind     store, second-level, project, van or defective
     * @param average  value of a piece in CNY, to four places; null where none lies there
     * @param value    of all in CNY
     * @param minimum  null where none is set
     * @param frozenBy the count that holds it still; null for none
     */
    public record Row(String place, String unitId, String kind, String storeNameZh, String storeNameEn, String part, String nameZh,
                      String nameEn, String measure, boolean tracked, int onHand, int reserved, int available, BigDecimal average,
                      BigDecimal value, Integer minimum, Integer fillTo, String frozenBy) {
    }

    /** @param next the cursor of the following page; null at the end */
    public record RowPage(List<Row> items, String next) {
    }

    private static final String ROWS = """
            select w.place, w.unit_id, w.kind, w.name_zh as store_zh, w.name_en as store_en, p.code, p.name_zh, p.name_en, p.measure,
                   p.tracked, b.quantity, b.reserved, b.value_cny, m.minimum, m.fill_to, b.frozen_by
              from stock_balance b
              join warehouse w on w.place = b.place
              join part p on p.organisation = b.organisation and p.code = b.part_code
              left join stock_minimum m on m.place = b.place and m.part_code = b.part_code
            """;

    /** What lies of a part in every warehouse within reach. */
    public List<Row> ofPart(String organisation, String code) throws Refusal {
        Part part = part(organisation, code);
        Reach.Condition within = reach.units("w.unit_id");
        return jdbc.sql(ROWS + " where b.organisation = :organisation and b.part_code = :code and (b.quantity > 0 or m.minimum is not null) and ("
                + within.sql() + ") order by w.place").param("organisation", part.organisation()).param("code", part.code())
                .params(within.parameters()).query(StockReads::row).list();
    }

    /** What lies in a warehouse, in the order of the parts' codes. @param q a part of the code or of a name */
    public RowPage ofWarehouse(String place, String q, String cursor, int limit) throws Refusal {
        StockReach.Warehouse warehouse = reach.require(place);
        StringBuilder sql = new StringBuilder(ROWS + " where b.place = :place and (b.quantity > 0 or m.minimum is not null)");
        Map<String, Object> values = new HashMap<>(Map.of("place", warehouse.place().text(), "limit", limit(limit) + 1));
        if (q != null && !q.isBlank()) {
            sql.append(" and (lower(p.code) like :q escape '!' or lower(p.name_zh) like :q escape '!' or lower(p.name_en) like :q escape '!')");
            values.put("q", pattern(q));
        }
        if (cursor != null) {
            sql.append(" and p.code > :cursor");
            values.put("cursor", cursor);
        }
        List<Row> rows = jdbc.sql(sql + " order by p.code limit :limit").params(values).query(StockReads::row).list();
        List<Row> page = rows.subList(0, Math.min(rows.size(), limit));
        return new RowPage(page, rows.size() > limit ? page.get(page.size() - 1).part() : null);
    }

    /** The numbers of the tracked pieces of a part that are in a warehouse. */
    public List<String> numbers(String place, String partCode) throws Refusal {
        return items.at(reach.require(place).place(), partCode);
    }

    /**
     * A warehouse.
     *
     * @param keeper  who answers for it; null for whoever holds the role on the unit
     * @param parts   how many different parts lie there
     * @param pieces  how many pieces of them
     * @param value   of all in CNY
     * @param below   how many parts are below their minimum
     * @param frozen  how many parts a count holds still
     */
    public record Store(String place, String organisation, String unitId, String kind, String nameZh, String nameEn, String keeper, int parts,
                        long pieces, BigDecimal value, int below, int frozen) {
    }

    /** Every warehouse within reach, live (CAC-13, HOM-51). @param empty whether to list those where nothing lies, too */
    public List<Store> stores(String organisation, String kind, boolean empty) throws Refusal {
        Reach.Condition within = reach.units("w.unit_id");
        String having = empty ? "" : " having sum(case when b.quantity > 0 then 1 else 0 end) > 0 or min(m.minimum) is not null";
        String ofKind = kind == null || kind.isBlank() ? "" : " and w.kind = :kind";
        var query = jdbc.sql("""
                select w.place, w.organisation, w.unit_id, w.kind, w.name_zh, w.name_en, w.keeper,
                       sum(case when b.quantity > 0 then 1 else 0 end) as parts, coalesce(sum(b.quantity), 0) as pieces,
                       coalesce(sum(b.value_cny), 0) as value_cny,
                       sum(case when b.quantity - b.reserved < m.minimum then 1 else 0 end) as below,
                       sum(case when b.frozen_by is not null then 1 else 0 end) as frozen
                  from warehouse w
                  left join stock_balance b on b.place = w.place
                  left join stock_minimum m on m.place = b.place and m.part_code = b.part_code
                 where w.organisation = :organisation and (""" + within.sql() + ")" + ofKind
                + " group by w.place, w.organisation, w.unit_id, w.kind, w.name_zh, w.name_en, w.keeper" + having + " order by w.place")
                .param("organisation", reach.organisation(organisation)).params(within.parameters());
        return (ofKind.isEmpty() ? query : query.param("kind", kind)).query((row, index) -> new Store(row.getString("place"),
                row.getString("organisation"), row.getString("unit_id"), row.getString("kind"), row.getString("name_zh"),
                row.getString("name_en"), row.getString("keeper"), row.getInt("parts"), row.getLong("pieces"), row.getBigDecimal("value_cny"),
                row.getInt("below"), row.getInt("frozen"))).list();
    }

    static int limit(int limit) throws Refusal {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        return limit;
    }

    private static String pattern(String q) {
        return "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        int quantity = row.getInt("quantity");
        BigDecimal value = row.getBigDecimal("value_cny");
        return new Row(row.getString("place"), row.getString("unit_id"), row.getString("kind"), row.getString("store_zh"),
                row.getString("store_en"), row.getString("code"), row.getString("name_zh"), row.getString("name_en"), row.getString("measure"),
                row.getBoolean("tracked"), quantity, row.getInt("reserved"), quantity - row.getInt("reserved"),
                quantity == 0 ? null : value.divide(BigDecimal.valueOf(quantity), 4, RoundingMode.HALF_UP), value,
                row.getObject("minimum", Integer.class), row.getObject("fill_to", Integer.class), row.getString("frozen_by"));
    }
}
