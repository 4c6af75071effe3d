package io.aftersales.decision;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

/** What became of a table in the last twelve months: how often it decided, by which rows, and how often people overruled it. */
@Service
public class DecisionUsage {

    private static final int MONTHS = 12;

    private final Publications publications;
    private final FiredRules fired;
    private final DecisionUses uses;
    private final List<Overrules> overrules;
    private final OrganisationService organisations;
    private final Reach reach;
    private final Clock clock;

    DecisionUsage(Publications publications, FiredRules fired, DecisionUses uses, List<Overrules> overrules, OrganisationService organisations,
                  Reach reach, Clock clock) {
        this.publications = publications;
        this.fired = fired;
        this.uses = uses;
        this.overrules = overrules;
        this.organisations = organisations;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Counts of one organisation.
     *
     * @param decisions how often each decision was taken in cases, by key
     * @param rules     how often each row fired, by key and row
     * @param overruled how often people decided otherwise than proposed, by key; absent where no process offers that
     */
    record Counts(Instant since, Map<String, Integer> decisions, Map<String, Map<String, FiredRules.Count>> rules,
                         Map<String, Integer> overruled) {

        /** How many of these rows never fired. */
        long never(String key, Set<String> ruleIds) {
            return ruleIds.stream().filter(rule -> !rules.getOrDefault(key, Map.of()).containsKey(rule)).count();
        }
    }

    /** @param last when it fired last; null where it never did */
    public record RuleUse(String ruleId, int fired, Instant last) {
    }

    /**
     * @param rules     every row of the table in force, in its order
     * @param overruled null where no process offers to overrule this decision
     * @param uses      the steps of processes that come to it
     */
    public record Usage(Instant since, int decisions, Integer overruled, List<RuleUse> rules, List<DecisionUses.Use> uses) {
    }

    Counts counts(String organisation) {
        Instant since = clock.instant().atZone(ZoneId.of("UTC")).minusMonths(MONTHS).toInstant();
        Map<String, Integer> overruled = new HashMap<>();
        overrules.forEach(one -> overruled.merge(one.key(), one.since(organisation, since), Integer::sum));
        return new Counts(since, fired.decisionsSince(organisation, since), fired.since(organisation, since), overruled);
    }

    List<DecisionUses.Use> uses(String key) {
        return uses.of(key);
    }

    /** @throws Refusal unknown decision or organisation */
    public Usage usage(String key, String organisation) throws Refusal {
        if (!organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, Refusal.field("organisation"));
        }
        Publication newest = publications.newest(key, organisation).orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
        Counts counts = counts(organisation);
        Map<String, FiredRules.Count> rows = counts.rules().getOrDefault(key, Map.of());
        List<RuleUse> rules = publications.table(newest).rules().keySet().stream().map(rule -> rows.containsKey(rule)
                ? new RuleUse(rule, rows.get(rule).times(), rows.get(rule).last()) : new RuleUse(rule, 0, null)).toList();
        return new Usage(counts.since(), counts.decisions().getOrDefault(key, 0), counts.overruled().get(key), rules, uses.of(key));
    }
}
