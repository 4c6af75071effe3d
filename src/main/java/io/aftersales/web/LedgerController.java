package io.aftersales.web;

import io.aftersales.settlement.Entry;
import io.aftersales.settlement.LedgerReads;
import io.aftersales.settlement.LedgerService;
import io.aftersales.shared.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.LocalDate;
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

/** The ledger: read, and corrected by further entries. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {

    private final LedgerReads reads;
    private final LedgerService ledger;

    LedgerController(LedgerReads reads, LedgerService ledger) {
        this.reads = reads;
        this.ledger = ledger;
    }

    /** Newest first. @param party for example unit:central-ac.foshan @param case the number of a case @param after the last id of the page before */
    @GetMapping
    Page ledgerEntries(@RequestParam(required = false) String organisation, @RequestParam(required = false) String party,
                 @RequestParam(required = false) String kind, @RequestParam(name = "case", required = false) String caseNumber,
                 @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate until,
                 @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Entry> entries = reads.entries(new LedgerReads.Filter(organisation, party, kind, caseNumber, from, until, after, limit));
        return new Page(entries, entries.size() < limit ? null : entries.get(entries.size() - 1).id());
    }

    /** What the maker and each party owe each other as it stands. @param open only where something is owed @param after the last party of the page before */
    @GetMapping("/balances")
    Balances balances(@RequestParam String organisation, @RequestParam(required = false) String party,
                      @RequestParam(defaultValue = "false") boolean open, @RequestParam(required = false) String after,
                      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) throws Refusal {
        List<LedgerReads.Balance> found = reads.balances(new LedgerReads.Parties(organisation, party, open, after, limit));
        return new Balances(found, found.size() < limit ? null : found.get(found.size() - 1).party());
    }

    /** A further entry that names the one it corrects; it stands on the next statement. */
    @PostMapping("/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    Entry correctEntry(@PathVariable long id, @RequestBody Correction correction) throws Refusal {
        reads.entry(id);
        return reads.entry(ledger.correct(id, correction.amountCny(), correction.reason()));
    }

    /** @param next pass as {@code after} for the next page; absent on the last */
    record Page(List<Entry> items, Long next) {
    }

    /** @param next pass as {@code after} for the next page; absent on the last */
    record Balances(List<LedgerReads.Balance> items, String next) {
    }

    /** @param amountCny above zero in the party's favour */
    record Correction(BigDecimal amountCny, String reason) {
    }
}
