package io.aftersales.partsorder;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.stock.Part;
import io.aftersales.stock.StockService;
import io.aftersales.task.Choice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of an order show and take, in their own terms: lines by their number, pieces as a text with commas. */
@Service
@Transactional
public class OrderForms {

    private static final String LINE = "line";
    private static final String QUANTITY = "quantity";

    private final PartOrders orders;
    private final Sources sources;
    private final OrderUse use;
    private final OrderDelivery delivery;
    private final OrderSourcing sourcing;
    private final Promises promises;
    private final StockService stock;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    OrderForms(PartOrders orders, Sources sources, OrderUse use, OrderDelivery delivery, OrderSourcing sourcing, Promises promises,
               StockService stock, JdbcClient jdbc, AuditTrail audit) {
        this.orders = orders;
        this.sources = sources;
        this.use = use;
        this.delivery = delivery;
        this.sourcing = sourcing;
        this.promises = promises;
        this.stock = stock;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Numbers as people write them: with commas, semicolons or spaces between. */
    public static List<String> numbers(String written) {
        return PartShipments.numbers(written);
    }

    /** Lines of an order of which something counts. */
    public List<Choice> lines(String number, ToIntFunction<OrderLine> counted) {
        PartOrder order = orders.existing(number);
        return order.lines().stream().filter(line -> counted.applyAsInt(line) > 0)
                .map(line -> new Choice(String.valueOf(line.lineNo()), label(order, line.given(), counted.applyAsInt(line)))).toList();
    }

    private Text label(PartOrder order, String code, int quantity) {
        Text name = part(order.organisation(), code).name();
        return new Text(code + " " + name.zh() + " × " + quantity, code + " " + name.en() + " × " + quantity);
    }

    private Part part(String organisation, String code) {
        try {
            return stock.part(organisation, code);
        } catch (Refusal e) {
            throw new IllegalStateException("an ordered part left the catalogue", e);
        }
    }

    /** The lines, and what may come instead of them. */
    public Map<String, List<Choice>> reviewChoices(String number) {
        PartOrder order = orders.existing(number);
        Set<String> codes = new LinkedHashSet<>();
        for (OrderLine line : order.lines()) {
            codes.addAll(substitutes(order, line));
        }
        return Map.of("orderLines", lines(number, OrderLine::ordered), "substitutes",
                codes.stream().map(code -> new Choice(code, label(order.organisation(), code))).toList());
    }

    private List<String> substitutes(PartOrder order, OrderLine line) {
        try {
            return sources.substitutes(order.organisation(), line.partCode());
        } catch (Refusal e) {
            throw new IllegalStateException("an ordered part left the catalogue", e);
        }
    }

    private Text label(String organisation, String code) {
        Text name = part(organisation, code).name();
        return new Text(code + " " + name.zh(), code + " " + name.en());
    }

    /** Every part that may be ordered. */
    public List<Choice> catalogue(String organisation) {
        return jdbc.sql("select code, name_zh, name_en from part where organisation = ? order by code").param(organisation)
                .query((row, index) -> new Choice(row.getString(1), new Text(row.getString(1) + " " + row.getString(2),
                        row.getString(1) + " " + row.getString(3)))).list();
    }

    public List<Map<String, Object>> orderedRows(String number) {
        return orders.existing(number).lines().stream()
                .map(line -> Map.<String, Object>of(LINE, String.valueOf(line.lineNo()), QUANTITY, line.ordered())).toList();
    }

    /** Lines whose pieces leave by their number. */
    public List<Map<String, Object>> trackedRows(String number) {
        PartOrder order = orders.existing(number);
        return order.lines().stream().filter(line -> line.reserved() > 0 && part(order.organisation(), line.given()).tracked())
                .map(line -> Map.<String, Object>of(LINE, String.valueOf(line.lineNo()))).toList();
    }

    public List<Map<String, Object>> underWayRows(String number) {
        return orders.existing(number).lines().stream().filter(line -> line.inTransit() > 0)
                .map(line -> Map.<String, Object>of(LINE, String.valueOf(line.lineNo()), "good", line.inTransit())).toList();
    }

    public List<Map<String, Object>> outstandingRows(String number) {
        return orders.existing(number).lines().stream().filter(line -> line.outstanding() > 0)
                .map(line -> Map.<String, Object>of(LINE, String.valueOf(line.lineNo()), QUANTITY, line.outstanding())).toList();
    }

    public List<Choice> atHand(String repair) {
        return use.atHand(repair).stream().map(line -> new Choice(line.key(), new Text(text(line, line.name().zh()), text(line, line.name().en()))))
                .toList();
    }

    private static String text(OrderUse.AtHand line, String name) {
        return line.partCode() + " " + name + " × " + line.quantity();
    }

    public List<Map<String, Object>> atHandRows(String repair) {
        return use.atHand(repair).stream().map(line -> {
            Map<String, Object> row = new HashMap<>(Map.of("part", line.key(), QUANTITY, line.quantity()));
            if (line.tracked()) {
                row.put("numbers", String.join(", ", line.numbers()));
            }
            return row;
        }).toList();
    }

    /** @param numbers as they were written */
    public record Pieces(String line, String numbers) {
    }

    /** @param numbers as they were written */
    public record Delivered(String line, BigDecimal quantity, BigDecimal unitCost, String numbers) {
    }

    public void ship(String number, ShipmentWay way, boolean listed, List<Pieces> pieces) throws Refusal {
        Map<Integer, List<String>> byLine = new HashMap<>();
        for (Pieces row : pieces) {
            if (byLine.put(Integer.valueOf(row.line()), numbers(row.numbers())) != null) {
                throw Refusal.of(PartOrderReason.NAMED_TWICE, Refusal.field("pieces"));
            }
        }
        delivery.ship(number, way, listed, byLine);
    }

    public void cannotShip(String number, String why) throws Refusal {
        delivery.cannotShip(number, why);
    }

    public void bookReceipt(String number, String supplier, List<Delivered> delivered) throws Refusal {
        sourcing.bookReceipt(number, supplier, delivered.stream().map(row -> new OrderSourcing.Delivered(Integer.parseInt(row.line()),
                row.quantity(), row.unitCost(), numbers(row.numbers()))).toList());
    }

    public void delayed(String number, LocalDate on, String reason) throws Refusal {
        promises.change(number, on, reason);
    }

    public void lateReviewHandled(String number, String measure, String note) {
        audit.record(AuditTrail.ofCase(number), "order.lateReviewHandled", Map.of("measure", measure, "note", note));
    }
}
