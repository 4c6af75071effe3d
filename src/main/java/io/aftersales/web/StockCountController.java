package io.aftersales.web;

import io.aftersales.shared.Refusal;
import io.aftersales.stock.CountOpening;
import io.aftersales.stock.StockCount;
import io.aftersales.stock.StockCountService;
import io.aftersales.stock.StockJournal;
import io.aftersales.stock.StockReach;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Counts of stores: opened here between times, worked on as tasks. */
@RestController
@RequestMapping("/api/stock/counts")
class StockCountController {

    private final CountOpening opening;
    private final StockCountService counts;
    private final StockJournal journal;
    private final StockReach reach;

    StockCountController(CountOpening opening, StockCountService counts, StockJournal journal, StockReach reach) {
        this.opening = opening;
        this.counts = counts;
        this.journal = journal;
        this.reach = reach;
    }

    /** Newest first. */
    @GetMapping
    Page list(@RequestParam(required = false) String organisation, @RequestParam(required = false) String place,
              @RequestParam(required = false) String state, @RequestParam(required = false) String cursor,
              @RequestParam(defaultValue = "50") int limit) throws Refusal {
        StockJournal.Page<StockCount> page = journal.counts(new StockJournal.Filter(organisation, place, null, null, null, null, null, cursor,
                limit), state);
        return new Page(page.items().stream().map(StockCountController::view).toList(), page.next());
    }

    /** Opens a count; what it counts stands still at once. A large store is shared out among several counts. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<View> open(@RequestBody NewCount body) throws Refusal {
        StockReach.Warehouse warehouse = reach.requireKept("place", body.place);
        List<View> opened = new ArrayList<>();
        for (String number : opening.open(warehouse.place(), body.parts == null ? List.of() : body.parts)) {
            opened.add(view(journal.count(number)));
        }
        return opened;
    }

    @GetMapping("/{number}")
    View one(@PathVariable String number) throws Refusal {
        return view(journal.count(number));
    }

    @PostMapping("/{number}/cancel")
    View cancel(@PathVariable String number, @RequestBody Why why) throws Refusal {
        reach.requireKept("number", journal.count(number).place().text());
        counts.cancel(number, why.reason);
        return view(journal.count(number));
    }

    /** What should be there is not shown while it is being counted. */
    private static View view(StockCount count) {
        boolean blind = count.state().equals("planned") || count.state().equals("counting");
        return new View(count.number(), count.organisation(), count.place().text(), count.unitId(), count.monthClosed(), count.state(),
                count.rounds(), count.countedBy(), count.countedAt(), count.explanation(), count.decidedBy(), count.decidedAt(), count.remark(),
                count.openedAt(), count.lines().stream().map(line -> new Line(line.partCode(), blind ? null : line.booked(),
                        blind ? null : line.counted(), blind ? null : line.difference(), line.missing(), line.found(), line.value(),
                        line.charged(), line.chargedTo())).toList());
    }

    record Page(List<View> items, String next) {
    }

    /** @param monthClosed the month it reconciles; null for one between times @param state planned, counting, explaining, approving, booked or cancelled */
    record View(String number, String organisation, String place, String unitId, String monthClosed, String state, int rounds,
                String countedBy, Instant countedAt, String explanation, String decidedBy, Instant decidedAt, String remark, Instant openedAt,
                List<Line> lines) {
    }

    record Line(String part, Integer booked, Integer counted, Integer difference, List<String> missing, List<String> found,
                BigDecimal valueCny, BigDecimal chargedCny, String chargedTo) {
    }

    /** @param parts null for everything that lies there */
    record NewCount(String place, List<String> parts) {
    }

    record Why(String reason) {
    }
}
