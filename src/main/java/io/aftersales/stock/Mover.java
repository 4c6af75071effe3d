package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.VouchedRow;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Books a movement: everything that may refuse is asked before anything is written. */
@Component
class Mover {

    private static final Set<Place.Kind> BOUGHT = Set.of(Place.Kind.SUPPLIER, Place.Kind.PRODUCTION);
    private static final int LONGEST_REFERENCE = 200;

    private final Parts parts;
    private final Warehouses warehouses;
    private final Balances balances;
    private final Movements movements;
    private final Reservations reservations;
    private final TrackedItems items;
    private final StockTrail trail;
    private final Clock clock;

    Mover(Parts parts, Warehouses warehouses, Balances balances, Movements movements, Reservations reservations, TrackedItems items,
          StockTrail trail, Clock clock) {
        this.parts = parts;
        this.warehouses = warehouses;
        this.balances = balances;
        this.movements = movements;
        this.reservations = reservations;
        this.items = items;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param count the count that books it, which may move what it froze; null for all others */
    void move(Movement movement, String count) throws Refusal {
        Part part = checked(movement);
        Optional<Movements.Booked> before = movements.find(movement.organisation(), movement.reference());
        if (before.isPresent()) {
            if (!before.get().is(movement)) {
                throw Refusal.of(StockReason.REFERENCE_USED, field("reference"), movement.reference());
            }
            return;
        }
        Ends ends = lock(movement);
        requireStill(ends, part, count);
        Reservations.Reservation reservation = reservation(movement);
        int held = reservation == null ? 0 : Math.min(reservation.held(), movement.quantity());
        requireEnough(movement, ends.from, held);
        items.check(part, movement);
        book(movement, value(movement, ends), reservation, held);
    }

    private Part checked(Movement movement) throws Refusal {
        Quantities.positive("quantity", movement.quantity());
        if (movement.reference() == null || movement.reference().isBlank() || movement.reference().length() > LONGEST_REFERENCE) {
            throw new IllegalArgumentException("a movement needs a reference: " + movement);
        }
        Part part = parts.find(movement.organisation(), movement.partCode())
                .orElseThrow(() -> Refusal.of(StockReason.UNKNOWN_PART, field("part"), String.valueOf(movement.partCode())));
        if (movement.from().equals(movement.to())) {
            throw Refusal.of(StockReason.SAME_PLACE, field("to"));
        }
        warehouses.require(movement.organisation(), movement.from(), "from");
        warehouses.require(movement.organisation(), movement.to(), "to");
        if (movement.unitCost() == null ? BOUGHT.contains(movement.from().kind()) : movement.from().stocked()) {
            throw Refusal.of(movement.unitCost() == null ? StockReason.NO_UNIT_COST : StockReason.UNIT_COST_INSIDE, field("unitCost"));
        }
        if (movement.unitCost() != null) {
            Amounts.notNegative("unitCost", movement.unitCost());
        }
        return part;
    }

    private record Ends(Balance from, Balance to) {
    }

    /** Both rows in one order, whichever way the goods go: two movements between the same places never wait for each other. */
    private Ends lock(Movement movement) {
        boolean forth = movement.from().compareTo(movement.to()) < 0;
        Balance first = locked(forth ? movement.from() : movement.to(), movement.partCode());
        Balance second = locked(forth ? movement.to() : movement.from(), movement.partCode());
        return forth ? new Ends(first, second) : new Ends(second, first);
    }

    private Balance locked(Place place, String partCode) {
        return place.stocked() ? balances.lock(place, partCode).orElse(null) : null;
    }

    private static void requireStill(Ends ends, Part part, String count) throws Refusal {
        for (Balance end : new Balance[] {ends.from, ends.to}) {
            if (end != null && end.frozenBy() != null && !end.frozenBy().equals(count)) {
                throw Refusal.of(StockReason.FROZEN, field("part"), part.code(), end.place());
            }
        }
    }

    /** What it was reserved for; a reservation that has ended holds nothing, the movement then takes what is free. */
    private Reservations.Reservation reservation(Movement movement) throws Refusal {
        if (movement.reservationReference() == null) {
            return null;
        }
        return reservations.find(movement.reservationReference())
                .filter(found -> found.place().equals(movement.from()) && found.partCode().equals(movement.partCode()))
                .orElseThrow(() -> Refusal.of(StockReason.RESERVATION_ENDED, field("reservation"), movement.reservationReference()));
    }

    private void requireEnough(Movement movement, Balance from, int held) throws Refusal {
        if (!movement.from().stocked()) {
            return;
        }
        int free = from == null ? 0 : from.free() + held;
        if (free < movement.quantity() && from != null) {
            free += reservations.overdue(movement.from(), movement.partCode(), clock.instant());
        }
        if (free < movement.quantity()) {
            throw Refusal.of(StockReason.NOT_ENOUGH_STOCK, field("quantity"), movement.partCode(), Math.max(free, 0));
        }
    }

    /** What leaves a place of ours leaves at average; what comes in costs what it cost, else what the others are worth. */
    private BigDecimal value(Movement movement, Ends ends) {
        if (movement.from().stocked()) {
            return ends.from.valueOf(movement.quantity());
        }
        BigDecimal pieces = BigDecimal.valueOf(movement.quantity());
        if (movement.unitCost() != null) {
            return movement.unitCost().multiply(pieces).setScale(2, RoundingMode.HALF_UP);
        }
        Balance like = ends.to != null && ends.to.quantity() > 0 ? ends.to
                : balances.overall(movement.organisation(), movement.partCode()).orElse(null);
        return like == null ? new BigDecimal("0.00")
                : like.value().multiply(pieces).divide(BigDecimal.valueOf(like.quantity()), 2, RoundingMode.HALF_UP);
    }

    private void book(Movement movement, BigDecimal value, Reservations.Reservation reservation, int held) {
        if (movement.from().stocked()) {
            giveBackOverdue(movement, held);
            if (held > 0) {
                reservations.take(reservation, held, clock.instant());
            }
            balances.take(movement.from(), movement.partCode(), movement.quantity(), value, held);
        }
        if (movement.to().stocked()) {
            balances.ensure(movement.organisation(), movement.to(), movement.partCode());
            balances.put(movement.to(), movement.partCode(), movement.quantity(), value);
        }
        VouchedRow row = movements.add(movement, value);
        items.move(movement);
        trail.moved(movement, value, row);
    }

    /** Reservations that are over make room, the sweep comes later anyway; not the one that the goods are taken from. */
    private void giveBackOverdue(Movement movement, int held) {
        Balance from = balances.find(movement.from(), movement.partCode()).orElseThrow();
        if (from.free() + held >= movement.quantity()) {
            return;
        }
        reservations.active(movement.from(), movement.partCode()).stream()
                .filter(other -> !other.expiresAt().isAfter(clock.instant()) && !other.reference().equals(movement.reservationReference()))
                .filter(other -> reservations.end(other, "expired", clock.instant()))
                .forEach(other -> balances.giveBack(other.place(), other.partCode(), other.held()));
    }
}
