package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.NewFile;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens counts. One between times begins at once, a reconciliation when its keeper is ready; what it counts stands still from then on. */
@Service
@Transactional
public class CountOpening {

    /** The clock that runs until a count is booked. */
    public static final String TARGET = "stock-count";
    /** Parts of one count; a store with more is shared out among several. */
    static final int MOST_PARTS = 50;
    private static final Duration BETWEEN_TIMES = Duration.ofHours(24);

    private final Warehouses warehouses;
    private final Balances balances;
    private final StockCounts counts;
    private final CountBooking booking;
    private final CaseFiles files;
    private final DecisionService decisions;
    private final ClockService clocks;
    private final OrganisationService organisations;
    private final StockCountLifecycle lifecycle;
    private final CountNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    CountOpening(Warehouses warehouses, Balances balances, StockCounts counts, CountBooking booking, CaseFiles files,
                 DecisionService decisions, ClockService clocks, OrganisationService organisations, StockCountLifecycle lifecycle,
                 CountNotices notices, AuditTrail audit, Clock clock) {
        this.warehouses = warehouses;
        this.balances = balances;
        this.counts = counts;
        this.booking = booking;
        this.files = files;
        this.decisions = decisions;
        this.clocks = clocks;
        this.organisations = organisations;
        this.lifecycle = lifecycle;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Counts between times.
     *
     * @param partCodes what to count; empty for everything that lies there
     * @return the numbers of the counts, several for a large store
     * @throws Refusal where nothing lies there, or another count holds some of it
     */
    public List<String> open(Place place, List<String> partCodes) throws Refusal {
        Warehouses.Owner owner = warehouses.owner(place)
                .orElseThrow(() -> Refusal.of(StockReason.UNKNOWN_PLACE, field("place"), place.text()));
        List<Balance> rows = balances.lockAll(place);
        for (String code : partCodes) {
            if (rows.stream().noneMatch(row -> row.partCode().equals(code))) {
                throw Refusal.of(StockReason.UNKNOWN_PART, field("parts"), code);
            }
        }
        return open(place, owner, rows.stream().filter(row -> partCodes.isEmpty() ? row.quantity() > 0 : partCodes.contains(row.partCode()))
                .toList(), null);
    }

    /** The reconciliation of a month, once; it begins when its keeper is ready. @return empty where nothing lies there, or it was opened before */
    public List<String> plan(Place place, YearMonth month) throws Refusal {
        Warehouses.Owner owner = warehouses.owner(place)
                .orElseThrow(() -> Refusal.of(StockReason.UNKNOWN_PLACE, field("place"), place.text()));
        List<Balance> rows = balances.lockAll(place).stream().filter(row -> row.quantity() > 0).toList();
        if (rows.isEmpty() || counts.reconciled(place, month.toString())) {
            return List.of();
        }
        return open(place, owner, rows, month);
    }

    private List<String> open(Place place, Warehouses.Owner owner, List<Balance> rows, YearMonth month) throws Refusal {
        if (rows.isEmpty()) {
            throw Refusal.of(StockReason.NOTHING_TO_COUNT, field("place"), place.text());
        }
        List<String> numbers = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += MOST_PARTS) {
            numbers.add(open(place, owner, rows.subList(from, Math.min(from + MOST_PARTS, rows.size())), month, numbers.size() + 1));
        }
        return numbers;
    }

    private String open(Place place, Warehouses.Owner owner, List<Balance> rows, YearMonth month, int shareNo) throws Refusal {
        Instant now = clock.instant();
        String number = files.open(new NewFile(CaseKind.STOCK_COUNT, owner.organisation(), owner.unitId(), "platform", null, null, null,
                null, CountTitles.title(place, month)));
        List<StockCount.Line> lines = rows.stream()
                .map(row -> new StockCount.Line(row.partCode(), row.quantity(), null, List.of(), List.of(), null, null, null)).toList();
        StockCount count = new StockCount(number, owner.organisation(), place, owner.unitId(), month == null ? null : month.toString(), "planned", 1,
                null, null, null, null, null, null, now, lines);
        counts.add(count, shareNo);
        notices.opened(count, startClock(number, owner.organisation(), month, now));
        lifecycle.opened(number, owner.organisation(), owner.unitId(), month == null);
        return number;
    }

    /** The counting begins: what is to be counted stands still. @throws Refusal where another count holds some of it */
    public void begin(String number) throws Refusal {
        StockCount count = counts.find(number).orElseThrow();
        List<String> partCodes = count.lines().stream().map(StockCount.Line::partCode).toList();
        booking.freeze(count.place(), partCodes, number);
        for (Balance row : balances.lockAll(count.place())) {
            if (partCodes.contains(row.partCode())) {
                counts.booking(number, row.partCode(), row.quantity());
            }
        }
        counts.set(number, Map.of("state", "counting"));
        audit.record(AuditTrail.ofCase(number), "stock.frozen", Map.of("place", count.place().text(), "parts", partCodes.size()));
    }

    /** A reconciliation is due at the end of its day, a count between times within a day. */
    private Instant startClock(String number, String organisation, YearMonth month, Instant now) throws Refusal {
        ZoneId zone = organisations.zone(organisation);
        YearMonth asked = month == null ? YearMonth.from(now.atZone(zone)) : month;
        Decision decision = decisions.decide("reconciliation-date", organisation, Map.of("month", asked.toString()), number);
        LocalDate day = decision.date("date");
        Instant endOfDay = month == null || day == null ? Instant.MIN : day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant due = endOfDay.isAfter(now) ? endOfDay : now.plus(BETWEEN_TIMES);
        clocks.start(number, TARGET, now, due, decision.receiptId());
        return due;
    }
}
