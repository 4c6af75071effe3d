package io.aftersales.web;

import io.aftersales.shared.Refusal;
import io.aftersales.trail.CaseSearch;
import io.aftersales.trail.Question;
import java.time.OffsetDateTime;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What auditors ask of the past. */
@RestController
@RequestMapping("/api/audit")
class TrailController {

    private final CaseSearch search;

    TrailController(CaseSearch search) {
        this.search = search;
    }

    /**
     * Cases of any age by what was ever on them, newest first; the search itself is noted in the trail.
     *
     * @param q        a number, or a name, telephone number or address, whole
     * @param actor    id or name of who did something
     * @param event    kind of an event
     * @param decision key of a table; {@code rule} and {@code version} narrow it
     * @param from     with an offset; see {@link Question}
     */
    @GetMapping("/cases")
    CaseSearch.Page cases(@RequestParam(required = false) String q, @RequestParam(required = false) String actor,
                          @RequestParam(required = false) String event, @RequestParam(required = false) String decision,
                          @RequestParam(required = false) String rule, @RequestParam(required = false) Integer version,
                          @RequestParam(required = false) OffsetDateTime from, @RequestParam(required = false) OffsetDateTime to,
                          @RequestParam(required = false) String organisation, @RequestParam(required = false) String cursor,
                          @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return search.find(new Question(q, actor, event, decision, rule, version, from == null ? null : from.toInstant(),
                to == null ? null : to.toInstant(), organisation, cursor, limit));
    }
}
