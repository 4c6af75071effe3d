package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Holds still what is counted, and books what the count found: shortages to the lost, surplus from there. */
@Component
class CountBooking {

    private final Balances balances;
    private final Reservations reservations;
    private final Mover mover;
    private final StockTrail trail;
    private final Clock clock;

    CountBooking(Balances balances, Reservations reservations, Mover mover, StockTrail trail, Clock clock) {
        this.balances = balances;
        this.reservations = reservations;
        this.mover = mover;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refusal where another count holds one of the parts already */
    void freeze(Place place, List<String> partCodes, String count) throws Refusal {
        for (Balance row : balances.lockAll(place)) {
            if (row.frozenBy() != null && partCodes.contains(row.partCode())) {
                throw Refusal.of(StockReason.FROZEN, field("place"), row.partCode(), place.text());
            }
        }
        partCodes.forEach(partCode -> balances.freeze(place, partCode, count));
    }

    void thaw(String count) {
        balances.thaw(count);
    }

    /**
     * @param count  the count that holds the part still
     * @param lostAt the unit that lost or found it
     * @return the value of the difference in CNY, below nought for a shortage
     */
    BigDecimal book(String organisation, Place place, String lostAt, String count, StockCount.Line line, String caseNumber) throws Refusal {
        int found = line.found().isEmpty() ? Math.max(line.difference(), 0) : line.found().size();
        int missing = found - line.difference();
        BigDecimal before = value(place, line.partCode());
        if (missing > 0) {
            makeRoom(place, line.partCode(), missing);
            mover.move(new Movement(organisation, "count:" + count + ":" + line.partCode() + ":missing", line.partCode(), missing, place,
                    Place.lost(lostAt), line.missing(), null, caseNumber, null), count);
        }
        if (found > 0) {
            mover.move(new Movement(organisation, "count:" + count + ":" + line.partCode() + ":found", line.partCode(), found, Place.lost(lostAt), place,
                    line.found(), null, caseNumber, null), count);
        }
        return value(place, line.partCode()).subtract(before);
    }

    private BigDecimal value(Place place, String partCode) {
        return balances.find(place, partCode).map(Balance::value).orElse(new BigDecimal("0.00"));
    }

    /** What is not there cannot be promised: the youngest promises break first. */
    private void makeRoom(Place place, String partCode, int missing) {
        Balance balance = balances.lock(place, partCode).orElseThrow();
        int tooMany = missing - balance.free();
        for (Reservations.Reservation youngest : reservations.active(place, partCode)) {
            if (tooMany > 0 && reservations.end(youngest, "broken", clock.instant())) {
                balances.giveBack(place, partCode, youngest.held());
                trail.record(place, "stock.broken", Map.of("reference", youngest.reference(), "part", partCode, "quantity", youngest.held()));
                tooMany -= youngest.held();
            }
        }
    }
}
