package io.aftersales.partsorder;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockReason;
import io.aftersales.stock.StockService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the parts of an order come from: what a store has is reserved at once, what nobody has is waited for (HOM-50, RAC-100). */
@Service
@Transactional
public class OrderSourcing {

    private static final String NOWHERE = "nowhere";
    private static final int LONGEST_SUPPLIER = 100;

    private final PartOrders orders;
    private final Sources sources;
    private final Promises promises;
    private final StockService stock;
    private final DecisionService decisions;
    private final PartOrderLifecycle lifecycle;
    private final AuditTrail audit;
    private final Clock clock;

    OrderSourcing(PartOrders orders, Sources sources, Promises promises, StockService stock, DecisionService decisions,
                  @Lazy PartOrderLifecycle lifecycle, AuditTrail audit, Clock clock) {
        this.orders = orders;
        this.sources = sources;
        this.promises = promises;
        this.stock = stock;
        this.decisions = decisions;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param source        own-store, store or nowhere
     * @param storeUnit     whose store ships, or books in what is delivered
     * @param leadTimeKnown whether it is known how long supplier or production take
     * @param leadTimeFrom  the title that says so where it is not
     */
    public record Choice(String source, String storeUnit, boolean leadTimeKnown, String leadTimeFrom) {
    }

    /** Reserves what a store has; the next choice follows when that has arrived. */
    public Choice choose(String number) throws Refusal {
        PartOrder order = orders.locked(number);
        boolean waited = order.state().equals("waiting");
        orders.set(number, Map.of("round_no", order.round() + 1));
        Optional<Sources.Found> reserved = reserve(orders.existing(number));
        Choice choice = reserved.isPresent() ? found(orders.existing(number), reserved.get()) : notFound(orders.existing(number));
        if (waited && reserved.isPresent()) {
            serve(order, orders.waitingFor(order.organisation(), codes(order)));
        }
        return choice;
    }

    /** Somebody may be faster: then the next best store is tried. */
    private Optional<Sources.Found> reserve(PartOrder order) throws Refusal {
        for (Sources.Found found : ranked(order)) {
            boolean any = false;
            for (OrderLine line : order.lines()) {
                any |= found.pieces().containsKey(line.lineNo()) && reserve(order, line, found);
            }
            if (any) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private boolean reserve(PartOrder order, OrderLine line, Sources.Found found) throws Refusal {
        String code = found.codes().get(line.lineNo());
        int pieces = found.pieces().get(line.lineNo());
        try {
            stock.reserve(order.organisation(), found.store(), code, pieces, GiveBack.reservation(order, line),
                    clock.instant().plus(keptFor(order, found.kind())));
        } catch (Refusal refusal) {
            if (refusal.reason() == StockReason.NOT_ENOUGH_STOCK) {
                return false;
            }
            throw refusal;
        }
        orders.count(order.number(), line.lineNo(), Map.of("reserved", pieces));
        if (!code.equals(line.given())) {
            orders.give(order.number(), line.lineNo(), code);
            audit.record(AuditTrail.ofCase(order.number()), "order.partReplaced", Map.of("line", line.lineNo(), "wanted", line.partCode(),
                    "given", code));
        }
        return true;
    }

    private Duration keptFor(PartOrder order, String source) throws Refusal {
        return Duration.parse(promises.leadTime(order, source).text("reservedFor"));
    }

    /** Where the organisation's table chooses the store by stock, its choice goes first. */
    private List<Sources.Found> ranked(PartOrder order) throws Refusal {
        List<Sources.Found> found = sources.of(order);
        List<OrderLine> open = order.lines().stream().filter(line -> line.outstanding() > 0).toList();
        if (open.size() != 1) {
            return found;
        }
        int lineNo = open.get(0).lineNo();
        List<List<Object>> having = found.stream()
                .map(store -> List.<Object>of(store.store().text(), stock.available(store.store(), store.codes().get(lineNo)))).toList();
        Map<String, Object> facts = new HashMap<>(Map.of("submittedAt", order.submittedAt(), "rulesOk", true, "hqApproved", true,
                "qty", open.get(0).outstanding(), "stock", having));
        if (order.made() != null) {
            facts.put("make", order.made());
        }
        String chosen = decisions.decide("parts-review", order.organisation(), facts, order.number()).text("shipFrom");
        List<Sources.Found> ranked = new ArrayList<>(found.stream().filter(store -> store.store().text().equals(chosen)).toList());
        found.stream().filter(store -> !ranked.contains(store)).forEach(ranked::add);
        return ranked;
    }

    private Choice found(PartOrder order, Sources.Found found) throws Refusal {
        boolean own = found.kind().equals(Sources.OWN_STORE);
        set(order, "reserved", found.kind(), found.store().text());
        promises.bySource(orders.existing(order.number()), found.kind());
        return new Choice(own ? Sources.OWN_STORE : "store", found.unitId(), true, null);
    }

    private Choice notFound(PartOrder order) throws Refusal {
        String source = Boolean.TRUE.equals(order.made()) ? "production" : "supplier";
        String unit = sources.receivingUnit(order);
        set(order, "waiting", source, Place.store(unit).text());
        boolean known = promises.bySource(orders.existing(order.number()), source);
        String from = order.leadTimeFrom() != null ? order.leadTimeFrom() : "purchasing";
        return new Choice(NOWHERE, unit, known, known ? null : from);
    }

    private void set(PartOrder order, String state, String source, String place) {
        orders.set(order.number(), Map.of("state", state, "source", source, "source_place", place));
        audit.record(AuditTrail.ofCase(order.number()), "order.sourceChosen", Map.of("source", source, "place", place));
    }

    /** Production section or purchasing says how many days it takes (ELE-16). */
    public void reportLeadTime(String number, Number days) throws Refusal {
        PartOrder order = orders.locked(number);
        int checked = Quantities.notNegative("leadTimeDays", days);
        orders.set(number, Map.of("lead_time_days", checked));
        audit.record(AuditTrail.ofCase(number), "order.leadTimeReported", Map.of("days", checked));
        promises.bySource(orders.existing(number), order.source());
    }

    /** What was delivered. @param numbers of tracked pieces, empty for others */
    public record Delivered(int lineNo, Number quantity, BigDecimal unitCost, List<String> numbers) {
    }

    /**
     * Books in what supplier or production delivered (CAC-133). Orders that have waited longer are served first.
     *
     * @throws Refusal for nothing delivered, a quantity that is none, a part without its cost, or numbers that do not fit
     */
    public void bookReceipt(String number, String supplier, List<Delivered> delivered) throws Refusal {
        PartOrder order = orders.locked(number);
        if (delivered.isEmpty()) {
            throw Refusal.of(PartOrderReason.NO_DELIVERY, field("delivered"));
        }
        if (supplier == null || supplier.isBlank() || supplier.length() > LONGEST_SUPPLIER) {
            throw Refusal.of(PartOrderReason.NO_SUPPLIER, field("supplier"));
        }
        Place from = Boolean.TRUE.equals(order.made()) ? Place.production(supplier) : Place.supplier(supplier);
        List<Movement> movements = new ArrayList<>();
        int index = 0;
        for (Delivered line : delivered) {
            String at = "delivered[" + index++ + "].";
            int quantity = Quantities.positive(at + "quantity", line.quantity());
            String code = order.line(line.lineNo()).given();
            movements.add(new Movement(order.organisation(), number + ":receipt:" + order.round() + ":" + index, code, quantity, from,
                    Place.parse(order.sourcePlace()), line.numbers(), line.unitCost(), number, null));
        }
        stock.moveAll(movements);
        audit.record(AuditTrail.ofCase(number), "order.delivered", Map.of("supplier", supplier, "lines", delivered.size()));
        List<String> codes = movements.stream().map(Movement::partCode).distinct().toList();
        serve(order, orders.waitingFor(order.organisation(), codes).stream().takeWhile(waiting -> !waiting.equals(number)).toList());
    }

    /** Stock of a part has come in some other way: whoever has waited longest is served first. */
    public void arrived(String organisation, List<String> partCodes) throws Refusal {
        serve(null, orders.waitingFor(organisation, partCodes));
    }

    private void serve(PartOrder self, List<String> waiting) throws Refusal {
        for (String number : waiting) {
            PartOrder other = orders.locked(number);
            boolean waits = other.state().equals("waiting") && (self == null || !number.equals(self.number()));
            if (waits && !sources.of(other).isEmpty()) {
                lifecycle.stockArrived(number);
            }
        }
    }

    private static List<String> codes(PartOrder order) {
        return order.lines().stream().map(OrderLine::given).distinct().toList();
    }
}
