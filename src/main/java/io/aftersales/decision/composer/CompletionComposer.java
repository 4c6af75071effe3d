package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Whether a job counts as done, and what is missing if it does not. */
@Component
class CompletionComposer extends KeyedComposer {

    CompletionComposer() {
        super("completion", new Text("这次服务算完成了吗?", "Does the job count as done?"), Binding.NEWEST,
                Fact.flag("signature"), Fact.flag("seal"), Fact.flag("refused"), Fact.flag("satisfied"));
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("status", row.text("status"));
        outputs.put("missing", row.words("missing"));
        outputs.put("causeReportTask", row.flag("causeReportTask"));
        return outputs;
    }
}
