package io.aftersales.web;

import io.aftersales.installation.MonthReportReads;
import io.aftersales.shared.Refusal;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The branches' monthly reports to head office over HTTP; their steps are tasks. */
@RestController
@RequestMapping("/api/projects/monthly-reports")
class MonthReportController {

    private final MonthReportReads reads;

    MonthReportController(MonthReportReads reads) {
        this.reads = reads;
    }

    /** Newest first, at most 200 a page. @param month as 2026-10 @param state due, reported or accepted */
    @GetMapping
    MonthReportReads.Page list(@RequestParam(required = false) String organisation, @RequestParam(required = false) String unit,
                               @RequestParam(required = false) String month, @RequestParam(required = false) String state,
                               @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return reads.list(new MonthReportReads.Filter(organisation, unit, month, state, cursor, limit));
    }

    /** With the large projects that it names, and what the group found of each. */
    @GetMapping("/{number}")
    MonthReportReads.Detail one(@PathVariable String number) throws Refusal {
        return reads.one(number);
    }
}
