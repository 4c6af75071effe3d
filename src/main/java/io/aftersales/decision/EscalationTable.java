package io.aftersales.decision;

import io.aftersales.shared.Refusal;
import io.aftersales.sla.EscalationChain;
import io.aftersales.sla.Level;
import io.aftersales.sla.WatchedCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The organisation's table {@code escalation-chain} as the deadlines ask it: one clock, one level. */
@Component
class EscalationTable implements EscalationChain {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationTable.class);
    private static final String KEY = "escalation-chain";

    private final DecisionService decisions;

    EscalationTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Figures> figures(WatchedCase watched, Promise promise, Level level) {
        try {
            Decision decision = decisions.evaluate(KEY, watched.organisation(), facts(watched, promise, level));
            Object percent = decision.outputs().get("atPercent");
            return percent instanceof Number number ? Optional.of(new Figures(number.doubleValue() / 100, decision.flag("digest")))
                    : Optional.empty();
        } catch (Refusal noTable) {
            LOG.warn("no escalation chain for {} {}: {}", watched.organisation(), promise.target(), noTable.getMessage());
            return Optional.of(new Figures(level.usualShare(), false));
        }
    }

    @Override
    public Step step(WatchedCase watched, Promise promise, Level level) {
        try {
            Decision decision = decisions.decide(KEY, watched.organisation(), facts(watched, promise, level), watched.number());
            String next = decision.text("next");
            return new Step(texts(decision, "titles"), texts(decision, "channels"), next == null ? null : Level.of(next),
                    decision.receiptId());
        } catch (Refusal noTable) {
            LOG.warn("nobody is told about {} of {}: {}", promise.target(), watched.number(), noTable.getMessage());
            return new Step(List.of(), List.of(), null, null);
        }
    }

    @Override
    public Step report(WatchedCase watched) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("severity", watched.severity());
        facts.put("reportedAt", watched.reportedAt());
        try {
            if (titles(decisions.evaluate(KEY, watched.organisation(), facts)).isEmpty()) {
                return new Step(List.of(), List.of(), null, null);
            }
            Decision decision = decisions.decide(KEY, watched.organisation(), facts, watched.number());
            return new Step(titles(decision), List.of(), null, decision.receiptId());
        } catch (Refusal noTable) {
            LOG.warn("nobody is told about the report of {}: {}", watched.number(), noTable.getMessage());
            return new Step(List.of(), List.of(), null, null);
        }
    }

    /** The first of each pair of title and instant; who may be told later is told at once. */
    private static List<String> titles(Decision decision) {
        return decision.outputs().get("notify") instanceof List<?> pairs
                ? pairs.stream().map(pair -> String.valueOf(((List<?>) pair).get(0))).toList() : List.of();
    }

    private static Map<String, Object> facts(WatchedCase watched, Promise promise, Level level) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("target", promise.target());
        facts.put("level", level.key());
        facts.put("severity", watched.severity());
        facts.put("reportedAt", watched.reportedAt());
        return facts;
    }

    private static List<String> texts(Decision decision, String output) {
        return decision.outputs().get(output) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
