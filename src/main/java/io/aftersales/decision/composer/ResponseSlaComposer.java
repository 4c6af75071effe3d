package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.Composer;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Until when what has to happen on a report. The table promises lengths of time, round the clock; here they become
 * instants, counted from the report (an installation: from the sale), and the verdict whether what happened was late.
 * Late is later than the deadline, equal is in time.
 */
@Component
class ResponseSlaComposer implements Composer {

    @Override
    public String key() {
        return "response-sla";
    }

    @Override
    public Text sentence() {
        return new Text("接到报修后,各项服务最迟何时完成?", "By when does what have to happen on a report?");
    }

    @Override
    public Binding binding() {
        return Binding.OPENING;
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.text("severity"), Fact.text("region"), Fact.flag("holiday"), Fact.flag("inWarranty"), Fact.flag("paid"),
                Fact.text("faultDomain"), Fact.instant("reportedAt"), Fact.instant("soldAt"), Fact.instant("appointmentAt"),
                Fact.instant("contactedAt"), Fact.instant("respondedAt"), Fact.instant("dispatchedAt"), Fact.instant("arrivedAt"),
                Fact.instant("installedAt"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        Instant start = start(facts);
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("service", facts.has("soldAt") ? "installation" : "repair");
        inputs.put("severity", facts.has("severity") ? facts.text("severity") : "none");
        inputs.put("region", facts.has("region") ? facts.text("region") : "none");
        inputs.put("holiday", facts.has("holiday") ? facts.flag("holiday") : context.workingDays().isHoliday(context.dayOf(start)));
        inputs.put("warranty", warranty(facts.flag("inWarranty")));
        inputs.put("paid", Boolean.TRUE.equals(facts.flag("paid")));
        inputs.put("faultDomain", facts.has("faultDomain") ? facts.text("faultDomain") : "none");
        inputs.put("reportedTime", start.atZone(context.zone()).toLocalTime());
        return inputs;
    }

    private static Instant start(Facts facts) throws Refusal {
        return facts.has("soldAt") ? facts.instant("soldAt") : facts.need("reportedAt").instant("reportedAt");
    }

    private static String warranty(Boolean inWarranty) {
        if (inWarranty == null) {
            return "unknown";
        }
        return inWarranty ? "in" : "out";
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        Instant start = start(facts);
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("contactBy", after(start, row.duration("contactWithin")));
        outputs.put("respondBy", after(start, row.duration("respondWithin")));
        outputs.put("decideBy", after(start, row.duration("decideWithin")));
        outputs.put("dispatchTarget", after(start, row.duration("dispatchTarget")));
        outputs.put("dispatchBy", after(start, row.duration("dispatchWithin")));
        outputs.put("arriveBy", after(start, row.duration("arriveWithin")));
        outputs.put("installBy", after(start, row.duration("installWithin")));
        outputs.put("team", row.text("team"));
        outputs.put("mode", row.text("mode"));
        outputs.put("basis", row.text("basis"));
        agree(row, facts.instant("appointmentAt"), outputs);
        outputs.put("late", late(facts, outputs));
        return outputs;
    }

    /** Where the table lets the customer's own time rule, it is the deadline as soon as it is agreed. */
    private static void agree(Figures.Row row, Instant appointment, Map<String, Object> outputs) {
        if (!row.has("agreed")) {
            return;
        }
        outputs.put("agreedDateRequired", row.has("mode") && appointment == null);
        if (appointment != null) {
            outputs.put(row.text("agreed"), appointment);
            outputs.put("basis", "appointment");
        }
    }

    /** Null where nothing happened yet that has a deadline. */
    private static Boolean late(Facts facts, Map<String, Object> outputs) {
        Boolean late = null;
        late = verdict(late, facts.instant("contactedAt"), outputs.get("contactBy"));
        late = verdict(late, facts.instant("respondedAt"), first(outputs, "respondBy", "contactBy"));
        late = verdict(late, facts.instant("dispatchedAt"), outputs.get("dispatchBy"));
        late = verdict(late, facts.instant("arrivedAt"), first(outputs, "arriveBy", "installBy"));
        return verdict(late, facts.instant("installedAt"), outputs.get("installBy"));
    }

    private static Boolean verdict(Boolean before, Instant happened, Object due) {
        if (happened == null || due == null) {
            return before;
        }
        return Boolean.TRUE.equals(before) || happened.isAfter((Instant) due);
    }

    private static Object first(Map<String, Object> outputs, String one, String other) {
        return outputs.get(one) != null ? outputs.get(one) : outputs.get(other);
    }

    private static Instant after(Instant start, Duration length) {
        return length == null ? null : start.plus(length);
    }
}
