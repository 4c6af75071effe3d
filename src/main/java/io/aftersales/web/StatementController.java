package io.aftersales.web;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.organisation.Reach;
import io.aftersales.settlement.Entry;
import io.aftersales.settlement.Statement;
import io.aftersales.settlement.StatementCsv;
import io.aftersales.settlement.StatementReads;
import io.aftersales.settlement.StatementRuns;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Monthly statements of outlets and installers; their steps are tasks of the process month-end-settlement. */
@RestController
@RequestMapping("/api/statements")
class StatementController {

    private final StatementReads reads;
    private final StatementRuns runs;
    private final StatementCsv csv;
    private final Reach reach;

    StatementController(StatementReads reads, StatementRuns runs, StatementCsv csv, Reach reach) {
        this.reads = reads;
        this.runs = runs;
        this.csv = csv;
        this.reach = reach;
    }

    /** Newest first. @param month for example 2026-10 @param after the last number of the page before */
    @GetMapping
    Page statements(@RequestParam(required = false) String organisation, @RequestParam(required = false) String party,
              @RequestParam(required = false) String month, @RequestParam(required = false) String state,
              @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Statement> found = reads.list(new StatementReads.Filter(organisation, party, month, state, after, limit));
        return new Page(found.stream().map(this::row).toList(), found.size() < limit ? null : found.get(found.size() - 1).number());
    }

    @GetMapping("/{number}")
    Detail statement(@PathVariable String number) throws Refusal {
        Statement statement = reads.within(number);
        return new Detail(row(statement), reads.entries(number));
    }

    @GetMapping(path = "/{number}/csv", produces = "text/csv")
    ResponseEntity<byte[]> statementCsv(@PathVariable String number) throws Refusal {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(number + ".csv").build().toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).body(csv.of(number).getBytes(StandardCharsets.UTF_8));
    }

    /** Opens what the month still lacks; safe to repeat. */
    @PostMapping("/runs")
    Run runStatements(@RequestBody Wanted wanted) throws Refusal {
        reach.requireOrganisation(wanted.organisation());
        return new Run(runs.run(wanted.organisation(), month(wanted.month())));
    }

    private static YearMonth month(String text) throws Refusal {
        try {
            return YearMonth.parse(text == null ? "" : text);
        } catch (DateTimeException noMonth) {
            throw Refusal.of(InputReason.NOT_A_DATE, field("month"), "month");
        }
    }

    private Row row(Statement statement) {
        return new Row(statement, new PartyName(reads.partyName(statement, true), reads.partyName(statement, false)));
    }

    /** @param next pass as {@code after} for the next page; absent on the last */
    record Page(List<Row> items, String next) {
    }

    record PartyName(String zh, String en) {
    }

    record Row(Statement statement, PartyName partyName) {
    }

    record Detail(Row head, List<Entry> lines) {
    }

    record Wanted(String organisation, String month) {
    }

    /** @param opened the numbers of the new statements; empty where the month has all of its statements */
    record Run(List<String> opened) {
    }
}
