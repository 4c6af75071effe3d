package io.aftersales.web;

import io.aftersales.customer.CustomerFile;
import io.aftersales.proof.TrailReach;
import io.aftersales.retention.Erasure;
import io.aftersales.retention.Holds;
import io.aftersales.retention.PersonErasure;
import io.aftersales.retention.Policies;
import io.aftersales.retention.RetentionService;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Map;

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
    private final CustomerFile customers;
    private final PersonErasure persons;

    RetentionController(TrailReach trails, CaseReach cases, Policies policies, Holds holds, RetentionService retention, Erasure erasure,
                        CustomerFile customers, PersonErasure persons) {
        this.trails = trails;
        this.cases = cases;
        this.policies = policies;
        this.holds = holds;
        this.retention = retention;
        this.erasure = erasure;
        this.customers = customers;
        this.persons = persons;
    }

    /** What is kept for how long; a kind that is missing is kept for ever. */
    @GetMapping("/policies")
    List<Policies.Policy> retentionPolicies(@RequestParam String organisation) throws Refusal {
        trails.require(organisation);
        return policies.of(organisation);
    }

    /** Sets the months of a kind: personal, messages, documents, texts or archive; without months it is kept for ever. */
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
        RetentionService.Done done = retention.run(whose.organisation());
        return new Erased(done.cases(), done.items());
    }

    /** Erases everything that a case holds of persons, whatever the policies say; an open or held case answers 409. */
    @PostMapping("/erasures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseCase(@RequestBody OneCase wanted) throws Refusal {
        cases.require(wanted.caseNumber());
        erasure.erase(wanted.caseNumber());
    }

    /** Erases a customer wherever the person is known; where one of its cases is open or held, nothing is erased and the answer is 409. */
    @PostMapping("/persons")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ErasedPerson erasePerson(@RequestBody OnePerson wanted) throws Refusal {
        customers.require(wanted.customerId());
        return new ErasedPerson(persons.erase(wanted.customerId()));
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

    /** @param kind personal, messages, documents, texts or archive @param months after the end of a case; absent for ever */
    record NewPolicy(String organisation, String kind, Integer months) {
    }

    record Whose(String organisation) {
    }

    record OneCase(String caseNumber) {
    }

    record NewHold(String caseNumber, String reason) {
    }

    record OnePerson(long customerId) {
    }

    /** @param cases how many lost something @param items by kind, counted as the dry run counts them */
    record Erased(int cases, Map<String, Integer> items) {
    }

    /** @param cases that lost what they held of the person */
    record ErasedPerson(List<String> cases) {
    }
}
