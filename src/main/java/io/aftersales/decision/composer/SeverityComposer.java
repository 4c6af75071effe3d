package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.Fact;
import io.aftersales.shared.Text;

import org.springframework.stereotype.Component;

/** How urgent a fault is; the table says it all. */
@Component
class SeverityComposer extends KeyedComposer {

    SeverityComposer() {
        super("severity", new Text("故障有多紧急?", "How urgent is the fault?"), Binding.NEWEST, Fact.text("severity"),
                Fact.text("outage"), Fact.flag("restorable"), Fact.flag("personalInjury"), Fact.flag("equipmentAccident"),
                Fact.flag("commissioningUrgent"), Fact.flag("arrivalDamage"));
    }
}
