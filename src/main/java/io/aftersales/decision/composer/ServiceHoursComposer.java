package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.Composer;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Whether a visit lies outside the service hours, and whether it may be confirmed then. The beginning of the visit decides. */
@Component
class ServiceHoursComposer implements Composer {

    /** The customer was told beforehand: one fact under the names that callers use. */
    private static final List<String> ANNOUNCED = List.of("announced", "noticeGiven", "userInformed");

    @Override
    public String key() {
        return "service-hours";
    }

    @Override
    public Text sentence() {
        return new Text("上门时间是否在服务时间内,能否确认预约?", "Is a visit within the service hours, and may it be confirmed?");
    }

    @Override
    public Binding binding() {
        return Binding.NEWEST;
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.instant("visitAt"), Fact.flag("holiday"), Fact.flag("announced"), Fact.flag("noticeGiven"),
                Fact.flag("userInformed"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        facts.need("visitAt");
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("visitTime", facts.instant("visitAt").atZone(context.zone()).toLocalTime());
        inputs.put("holiday", facts.has("holiday") ? facts.flag("holiday")
                : context.workingDays().isHoliday(context.dayOf(facts.instant("visitAt"))));
        inputs.put("announced", ANNOUNCED.stream().anyMatch(name -> Boolean.TRUE.equals(facts.flag(name))));
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("overtime", row.flag("overtime"));
        outputs.put("confirmable", row.flag("confirmable"));
        outputs.put("reportTo", row.text("reportTo"));
        return outputs;
    }
}
