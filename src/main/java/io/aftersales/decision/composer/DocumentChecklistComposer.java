package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.DecisionReason;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Which papers of a form or a file are missing. The forms are those that the table has rows for. */
@Component
class DocumentChecklistComposer extends KeyedComposer {

    DocumentChecklistComposer() {
        super("document-checklist", new Text("单据还缺哪些材料?", "Which papers of a form are missing?"), Binding.NEWEST,
                Fact.text("form"), Fact.map("present"), Fact.flag("extensionApproved"), Fact.flag("partReplaced"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        return facts.need("form").scalars();
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        if (figures.rows().isEmpty()) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("form"), "form");
        }
        if (!facts.has("present")) {
            return Checklist.outputs(figures.rows(), "document", null);
        }
        Map<String, Object> present = facts.map("present");
        for (Object there : present.values()) {
            if (there != null && !(there instanceof Boolean)) {
                throw Refusal.of(DecisionReason.NOT_A_FLAG, Refusal.field("present"), "present");
            }
        }
        return Checklist.outputs(figures.rows(), "document", paper -> Boolean.TRUE.equals(present.get(paper)));
    }
}
