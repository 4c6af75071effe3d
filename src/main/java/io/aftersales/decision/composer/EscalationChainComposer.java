package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.Composer;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Who has to be told, when and how: on a report of some severity, on what happens at the site, on a limit that was
 * missed, and (with {@code target} and {@code level}) on a clock that nears or passes its deadline.
 */
@Component
class EscalationChainComposer implements Composer {

    private static final String NONE = "none";

    @Override
    public String key() {
        return "escalation-chain";
    }

    @Override
    public Text sentence() {
        return new Text("该通知谁,何时通知,用什么方式?", "Who has to be told, when, and by which channel?");
    }

    @Override
    public Binding binding() {
        return Binding.NEWEST;
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.text("severity"), Fact.instant("reportedAt"), Fact.flag("solvedOnSite"), Fact.flag("rectified"),
                Fact.date("rectifyBy"), Fact.date("today"), Fact.flag("abnormal"), Fact.flag("difficulty"), Fact.flag("overtime"),
                Fact.text("target"), Fact.choice("level", "warn", "due", "later"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("severity", facts.has("severity") ? facts.text("severity") : NONE);
        inputs.put("unsolved", Boolean.FALSE.equals(facts.flag("solvedOnSite")));
        inputs.put("rectificationOverdue", overdue(facts, context));
        inputs.put("abnormal", Boolean.TRUE.equals(facts.flag("abnormal")));
        inputs.put("difficulty", Boolean.TRUE.equals(facts.flag("difficulty")));
        inputs.put("overtime", Boolean.TRUE.equals(facts.flag("overtime")));
        inputs.put("target", facts.has("target") ? facts.text("target") : NONE);
        inputs.put("level", facts.has("level") ? facts.text("level") : NONE);
        return inputs;
    }

    /** The day of the limit itself is in time. */
    private static boolean overdue(Facts facts, DecisionContext context) {
        LocalDate today = facts.has("today") ? facts.date("today") : context.today();
        return Boolean.FALSE.equals(facts.flag("rectified")) && facts.has("rectifyBy") && today.isAfter(facts.date("rectifyBy"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) {
        List<Object> notify = new ArrayList<>();
        List<Object> titles = new ArrayList<>();
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("notify", notify);
        outputs.put("escalate", false);
        outputs.put("to", null);
        for (Figures.Row row : figures.rows()) {
            notify.add(List.of(row.text("title"), instant(row, facts)));
            titles.add(row.text("title"));
            if (Boolean.TRUE.equals(row.flag("escalate")) && outputs.get("to") == null) {
                outputs.put("escalate", true);
                outputs.put("to", row.text("title"));
            }
        }
        if (facts.has("level")) {
            outputs.put("titles", titles);
            outputs.putAll(ofLevel(figures.rows()));
        }
        return outputs;
    }

    /** How a level of a clock is told, and which one follows; a level that the table does not know tells nobody and ends the chain. */
    private static Map<String, Object> ofLevel(List<Figures.Row> rows) {
        Map<String, Object> level = new LinkedHashMap<>();
        Figures.Row row = rows.isEmpty() ? null : rows.get(0);
        level.put("channels", row == null ? List.of() : row.words("channels"));
        level.put("atPercent", row == null ? null : row.whole("atPercent"));
        level.put("digest", row != null && Boolean.TRUE.equals(row.flag("digest")));
        level.put("next", row == null ? null : row.text("next"));
        return level;
    }

    private static Object instant(Figures.Row row, Facts facts) {
        Instant reported = facts.instant("reportedAt");
        return row.has("within") && reported != null ? reported.plus(row.duration("within")) : "immediately";
    }
}
