package io.aftersales.web;

import io.aftersales.servicecase.CaseReach;
import io.aftersales.servicecase.CaseReads;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be done to a case beside its tasks; each answers with the case as it stands then. */
@RestController
@RequestMapping("/api/cases/{number}")
class CaseActionController {

    private final CaseService cases;
    private final CaseReads reads;
    private final CaseReach reach;

    CaseActionController(CaseService cases, CaseReads reads, CaseReach reach) {
        this.cases = cases;
        this.reads = reads;
        this.reach = reach;
    }

    @PostMapping("/cancel")
    CaseReads.View cancel(@PathVariable String number, @RequestBody Why why) throws Refusal {
        reach.require(number);
        cases.cancel(number, why.reason());
        return reads.one(number);
    }

    @PostMapping("/duplicate")
    CaseReads.View duplicate(@PathVariable String number, @RequestBody Original original) throws Refusal {
        reach.require(number);
        if (original.of() != null) {
            reach.require(original.of());
        }
        cases.mergeInto(number, original.of());
        return reads.one(number);
    }

    /** Changed fault facts by name; severity, warranty and deadlines are decided again. */
    @PostMapping("/facts")
    CaseReads.View facts(@PathVariable String number, @RequestBody Map<String, Object> facts) throws Refusal {
        reach.require(number);
        cases.changeFacts(number, facts);
        return reads.one(number);
    }

    /** Another technician has to go: the dispatcher chooses anew. */
    @PostMapping("/call-off-visit")
    CaseReads.View callOffVisit(@PathVariable String number, @RequestBody Why why) throws Refusal {
        reach.require(number);
        cases.callOffVisit(number, why.reason());
        return reads.one(number);
    }

    /** The case waits for somebody else; its clocks stop. A past beginning is taken and marked as entered late. */
    @PostMapping("/pause")
    CaseReads.View pause(@PathVariable String number, @RequestBody Pause pause) throws Refusal {
        reach.require(number);
        cases.pause(number, pause.reason(), pause.party(), instant(pause.from()), instant(pause.to()));
        return reads.one(number);
    }

    @PostMapping("/resume")
    CaseReads.View resume(@PathVariable String number, @RequestBody(required = false) Resume resume) throws Refusal {
        reach.require(number);
        cases.resume(number, resume == null || resume.at() == null ? null : resume.at().toInstant());
        return reads.one(number);
    }

    record Why(String reason) {
    }

    record Original(String of) {
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * @param party customer, parts, supplier or us
     * @param from  now where absent
     * @param to    for a pause that is over already; absent while it lasts
     */
    record Pause(String reason, String party, OffsetDateTime from, OffsetDateTime to) {
    }

    record Resume(OffsetDateTime at) {
    }
}
