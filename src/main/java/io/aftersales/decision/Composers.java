package io.aftersales.decision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** The composers by key: one per decision that the platform knows. */
@Component
class Composers {

    private final Map<String, Composer> byKey;

    Composers(List<Composer> composers) {
        byKey = composers.stream().collect(Collectors.toMap(Composer::key, Function.identity(), (one, other) -> {
            throw new IllegalStateException("two composers for " + one.key());
        }, TreeMap::new));
    }

    /** Null where there is no such decision. */
    Composer get(String key) {
        return byKey.get(key);
    }

    Iterable<Composer> all() {
        return byKey.values();
    }

    /** Names among the facts that the decision does not know: no obstacle, but said. */
    List<String> ignored(String key, Map<String, ?> facts) {
        List<String> known = get(key).facts().stream().map(Fact::name).toList();
        return facts.keySet().stream().filter(name -> !known.contains(name)).sorted().toList();
    }
}
