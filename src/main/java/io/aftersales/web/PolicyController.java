package io.aftersales.web;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.policy.Policy;
import io.aftersales.policy.PolicyFilter;
import io.aftersales.policy.PolicyQueries;
import io.aftersales.policy.PolicyQuestions;
import io.aftersales.policy.PolicyWords;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Policies as questions: how often they were not kept, in which cases, and the questions that somebody keeps. */
@RestController
@RequestMapping("/api/audit/policies")
class PolicyController {

    private static final ZoneId ZONE_OF_THE_PLATFORM = ZoneId.of("Asia/Shanghai");
    private static final int USUAL_MONTHS = 12;

    private final PolicyQueries queries;
    private final PolicyQuestions questions;
    private final PolicyWords words;
    private final OrganisationService organisations;
    private final Clock clock;

    PolicyController(PolicyQueries queries, PolicyQuestions questions, PolicyWords words, OrganisationService organisations, Clock clock) {
        this.queries = queries;
        this.questions = questions;
        this.words = words;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Every policy with what it asks and why. */
    @GetMapping
    List<Row> policies() {
        return Arrays.stream(Policy.values()).map(policy -> new Row(policy.key(), words.name(policy), words.asks(policy), words.why(policy),
                policy.subject().key(), policy.sql())).toList();
    }

    /** How often a policy was not kept, by month. */
    @GetMapping("/{policy}")
    PolicyQueries.Counts counts(@PathVariable String policy, @ParameterObject Asked asked) throws Refusal {
        return queries.counts(policy, filter(asked));
    }

    /** The cases in which it was not kept, newest first; that they were asked for stands in the trail. */
    @GetMapping("/{policy}/cases")
    Page violations(@PathVariable String policy, @ParameterObject Asked asked, @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int cursor,
                    @RequestParam(defaultValue = "50") int limit) throws Refusal {
        PolicyFilter filter = filter(asked);
        List<PolicyQueries.Violation> found = queries.violations(policy, filter, cursor, limit);
        if (cursor == 0) {
            questions.note(policy, filter);
        }
        return new Page(found, found.size() < limit ? null : cursor + limit);
    }

    /** The caller's own questions, by name. */
    @GetMapping("/questions")
    List<PolicyQuestions.Question> questions() {
        return questions.own();
    }

    @PostMapping("/questions")
    ResponseEntity<PolicyQuestions.Question> keep(@RequestBody Wanted wanted) throws Refusal {
        PolicyQuestions.Question kept = questions.keep(new PolicyQuestions.Question(null, wanted.name, wanted.policy, blank(wanted.organisation),
                blank(wanted.unit), wanted.months, wanted.from, wanted.to, null));
        return ResponseEntity.created(URI.create("/api/audit/policies/questions/" + kept.id())).body(kept);
    }

    @DeleteMapping("/questions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String id) throws Refusal {
        questions.forget(id);
    }

    private PolicyFilter filter(Asked asked) {
        String organisation = blank(asked.organisation);
        String whose = organisation == null ? CurrentActor.get().organisation() : organisation;
        ZoneId zone = whose != null && organisations.exists(whose) ? organisations.zone(whose) : ZONE_OF_THE_PLATFORM;
        LocalDate to = asked.to == null ? LocalDate.ofInstant(clock.instant(), zone) : asked.to;
        LocalDate from = asked.from == null ? to.withDayOfMonth(1).minusMonths(USUAL_MONTHS - 1L) : asked.from;
        return new PolicyFilter(organisation, blank(asked.unit), from, to, zone);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * @param unit with those below it
     * @param from the first day; the first of the eleventh month before where absent
     * @param to   the last day; today where absent
     */
    record Asked(String organisation, String unit, LocalDate from, LocalDate to) {
    }

    /** @param months ends today; absent where there are days @param from with {@code to}, both included */
    record Wanted(String name, String policy, String organisation, String unit, Integer months, LocalDate from, LocalDate to) {
    }

    /** @param subject what a row is about beside its case: person, target, amount, part, reason, times or file */
    record Row(String key, Text name, Text asks, Text why, String subject, String sql) {
    }

    /** @param next pass as {@code cursor} for the next page; absent on the last */
    record Page(List<PolicyQueries.Violation> items, Integer next) {
    }
}
