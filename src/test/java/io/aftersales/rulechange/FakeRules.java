package io.aftersales.rulechange;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

/** Rules of no sort at all, to show that the way of a change knows nothing of what is changed. */
@Component
public class FakeRules implements RuleSubject {

    public static final String KIND = "fake";

    private final Map<String, State> drafts = new ConcurrentHashMap<>();
    private final Map<String, List<String>> versions = new ConcurrentHashMap<>();
    private final Reach reach;

    FakeRules(Reach reach) {
        this.reach = reach;
    }

    /** A draft as a test makes it. */
    public static final class State {

        private final Draft draft;
        public final List<Text> obstacles = new CopyOnWriteArrayList<>();
        public volatile boolean frozen;
        public volatile Release released;

        private State(Draft draft) {
            this.draft = draft;
        }

        public String id() {
            return draft.id();
        }

        public String key() {
            return draft.key();
        }
    }

    public State drafted(String organisation, String... editors) {
        String key = "rule-" + UUID.randomUUID();
        versions.put(organisation + "/" + key, new CopyOnWriteArrayList<>(List.of(key + "-v1")));
        return newDraft(organisation, key, editors);
    }

    private State newDraft(String organisation, String key, String... editors) {
        State state = new State(new Draft(UUID.randomUUID().toString(), organisation, key, new Text("规则", "Rule"),
                "table:" + organisation + "/" + key, Set.of(editors)));
        drafts.put(state.id(), state);
        return state;
    }

    public List<String> versions(State state) {
        return versions.get(state.draft.organisation() + "/" + state.key());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Draft draft(String id) throws Refusal {
        State state = drafts.get(id);
        if (state == null) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        reach.requireOrganisation(state.draft.organisation());
        return state.draft;
    }

    @Override
    public List<Text> obstacles(String draft) {
        return drafts.get(draft).obstacles;
    }

    @Override
    public List<Line> evidence(String draft) {
        return List.of(Line.plain(new Text("差异", "Difference"), new Text("24 → 20", "24 → 20")));
    }

    @Override
    public List<Row> rows(String draft) {
        return List.of(new Row("row-1", new Text("第一行", "First row")), new Row("row-2", new Text("第二行", "Second row")));
    }

    @Override
    public void freeze(String draft) {
        drafts.get(draft).frozen = true;
    }

    @Override
    public void thaw(String draft) {
        drafts.get(draft).frozen = false;
    }

    @Override
    public String publish(String draft, Release release) {
        State state = drafts.get(draft);
        state.released = release;
        List<String> all = versions(state);
        String version = state.key() + "-v" + (all.size() + 1);
        all.add(version);
        return version;
    }

    @Override
    public void takeBack(String draft, String version) {
        versions(drafts.get(draft)).remove(version);
        drafts.get(draft).frozen = false;
    }

    @Override
    public Former former(String organisation, String key) throws Refusal {
        List<String> all = versions.get(organisation + "/" + key);
        if (all == null) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        if (all.size() < 2) {
            throw Refusal.of(RuleChangeReason.NOTHING_TO_ROLL_BACK);
        }
        return new Former(all.get(all.size() - 1), all.get(all.size() - 2), new Text("规则", "Rule"), "table:" + organisation + "/" + key);
    }

    @Override
    public String restore(String organisation, String key, Former former, Release release) {
        List<String> all = versions.get(organisation + "/" + key);
        String version = key + "-v" + (all.size() + 1);
        all.add(version);
        return version;
    }

    /** Versions of a key by their order. */
    public static List<String> named(String key, int... numbers) {
        List<String> names = new ArrayList<>();
        for (int number : numbers) {
            names.add(key + "-v" + number);
        }
        return names;
    }
}
