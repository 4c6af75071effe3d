package io.aftersales.web;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockReads;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The time of a case: clocks, pauses, escalations and the ledger of where the time went. */
@RestController
class CaseClockController {

    private final ClockReads clocks;
    private final Reach reach;

    CaseClockController(ClockReads clocks, Reach reach) {
        this.clocks = clocks;
        this.reach = reach;
    }

    @GetMapping("/api/cases/{number}/clocks")
    ClockReads.Times clocks(@PathVariable String number) throws Refusal {
        reach.require(clocks.unitOf(number));
        return clocks.of(number);
    }
}
