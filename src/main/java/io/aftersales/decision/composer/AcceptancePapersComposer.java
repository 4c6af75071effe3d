package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Text;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Which forms and files an acceptance needs; what each of them holds is the decision {@code document-checklist}. */
@Component
class AcceptancePapersComposer extends KeyedComposer {

    AcceptancePapersComposer() {
        super("acceptance-papers", new Text("验收需要哪些表单?", "Which forms does an acceptance need?"), Binding.NEWEST,
                Fact.flag("feeCharged"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) {
        return Map.of("forms", figures.rows().stream().map(row -> row.text("form")).toList());
    }
}
