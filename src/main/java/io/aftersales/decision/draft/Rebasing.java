package io.aftersales.decision.draft;

import java.util.ArrayList;
import java.util.List;

/** Brings a draft's examples up to those of a newer version: what came is added, what changed there and not here is taken over. */
final class Rebasing {

    private Rebasing() {
    }

    /** @return the draft's examples as they are to be, in order, numbered from 1 */
    static List<Example> examples(List<Example> base, List<Example> newest, List<Example> mine) {
        List<Example> merged = new ArrayList<>();
        for (Example example : mine) {
            Example was = alike(base, example);
            Example now = alike(newest, example);
            boolean untouched = was != null && same(was, example);
            if (now != null && untouched) {
                merged.add(now);
            } else if (was == null || now != null || !untouched) {
                merged.add(example);
            }
        }
        for (Example example : newest) {
            if (alike(base, example) == null && alike(mine, example) == null) {
                merged.add(example);
            }
        }
        List<Example> numbered = new ArrayList<>();
        merged.forEach(example -> numbered.add(new Example(null, numbered.size() + 1, example.inputs(), example.expected(), example.steps(),
                example.note(), example.source(), 1)));
        return numbered;
    }

    /** The one that asks the same. */
    private static Example alike(List<Example> examples, Example wanted) {
        return examples.stream().filter(example -> question(example).equals(question(wanted))).findFirst().orElse(null);
    }

    private static String question(Example example) {
        return example.chain() ? String.valueOf(example.steps().stream().map(step -> step.called() + step.inputs() + step.take()).toList())
                : String.valueOf(example.inputs());
    }

    private static boolean same(Example one, Example other) {
        return String.valueOf(one.expected()).equals(String.valueOf(other.expected()))
                && String.valueOf(one.steps()).equals(String.valueOf(other.steps())) && one.note().equals(other.note());
    }
}
