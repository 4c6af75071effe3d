package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stock for the processes: what is there, what is promised, and what moves. Who may reach which store is asked by
 * whoever stands before it.
 */
@Service
@Transactional
public class StockService {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Parts parts;
    private final Warehouses warehouses;
    private final Balances balances;
    private final Movements movements;
    private final Reservations reservations;
    private final Mover mover;
    private final StockTrail trail;
    private final Clock clock;

    StockService(JdbcClient jdbc, Parts parts, Warehouses warehouses, Balances balances, Movements movements, Reservations reservations,
                 Mover mover, StockTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.warehouses = warehouses;
        this.balances = balances;
        this.movements = movements;
        this.reservations = reservations;
        this.mover = mover;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps pieces for somebody. The same request again has no effect.
     *
     * @param reference names the reservation, over all organisations
     * @param expiresAt from when on what was not taken is free again
     * @return the reservation's id
     * @throws Refusal where not so many are free, for an unknown part or store, or a reference that stands for another one
     */
    public long reserve(String organisation, Place store, String partCode, int quantity, String reference, Instant expiresAt)
            throws Refusal {
        Quantities.positive("quantity", quantity);
        part(organisation, partCode);
        warehouses.require(organisation, store, "store");
        Instant now = clock.instant();
        if (!expiresAt.isAfter(now)) {
            throw Refusal.of(StockReason.EXPIRED_ALREADY, field("expiresAt"));
        }
        Optional<Reservations.Reservation> before = reservations.find(reference);
        if (before.isPresent()) {
            return same(before.get(), organisation, store, partCode, quantity);
        }
        if (!balances.hold(store, partCode, quantity)) {
            expire(store, partCode, now);
            if (!balances.hold(store, partCode, quantity)) {
                throw Refusal.of(StockReason.NOT_ENOUGH_STOCK, field("quantity"), partCode, available(store, partCode));
            }
        }
        long id = reservations.add(organisation, store, partCode, quantity, reference, now, expiresAt);
        trail.record(store, "stock.reserved", Map.of("reference", reference, "part", partCode, "quantity", quantity,
                "until", expiresAt.toString()));
        return id;
    }

    private static long same(Reservations.Reservation before, String organisation, Place store, String partCode, int quantity) throws Refusal {
        boolean same = before.organisation().equals(organisation) && before.place().equals(store) && before.partCode().equals(partCode)
                && before.quantity() == quantity && before.state().equals("active");
        if (!same) {
            throw Refusal.of(StockReason.REFERENCE_USED, field("reference"), before.reference());
        }
        return before.id();
    }

    /** Frees what a reservation still holds; one that has ended, or that nobody made, stays as it is. */
    public void release(String reference) {
        Optional<Reservations.Reservation> known = reservations.find(reference);
        if (known.isPresent()) {
            balances.lock(known.get().place(), known.get().partCode());
            Reservations.Reservation now = reservations.find(reference).orElseThrow();
            end(now, "released");
        }
    }

    private boolean end(Reservations.Reservation reservation, String state) {
        if (!reservation.state().equals("active")) {
            return false;
        }
        if (!reservations.end(reservation, state, clock.instant())) {
            throw new OptimisticLockingFailureException("reservation " + reservation.reference());
        }
        balances.giveBack(reservation.place(), reservation.partCode(), reservation.held());
        trail.record(reservation.place(), "stock." + state, Map.of("reference", reservation.reference(),
                "part", reservation.partCode(), "quantity", reservation.held()));
        return true;
    }

    private void expire(Place place, String partCode, Instant now) {
        balances.lock(place, partCode);
        reservations.active(place, partCode).stream().filter(one -> !one.expiresAt().isAfter(now)).forEach(one -> end(one, "expired"));
    }

    /** Gives back what reservations held beyond their time. @return how many ended */
    public int expireReservations() {
        Instant now = clock.instant();
        List<Reservations.Reservation> due = reservations.due(now, BATCH);
        due.stream().map(one -> Map.entry(one.place(), one.partCode())).distinct().forEach(row -> expire(row.getKey(), row.getValue(), now));
        return due.size();
    }

    /**
     * Books a movement. One with a reference that was booked before has no effect.
     *
     * @throws Refusal where the place that gives has not enough, where a count holds a place still, for an unknown part or place,
     *                 and for numbers that are not there
     */
    public void move(Movement movement) throws Refusal {
        mover.move(movement, null);
    }

    /** Books all or nothing, in the order in which rows are locked. @throws Refusal as {@link #move} */
    public void moveAll(List<Movement> all) throws Refusal {
        List<Movement> sorted = all.stream().sorted(Comparator.comparing(Movement::partCode).thenComparing(Movement::from)).toList();
        for (Movement movement : sorted) {
            mover.move(movement, null);
        }
    }

    /** What lies at a place; below nought for the outside, where it gave more than it took. */
    @Transactional(readOnly = true)
    public int onHand(Place place, String partCode) {
        return place.stocked() ? balances.find(place, partCode).map(Balance::quantity).orElse(0) : movements.sum(place, partCode);
    }

    /** What lies at a place and is not reserved; reservations that are over do not count. */
    @Transactional(readOnly = true)
    public int available(Place place, String partCode) {
        return balances.find(place, partCode).map(Balance::free).orElse(0) + reservations.overdue(place, partCode, clock.instant());
    }

    /** Stores of the maker's that have some of the part, the fullest first; no vans. */
    @Transactional(readOnly = true)
    public List<Availability> availability(String organisation, String partCode) {
        return having(organisation, partCode, " and w.kind in ('store', 'second-level', 'project')", Map.of());
    }

    /** Stores of what the unit bought that have some of the part. */
    @Transactional(readOnly = true)
    public List<Availability> boughtBy(String unitId, String organisation, String partCode) {
        return having(organisation, partCode, " and w.kind = 'bought' and w.unit_id = :unit", Map.of("unit", unitId));
    }

    private List<Availability> having(String organisation, String partCode, String where, Map<String, ?> parameters) {
        return jdbc.sql("""
                select w.place, w.unit_id, w.kind, b.quantity, b.frozen_by from stock_balance b join warehouse w on w.place = b.place
                 where b.organisation = :organisation and b.part_code = :part and b.quantity > 0""" + where)
                .param("organisation", organisation).param("part", partCode).params(parameters)
                .query((row, index) -> {
                    Place store = Place.parse(row.getString("place"));
                    return new Availability(store, row.getString("unit_id"), row.getString("kind"), row.getInt("quantity"),
                            available(store, partCode), row.getString("frozen_by") != null);
                }).list().stream()
                .sorted(Comparator.comparing(Availability::available).reversed().thenComparing(Availability::store)).toList();
    }

    /** @throws Refusal for a code that the organisation's catalogue does not hold */
    @Transactional(readOnly = true)
    public Part part(String organisation, String code) throws Refusal {
        return parts.find(organisation, code).orElseThrow(() -> Refusal.of(StockReason.UNKNOWN_PART, field("part"), String.valueOf(code)));
    }

    /** What to order for a code: the part itself, else its successor, else an alternative; empty where none can be ordered. */
    @Transactional(readOnly = true)
    public Optional<Part> usable(String organisation, String code) {
        return parts.usable(organisation, code);
    }
}
