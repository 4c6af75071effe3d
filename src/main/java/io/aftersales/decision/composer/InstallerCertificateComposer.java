package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Whether an installer may be chosen on a day: from the first to the last day of its certificate, both included. */
@Component
class InstallerCertificateComposer extends KeyedComposer {

    InstallerCertificateComposer() {
        super("installer-certificate", new Text("安装单位的认证有效吗?", "Is the certificate of an installer valid?"), Binding.NEWEST,
                Fact.date("validFrom"), Fact.date("validTo"), Fact.date("on"), Fact.flag("keyProject"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("keyProject", facts.flag("keyProject"));
        return inputs;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        boolean required = !Boolean.FALSE.equals(row.flag("required"));
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("required", required);
        outputs.put("usable", !required || valid(facts, facts.has("on") ? facts.date("on") : context.today()));
        outputs.put("remindOn", facts.has("validTo") && row.has("remindDays") ? facts.date("validTo").minusDays(row.whole("remindDays")) : null);
        return outputs;
    }

    private static boolean valid(Facts facts, LocalDate on) {
        return facts.has("validFrom") && facts.has("validTo") && !on.isBefore(facts.date("validFrom")) && !on.isAfter(facts.date("validTo"));
    }
}
