package io.aftersales.web;

import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.stock.StockDesk;
import io.aftersales.stock.StockJournal;
import io.aftersales.stock.StockReach;
import io.aftersales.stock.StockReads;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stores, what lies in them, and what people move by themselves. A place is written as {@code store:central-ac.south},
 * {@code van:technician.central-ac} or {@code defective:central-ac.south}.
 */
@RestController
@RequestMapping("/api/stock")
class StockController {

    private final StockReads reads;
    private final StockJournal journal;
    private final StockDesk desk;
    private final StockReach reach;

    StockController(StockReads reads, StockJournal journal, StockDesk desk, StockReach reach) {
        this.reads = reads;
        this.journal = journal;
        this.desk = desk;
        this.reach = reach;
    }

    @GetMapping("/stores")
    List<StockReads.Store> stores(@RequestParam(required = false) String organisation, @RequestParam(required = false) String kind,
                                  @RequestParam(defaultValue = "false") boolean empty) throws Refusal {
        return reads.stores(organisation, kind, empty);
    }

    @PostMapping("/stores")
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody NewStore body) throws Refusal {
        return new Opened(desk.open(body.unitId, body.kind, body.code, new Text(body.nameZh, body.nameEn), body.keeper).text());
    }

    @GetMapping("/stores/{place}/parts")
    StockReads.RowPage inStore(@PathVariable String place, @RequestParam(required = false) String q,
                               @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return reads.ofWarehouse(place, q, cursor, limit);
    }

    /** The numbers of the tracked pieces of a part that are in a store. */
    @GetMapping("/stores/{place}/parts/{code}/numbers")
    List<String> numbers(@PathVariable String place, @PathVariable String code) throws Refusal {
        return reads.numbers(place, code);
    }

    /** Newest first. */
    @GetMapping("/movements")
    StockJournal.Page<StockJournal.Moved> movements(@RequestParam(required = false) String organisation,
            @RequestParam(required = false) String place, @RequestParam(required = false) String part,
            @RequestParam(required = false) String number, @RequestParam(name = "case", required = false) String caseNumber,
            @RequestParam(required = false) OffsetDateTime from, @RequestParam(required = false) OffsetDateTime until,
            @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return journal.movements(new StockJournal.Filter(organisation, place, part, number, caseNumber, from == null ? null : from.toInstant(),
                until == null ? null : until.toInstant(), cursor, limit));
    }

    @PostMapping("/receipts")
    @ResponseStatus(HttpStatus.CREATED)
    StockReads.RowPage receive(@RequestBody Receipt body) throws Refusal {
        desk.receive(body.store, body.supplier, new StockDesk.Goods(body.part, body.quantity, body.numbers, body.reference), body.unitCost,
                body.currency);
        return after(body.store, body.part);
    }

    @PostMapping("/transfers")
    @ResponseStatus(HttpStatus.CREATED)
    StockReads.RowPage transfer(@RequestBody Transfer body) throws Refusal {
        desk.transfer(body.from, body.to, new StockDesk.Goods(body.part, body.quantity, body.numbers, body.reference));
        return after(body.to, body.part);
    }

    @PostMapping("/scraps")
    @ResponseStatus(HttpStatus.CREATED)
    StockReads.RowPage scrap(@RequestBody Scrap body) throws Refusal {
        desk.scrap(body.from, new StockDesk.Goods(body.part, body.quantity, body.numbers, body.reference), body.reason);
        return after(body.from, body.part);
    }

    @GetMapping("/reservations")
    StockJournal.Page<StockJournal.Reserved> reservations(@RequestParam(required = false) String organisation,
            @RequestParam(required = false) String place, @RequestParam(required = false) String part,
            @RequestParam(required = false) String state, @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return journal.reservations(new StockJournal.Filter(organisation, place, part, null, null, null, null, cursor, limit), state);
    }

    @PostMapping("/reservations")
    @ResponseStatus(HttpStatus.CREATED)
    Reserved reserve(@RequestBody NewReservation body) throws Refusal {
        return new Reserved(desk.reserve(body.store, new StockDesk.Goods(body.part, body.quantity, null, body.reference),
                body.expiresAt == null ? null : body.expiresAt.toInstant()));
    }

    @DeleteMapping("/reservations/{reference}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String reference) throws Refusal {
        desk.release(reference);
    }

    private StockReads.RowPage after(String place, String part) throws Refusal {
        StockReads.RowPage all = reads.ofWarehouse(reach.require(place).place().text(), part, null, StockReads.MOST);
        return new StockReads.RowPage(all.items().stream().filter(row -> row.part().equals(part)).toList(), null);
    }

    /** @param kind second-level, project or bought @param keeper who answers for it; null for whoever holds the role on the unit */
    record NewStore(String unitId, String kind, String code, String nameZh, String nameEn, String keeper) {
    }

    record Opened(String place) {
    }

    /** @param unitCost in CNY with two places @param numbers for tracked parts @param reference the same again has no effect */
    record Receipt(String store, String supplier, String part, BigDecimal quantity, BigDecimal unitCost, String currency,
                   List<String> numbers, String reference) {
    }

    record Transfer(String from, String to, String part, BigDecimal quantity, List<String> numbers, String reference) {
    }

    record Scrap(String from, String part, BigDecimal quantity, List<String> numbers, String reference, String reason) {
    }

    /** @param expiresAt null for three days from now */
    record NewReservation(String store, String part, BigDecimal quantity, String reference, OffsetDateTime expiresAt) {
    }

    /** @param reference names it, to release it */
    record Reserved(String reference) {
    }
}
