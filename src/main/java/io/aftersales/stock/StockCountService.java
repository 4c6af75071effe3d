package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a count: counted by the keeper, differences explained, approved by somebody else, booked. A shortage is charged
 * to whoever answers for the store.
 */
@Service
@Transactional
public class StockCountService {

    private final StockCounts counts;
    private final CountCheck check;
    private final CountBooking booking;
    private final ShortageCharges charges;
    private final FaultyUnits faulty;
    private final CaseFiles files;
    private final ClockService clocks;
    private final StockCountLifecycle lifecycle;
    private final AuditTrail audit;
    private final Clock clock;

    StockCountService(StockCounts counts, CountCheck check, CountBooking booking, ShortageCharges charges, FaultyUnits faulty,
                      CaseFiles files, ClockService clocks, StockCountLifecycle lifecycle, AuditTrail audit, Clock clock) {
        this.counts = counts;
        this.check = check;
        this.booking = booking;
        this.charges = charges;
        this.faulty = faulty;
        this.files = files;
        this.clocks = clocks;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException for a number that is no count's */
    @Transactional(readOnly = true)
    public StockCount count(String number) {
        return counts.find(number).orElseThrow(() -> new IllegalArgumentException("no count: " + number));
    }

    /**
     * What was counted.
     *
     * @param counted in the order of the count's lines
     * @throws Refusal where a line is missing, or numbers do not fit what was counted
     */
    public void record(String number, List<StockCount.Counted> counted) throws Refusal {
        StockCount count = open(number);
        check.check(count, counted);
        for (int i = 0; i < counted.size(); i++) {
            counts.counted(number, count.lines().get(i).partCode(), counted.get(i));
        }
        counts.set(number, Map.of("counted_by", CurrentActor.get().id(), "counted_at", clock.instant()));
        audit(number, "stock.counted", Map.of("round", count.rounds(), "lines", counted.size()));
    }

    /** @return whether something is missing, or more is there than should be */
    public boolean compare(String number) {
        StockCount count = count(number);
        boolean differs = !count.differences().isEmpty();
        if (differs) {
            counts.set(number, Map.of("state", "explaining"));
        }
        audit(number, "stock.compared", Map.of("differences", count.differences().stream()
                .map(line -> line.partCode() + " " + line.booked() + " → " + line.counted()).toList()));
        return differs;
    }

    /** @param again whether it is counted once more; else the explanation is needed */
    public void explain(String number, boolean again, String explanation) throws Refusal {
        StockCount count = open(number);
        if (!again && explanation == null) {
            throw Refusal.of(StockReason.EXPLANATION_MISSING, field("explanation"));
        }
        Map<String, Object> columns = new HashMap<>(Map.of("state", again ? "counting" : "approving",
                "rounds", again ? count.rounds() + 1 : count.rounds()));
        columns.put("explanation", explanation);
        counts.set(number, columns);
        Map<String, Object> payload = new HashMap<>(Map.of("again", again));
        payload.put("explanation", explanation);
        audit(number, "stock.differenceExplained", payload);
    }

    /**
     * @param approved else it is counted again
     * @throws Refusal where whoever counted decides, or sends it back without a remark
     */
    public void decide(String number, boolean approved, String remark) throws Refusal {
        StockCount count = open(number);
        String person = CurrentActor.get().id();
        if (person.equals(count.countedBy())) {
            throw Refusal.of(StockReason.COUNTED_YOURSELF, field("approved"));
        }
        if (!approved && remark == null) {
            throw Refusal.of(StockReason.EXPLANATION_MISSING, field("remark"));
        }
        Map<String, Object> columns = new HashMap<>(Map.of("decided_by", person, "decided_at", clock.instant(),
                "state", approved ? "approving" : "counting", "rounds", approved ? count.rounds() : count.rounds() + 1));
        columns.put("remark", remark);
        counts.set(number, columns);
        Map<String, Object> payload = new HashMap<>(Map.of("approved", approved));
        payload.put("remark", remark);
        audit(number, "stock.differenceDecided", payload);
    }

    /** Books the differences, charges what is missing, and lets go of what stood still. */
    public void book(String number) throws Refusal {
        StockCount count = open(number);
        for (StockCount.Line line : count.differences()) {
            counts.booked(number, line.partCode(),
                    booking.book(count.organisation(), count.place(), count.unitId(), number, line, number));
            charges.charge(count, line);
        }
        faulty.replace(count);
        booking.thaw(number);
        counts.set(number, Map.of("state", "booked"));
        clocks.meet(number, CountOpening.TARGET, clock.instant());
        audit(number, "stock.countBooked", Map.of("differences", count.differences().size()));
        files.close(number, count.differences().isEmpty() ? "agreed" : "differences-booked", null);
    }

    /** What was said about a count that was not booked in time. */
    public void followUp(String number, String note) {
        audit(number, "stock.countFollowedUp", Map.of("note", note));
    }

    /** Calls a count off: nothing is booked. @throws Refusal for one that has ended, or without a reason */
    public void cancel(String number, String reason) throws Refusal {
        open(number);
        files.cancel(number, reason);
        booking.thaw(number);
        counts.set(number, Map.of("state", "cancelled", "decided_by", CurrentActor.get().id(), "decided_at", clock.instant()));
        lifecycle.cancelled(number);
    }

    private StockCount open(String number) throws Refusal {
        StockCount count = count(number);
        if (!count.open()) {
            throw Refusal.of(StockReason.COUNT_ENDED);
        }
        return count;
    }

    private void audit(String number, String kind, Map<String, ?> payload) {
        audit.record(AuditTrail.ofCase(number), kind, payload);
    }
}
