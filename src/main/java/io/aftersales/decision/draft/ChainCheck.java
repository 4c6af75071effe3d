package io.aftersales.decision.draft;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a chain of decisions hangs together: each step takes only from steps before it. */
final class ChainCheck {

    private ChainCheck() {
    }

    /** The steps with nothing left null but names. @throws Refusal by the step at fault */
    static List<Example.Step> checked(List<Example.Step> steps, String key, int most) throws Refusal {
        if (steps.isEmpty() || steps.size() > most) {
            throw Refusal.of(DraftReason.EXAMPLE_CHAIN_EMPTY, field("steps"), most);
        }
        List<Example.Step> checked = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Example.Step step : steps) {
            checked.add(checked(step, "steps[" + checked.size() + "]", names));
            names.add(step.called());
            names.add(String.valueOf(checked.size()));
        }
        if (steps.stream().noneMatch(step -> key.equals(step.decision()))) {
            throw Refusal.of(DraftReason.EXAMPLE_CHAIN_ELSEWHERE, field("steps"), key);
        }
        return checked;
    }

    private static Example.Step checked(Example.Step step, String path, Set<String> names) throws Refusal {
        boolean named = step != null && step.decision() != null && !step.decision().isBlank();
        if (!named || names.contains(step.called())) {
            throw Refusal.of(DraftReason.EXAMPLE_CHAIN_REFERENCE, field(path + ".name"));
        }
        Map<String, String> take = step.take() == null ? Map.of() : step.take();
        for (Map.Entry<String, String> taken : take.entrySet()) {
            int dot = taken.getValue() == null ? -1 : taken.getValue().lastIndexOf('.');
            if (dot < 0 || !names.contains(taken.getValue().substring(0, dot))) {
                throw Refusal.of(DraftReason.EXAMPLE_CHAIN_REFERENCE, field(path + ".take." + taken.getKey()));
            }
        }
        Map<String, Object> inputs = step.inputs() == null ? Map.of() : step.inputs();
        Map<String, Object> expect = step.expect() == null ? Map.of() : step.expect();
        ExampleService.json(path + ".inputs", inputs);
        ExampleService.json(path + ".expect", expect);
        return new Example.Step(step.name(), step.decision(), inputs, take, expect);
    }
}
