package io.aftersales.web;

import io.aftersales.proof.TrailReach;
import io.aftersales.retention.Erasure;
import io.aftersales.retention.Holds;
import io.aftersales.retention.Policies;
import io.aftersales.retention.RetentionService;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How long is kept what is known of persons, and what is held back from erasure. */
@RestController
@RequestMapping("/api/retention")
class RetentionController {

    private final TrailReach trails;
    private final CaseReach cases;
    private final Policies policies;
    private final Holds holds;
    private final RetentionService retention;
    private final Erasure erasure;

    RetentionController(TrailReach trails, CaseReach cases, Policies policies, Holds holds, RetentionService retention, Erasure erasure) {
        this.trails = trails;
        this.cases = cases;
        this.policies = policies;
        this.holds = holds;
        this.retention = retention;
        this.erasure = erasure;
    }

    /** What is kept for how long; a kind that is missing is kept for ever. */
    @GetMapping("/policies")
    List<Policies.Policy> retentionPolicies(@RequestParam String organisation) throws Refusal {
        trails.require(organisation);
        return policies.of(organisation);
    }

    /** Sets the months of a kind: personal, messages or documents; without months it is kept for ever. */
    @PutMapping("/policies")
    List<Policies.Policy> changeRetentionPolicy(@RequestBody NewPolicy wanted) throws Refusal {
        trails.require(wanted.organisation());
        policies.set(wanted.organisation(), wanted.kind(), wanted.months());
        return policies.of(wanted.organisation());
    }

    /** A dry run: what would be erased now. */
    @GetMapping("/due")
    List<RetentionService.Due> retentionDue(@RequestParam String organisation) throws Refusal {
        trails.require(organisation);
        return retention.due(organisation);
    }

    /** Erases what is due, of at most 200 cases a kind; to be called again until nothing is due. */
    @PostMapping("/runs")
    Erased applyRetention(@RequestBody Whose whose) throws Refusal {
        trails.require(whose.organisation());
        return new Erased(retention.run(whose.organisation()));
    }

    /** Erases everything that a case holds of persons, whatever the policies say; an open or held case answers 409. */
    @PostMapping("/erasures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseCase(@RequestBody OneCase wanted) throws Refusal {
        cases.require(wanted.caseNumber());
        erasure.erase(wanted.caseNumber());
    }

    /** Legal holds that stand, newest first, at most 200. */
    @GetMapping("/holds")
    List<Holds.Hold> holds(@RequestParam String organisation) throws Refusal {
        trails.require(organisation);
        return holds.standing(organisation);
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void placeHold(@RequestBody NewHold wanted) throws Refusal {
        cases.require(wanted.caseNumber());
        holds.place(wanted.caseNumber(), wanted.reason());
    }

    @DeleteMapping("/holds/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void releaseHold(@PathVariable String number) throws Refusal {
        cases.require(number);
        holds.release(number);
    }

    /** @param kind personal, messages or documents @param months after the end of a case; absent for ever */
    record NewPolicy(String organisation, String kind, Integer months) {
    }

    record Whose(String organisation) {
    }

    record OneCase(String caseNumber) {
    }

    record NewHold(String caseNumber, String reason) {
    }

    /** @param cases how many lost something */
    record Erased(int cases) {
    }
}
