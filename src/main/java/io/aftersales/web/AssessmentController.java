package io.aftersales.web;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.decision.DecisionDesk;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.settlement.Breach;
import io.aftersales.settlement.IncentiveService;
import io.aftersales.settlement.LedgerReads;
import io.aftersales.settlement.Party;
import io.aftersales.settlement.PenaltyService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Breaches and incentives of outlets and installers, entered by whoever stands above them. */
@RestController
class AssessmentController {

    private final PenaltyService penalties;
    private final IncentiveService incentives;
    private final LedgerReads reads;
    private final DecisionDesk tables;
    private final CaseReach reach;

    AssessmentController(PenaltyService penalties, IncentiveService incentives, LedgerReads reads, DecisionDesk tables, CaseReach reach) {
        this.penalties = penalties;
        this.incentives = incentives;
        this.reads = reads;
        this.tables = tables;
        this.reach = reach;
    }

    /** Newest first. @param after the last id of the page before */
    @GetMapping("/api/assessments")
    Page assessments(@RequestParam(required = false) String organisation, @RequestParam(required = false) String party,
              @RequestParam(required = false) String item, @RequestParam(name = "case", required = false) String caseNumber,
              @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate until,
              @RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<Breach> breaches = reads.breaches(new LedgerReads.Filter(organisation, party, item, caseNumber, from, until, after, limit));
        return new Page(breaches, breaches.size() < limit ? null : breaches.get(breaches.size() - 1).id());
    }

    /** What the organisation's table asks about a breach, and which words it knows; a question that no rule asks is left out. */
    @GetMapping("/api/assessments/questions")
    List<DecisionDesk.Column> assessmentQuestions(@RequestParam String organisation) throws Refusal {
        DecisionDesk.View table = tables.table("assessment-penalty", organisation);
        return IntStream.range(0, table.inputs().size())
                .filter(column -> table.rules().stream().anyMatch(rule -> !rule.when().get(column).isBlank()))
                .mapToObj(table.inputs()::get).toList();
    }

    /** What it costs says the organisation's table assessment-penalty. */
    @PostMapping("/api/assessments")
    @ResponseStatus(HttpStatus.CREATED)
    Breach assess(@RequestBody Assessment given) throws Refusal {
        if (given.caseNumber() != null) {
            reach.require(given.caseNumber());
        }
        return penalties.enter(new Breach.Facts(given.organisation(), party(given.party()), given.item(), given.area(), given.region(),
                given.minutes(), given.times(), given.persons(), given.workDay(), given.handedOverAt(), given.severity(), given.level(),
                given.caseNumber(), given.technician(), given.on(), given.remark()));
    }

    /** Takes the penalty back by a correcting entry. */
    @PostMapping("/api/assessments/{id}/reverse")
    Breach reverseAssessment(@PathVariable long id, @RequestBody Why why) throws Refusal {
        reads.breach(id);
        return penalties.reverse(id, why.reason());
    }

    /** Plus or minus; the same reference counts once. */
    @PostMapping("/api/incentives")
    @ResponseStatus(HttpStatus.CREATED)
    Booked bookIncentive(@RequestBody Incentive given) throws Refusal {
        if (given.caseNumber() != null) {
            reach.require(given.caseNumber());
        }
        return new Booked(incentives.book(new IncentiveService.Incentive(given.organisation(), party(given.party()), given.occasion(),
                given.amountCny(), given.on(), given.reference(), given.caseNumber(), given.remark())));
    }

    static Party party(String text) throws Refusal {
        return Party.find(text).orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, field("party"), "party"));
    }

    record Page(List<Breach> items, Long next) {
    }

    record Why(String reason) {
    }

    /** @param booked false where the reference was booked before */
    record Booked(boolean booked) {
    }

    record Assessment(String organisation, String party, String item, String area, String region, BigDecimal minutes, Integer times,
                      Integer persons, LocalDate workDay, Instant handedOverAt, String severity, Integer level, String caseNumber,
                      String technician, LocalDate on, String remark) {
    }

    record Incentive(String organisation, String party, String occasion, BigDecimal amountCny, LocalDate on, String reference,
                     String caseNumber, String remark) {
    }
}
