package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.Fact;
import io.aftersales.shared.Text;

import org.springframework.stereotype.Component;

/** Whether a technician may be sent; the table says it all. */
@Component
class LicenceStatusComposer extends KeyedComposer {

    LicenceStatusComposer() {
        super("licence-status", new Text("技术员能否派工,权重多少?", "May a technician be sent, and with which weight?"),
                Binding.NEWEST, Fact.number("pointsLeft"), Fact.flag("preJobTraining"), Fact.flag("certificate"), Fact.flag("model"),
                Fact.flag("examPassed"));
    }
}
