package io.aftersales.partsorder;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders of parts as people read them, within the caller's reach: one status for branch, dealer and outlet (CAC-129). */
@Component
public class PartOrderReads {

    public static final int MOST = 200;

    private static final String SELECT = "select o.*, c.status as case_status from part_order o join service_case c on c.number = o.case_number";

    private final JdbcClient jdbc;
    private final Reach reach;
    private final PartShipments shipments;
    private final Sources sources;
    private final OrderBelongings belongings;

    PartOrderReads(JdbcClient jdbc, Reach reach, PartShipments shipments, Sources sources, OrderBelongings belongings) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.shipments = shipments;
        this.sources = sources;
        this.belongings = belongings;
    }

    /** What to list; null means any. @param state one, or several with commas between @param part a code */
    public record Filter(String state, String organisation, String unit, String repair, String part, String cursor, int limit) {
    }

    /** Newest first. @param next the cursor of the following page, null at the end */
    public record Page(List<Row> items, String next) {
    }

    /** An order in a list. @param source own-store, branch, second-level, head-office, supplier or production; null while open */
    public record Row(String number, String organisation, String unitId, String repair, String state, boolean urgent, String orderedBy,
                      Instant submittedAt, String reviewer, String decision, String source, String sourcePlace, LocalDate expectedOn,
                      List<Line> lines) {
    }

    /** @param givenCode what comes, where it is another part than the wanted one @param substitutes what may come instead */
    public record Line(int lineNo, String partCode, Text name, String givenCode, int ordered, int approved, int reserved, int shipped,
                       int received, int damaged, int wrong, int missing, int closed, int used, int returned, List<String> substitutes) {
    }

    /** An order with everything that belongs to it. */
    public record View(Row order, String reason, String reviewedBy, Instant reviewedAt, String reviewNote, String leadTimeFrom,
                       Integer leadTimeDays, String heldAt, List<Promise> expected, List<Shipment> shipments, List<Moved> movements,
                       List<Owed> returns) {
    }

    /** A date on which the parts were expected, oldest first. */
    public record Promise(LocalDate expectedOn, String reason, Instant givenAt, String givenBy) {
    }

    /** @param mode ship, pickup or own-store */
    public record Shipment(int shipmentNo, String mode, String fromPlace, String toPlace, String carrier, String waybill, String packing,
                           BigDecimal insuredCny, String receiver, Instant shippedAt, String shippedBy, Instant receivedAt,
                           String receivedBy, List<Parcel> lines) {
    }

    public record Parcel(int lineNo, String partCode, int quantity, List<String> numbers, Integer good, Integer damaged, Integer wrong,
                         Integer missing) {
    }

    public record Moved(Instant at, String partCode, int quantity, String fromPlace, String toPlace, String by) {
    }

    /** A defective part that is owed back. */
    public record Owed(String number, String partCode, int quantity, String state, Instant dueAt, BigDecimal chargedCny) {
    }

    /** @throws Refusal for a limit beyond {@link #MOST} */
    public Page list(Filter filter) throws Refusal {
        if (filter.limit() < 1 || filter.limit() > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        Reach.Condition within = reach.units("o.unit_id");
        StringBuilder sql = new StringBuilder(SELECT).append(" where ").append(within.sql());
        Map<String, Object> values = new HashMap<>(within.parameters());
        narrow(sql, values, " and o.state in (:state)", "state", filter.state() == null ? null : List.of(filter.state().split(",")));
        narrow(sql, values, " and o.organisation = :organisation", "organisation", filter.organisation());
        narrow(sql, values, " and o.unit_id = :unit", "unit", filter.unit());
        narrow(sql, values, " and o.repair = :repair", "repair", filter.repair());
        narrow(sql, values, " and exists (select 1 from part_order_line l where l.case_number = o.case_number and"
                + " (l.part_code = :part or l.given_code = :part))", "part", filter.part());
        narrow(sql, values, " and o.case_number < :cursor", "cursor", filter.cursor());
        sql.append(" order by o.case_number desc limit :limit");
        List<Row> rows = jdbc.sql(sql.toString()).params(values).param("limit", filter.limit() + 1).query(this::row).list();
        boolean more = rows.size() > filter.limit();
        List<Row> page = more ? rows.subList(0, filter.limit()) : rows;
        return new Page(page, more ? page.get(page.size() - 1).number() : null);
    }

    private static void narrow(StringBuilder sql, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            sql.append(condition);
            values.put(name, value);
        }
    }

    /** @throws Refusal not found, where there is none within reach */
    public View one(String number) throws Refusal {
        Reach.Condition within = reach.units("o.unit_id");
        return jdbc.sql(SELECT + " where o.case_number = :number and " + within.sql()).param("number", number).params(within.parameters())
                .query(this::view).optional().orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    private View view(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        return new View(row(row, index), row.getString("reason"), row.getString("reviewed_by"), instant(row, "reviewed_at"),
                row.getString("review_note"), row.getString("lead_time_from"), row.getObject("lead_time_days", Integer.class),
                row.getString("held_at"), belongings.promises(number), shipments.of(number).stream().map(PartOrderReads::shipment).toList(),
                belongings.movements(number), belongings.returns(number));
    }

    private Row row(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        String organisation = row.getString("organisation");
        return new Row(number, organisation, row.getString("unit_id"), row.getString("repair"), row.getString("state"),
                row.getBoolean("urgent"), row.getString("ordered_by"), instant(row, "submitted_at"), row.getString("reviewer"),
                row.getString("decision"), row.getString("source"), row.getString("source_place"),
                row.getObject("expected_on", LocalDate.class), lines(organisation, number));
    }

    private List<Line> lines(String organisation, String number) {
        return jdbc.sql("""
                select l.*, p.name_zh, p.name_en from part_order_line l join part p on p.organisation = l.organisation and p.code = l.part_code
                 where l.case_number = ? order by l.line_no""").param(number).query((row, index) -> {
                    OrderLine line = PartOrders.line(row, index);
                    return new Line(line.lineNo(), line.partCode(), new Text(row.getString("name_zh"), row.getString("name_en")),
                            row.getString("given_code"), line.ordered(), line.approved(), line.reserved(), line.shipped(), line.received(),
                            line.damaged(), line.wrong(), line.missing(), line.closed(), line.used(), line.returned(),
                            substitutes(organisation, line));
                }).list();
    }

    private List<String> substitutes(String organisation, OrderLine line) {
        try {
            return sources.substitutes(organisation, line.partCode());
        } catch (Refusal e) {
            throw new IllegalStateException("an ordered part left the catalogue", e);
        }
    }

    private static Shipment shipment(PartShipments.Shipment one) {
        return new Shipment(one.shipmentNo(), one.mode(), one.fromPlace(), one.toPlace(), one.carrier(), one.waybill(), one.packing(),
                one.insuredCny(), one.receiver(), one.shippedAt(), one.shippedBy(), one.receivedAt(), one.receivedBy(),
                one.lines().stream().map(line -> new Parcel(line.lineNo(), line.partCode(), line.quantity(), line.numbers(), line.good(),
                        line.damaged(), line.wrong(), line.missing())).toList());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
