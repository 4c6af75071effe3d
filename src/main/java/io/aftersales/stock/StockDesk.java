package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Amounts;
import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with stock by themselves, within the stores that they keep: receive, transfer, scrap, reserve. */
@Service
@Transactional
public class StockDesk {

    private static final Duration LONGEST_RESERVATION = Duration.ofDays(90);
    private static final Duration USUAL_RESERVATION = Duration.ofDays(3);
    private static final int LONGEST_REFERENCE = 100;
    private static final String BOUGHT = "bought";

    private final StockService stock;
    private final StockReach reach;
    private final Warehouses warehouses;
    private final Reservations reservations;
    private final StockTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StockDesk(StockService stock, StockReach reach, Warehouses warehouses, Reservations reservations, StockTrail trail,
              ApplicationEventPublisher events, Clock clock) {
        this.stock = stock;
        this.reach = reach;
        this.warehouses = warehouses;
        this.reservations = reservations;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a person moves.
     *
     * @param numbers   for tracked parts
     * @param reference what names it outside, for example a delivery note; the same again has no effect; null for none
     */
    public record Goods(String partCode, Number quantity, List<String> numbers, String reference) {
    }

    /** Goods that came from a supplier (CAC-133). @param currency null for CNY */
    public void receive(String store, String supplier, Goods goods, BigDecimal unitCost, String currency) throws Refusal {
        StockReach.Warehouse to = reach.requireKept("store", store);
        Amounts.currency("currency", currency);
        Amounts.notNegative("unitCost", unitCost);
        move(goods, to, Place.supplier(named("supplier", supplier, true)), to.place(), unitCost);
    }

    /** Between stores, vans and corners for defective parts that one keeps; what an outlet bought stays apart. */
    public void transfer(String from, String to, Goods goods) throws Refusal {
        StockReach.Warehouse source = reach.requireKept("from", from);
        StockReach.Warehouse target = reach.requireKept("to", to);
        if (!source.organisation().equals(target.organisation())) {
            throw Refusal.of(StockReason.UNKNOWN_PLACE, field("to"), to);
        }
        if (warehouses.bought(source.place()) != warehouses.bought(target.place())) {
            throw Refusal.of(StockReason.NOT_ONE_OWNER, field("to"));
        }
        move(goods, source, source.place(), target.place(), null);
    }

    /** Out of the books for good. @param reason why; required */
    public void scrap(String from, Goods goods, String reason) throws Refusal {
        StockReach.Warehouse source = reach.requireKept("from", from);
        String why = text("reason", reason, 500);
        if (why == null) {
            throw Refusal.of(InputReason.REQUIRED, field("reason"), "reason");
        }
        move(goods, source, source.place(), Place.scrap(source.unitId()), null);
        trail.record(source.place(), "stock.scrapped", Map.of("part", goods.partCode(), "quantity", goods.quantity().intValue(), "reason", why));
    }

    private void move(Goods goods, StockReach.Warehouse keeper, Place from, Place to, BigDecimal unitCost) throws Refusal {
        int quantity = Quantities.positive("quantity", goods.quantity());
        stock.move(new Movement(keeper.organisation(), reference(goods.reference(), keeper), goods.partCode(), quantity, from, to,
                goods.numbers(), unitCost, null, null));
        if (to.kind() == Place.Kind.STORE) {
            events.publishEvent(new StockArrived(keeper.organisation(), to, goods.partCode()));
        }
    }

    /** Apart from the references of the processes, and from those of other stores. */
    private String reference(String given, StockReach.Warehouse keeper) throws Refusal {
        return given == null || given.isBlank() ? "desk:" + UUID.randomUUID()
                : "desk:" + keeper.unitId() + ":" + named("reference", given, true);
    }

    /** @param expiresAt null for three days from now; at most 90 @return the reference of the reservation */
    public String reserve(String store, Goods goods, Instant expiresAt) throws Refusal {
        StockReach.Warehouse from = reach.requireKept("store", store);
        int quantity = Quantities.positive("quantity", goods.quantity());
        Instant until = expiresAt == null ? clock.instant().plus(USUAL_RESERVATION) : expiresAt;
        if (until.isAfter(clock.instant().plus(LONGEST_RESERVATION))) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field("expiresAt"), "expiresAt");
        }
        if (from.place().kind() == Place.Kind.DEFECTIVE) {
            throw Refusal.of(StockReason.UNKNOWN_PLACE, field("store"), store);
        }
        String reference = reference(goods.reference(), from);
        stock.reserve(from.organisation(), from.place(), goods.partCode(), quantity, reference, until);
        return reference;
    }

    /** Only what people reserved by themselves; what an order holds is the order's to release. */
    public void release(String reference) throws Refusal {
        Reservations.Reservation found = reservations.find(reference).filter(one -> one.reference().startsWith("desk:"))
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.require(found.place().text());
        reach.requireKept("reference", found.place().text());
        stock.release(reference);
    }

    /**
     * A second-level store (HOM-50), one at the place of a project (FLT-69), or one of what an outlet bought.
     *
     * @param code   within the unit
     * @param keeper null for the unit's
     */
    public Place open(String unitId, String kind, String code, Text name, String keeper) throws Refusal {
        StockReach.Warehouse unit = reach.requireKept("unitId", "store:" + unitId);
        if (kind == null || !List.of("second-level", "project", BOUGHT).contains(kind)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("kind"), "kind");
        }
        if (BOUGHT.equals(kind) && !warehouses.isOutlet(unit.unitId())) {
            throw Refusal.of(StockReason.ONLY_OUTLETS_BUY, field("unitId"));
        }
        if (code == null || !code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 40) {
            throw Refusal.of(InputReason.NOT_A_CODE, field("code"), String.valueOf(code));
        }
        Text checked = new Text(named("nameZh", name.zh(), true), named("nameEn", name.en(), true));
        String id = unit.unitId() + "." + code;
        if (keeper != null && !warehouses.isStaff(unit.organisation(), keeper)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("keeper"), "keeper");
        }
        if (!warehouses.add(new Warehouses.ExtraStore(id, unit.organisation(), unit.unitId(), kind, checked, keeper))) {
            throw Refusal.of(StockReason.STORE_CODE_TAKEN, field("code"), code);
        }
        trail.record(Place.store(id), "stock.storeOpened", Map.of("unit", unit.unitId(), "kind", kind, "name", checked.en()));
        return Place.store(id);
    }

    private static String named(String name, String value, boolean required) throws Refusal {
        String text = text(name, value, LONGEST_REFERENCE);
        if (required && text == null) {
            throw Refusal.of(InputReason.REQUIRED, field(name), name);
        }
        return text;
    }

    private static String text(String name, String value, int longest) throws Refusal {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        if (stripped.length() > longest) {
            throw Refusal.of(InputReason.TOO_LONG, field(name), longest);
        }
        if (!Characters.storable(stripped) || !Characters.oneLine(stripped)) {
            throw Refusal.of(InputReason.MALFORMED, field(name), name);
        }
        return stripped;
    }
}
