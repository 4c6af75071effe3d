package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.shared.Text;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/** The service group for a caller's dialect; a province is known with and without the word for its kind. */
@Component
class DialectRoutingComposer extends KeyedComposer {

    private static final Pattern KIND = Pattern.compile("(省|市|壮族自治区|自治区)$");

    DialectRoutingComposer() {
        super("dialect-routing", new Text("来电由哪个方言组接听?", "Which dialect group answers a call?"), Binding.NEWEST,
                Fact.text("province"), Fact.text("dialect"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) {
        Map<String, Object> inputs = facts.scalars();
        if (facts.has("province")) {
            inputs.put("province", KIND.matcher(facts.text("province").trim()).replaceFirst(""));
        }
        return inputs;
    }
}
