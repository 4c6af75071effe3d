package io.aftersales.decision.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.AtOnce;
import io.aftersales.PlatformTest;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two analysts who save one draft at the same moment. */
@PlatformTest
class DraftRaceTest {

    private static final int ROUNDS = 8;

    @Autowired
    private DraftService drafts;
    @Autowired
    private ExampleService examples;

    private <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        return AtOnce.clients(2, number -> CurrentActor.call(Actor.process("analyst-" + (number + 1), "electrical-equipment"),
                number == 0 ? one : other));
    }

    private static TableInput named(String name) {
        return new TableInput(null, new TableInput.Grid(name, null, null, null, null, null));
    }

    private static TableInput said(String description) {
        return new TableInput(null, new TableInput.Grid(null, null, description, null, null, null));
    }

    @Test
    void one_save_stands_and_the_other_can_be_put_on_top_of_it() throws Exception {
        Draft draft = drafts.create("consent", "electrical-equipment", "race", null).draft();
        int revision = 1;
        for (int round = 0; round < ROUNDS; round++) {
            int from = revision;
            String name = "name " + round;
            String description = "description " + round;
            List<DraftService.Outcome> outcomes = together(() -> drafts.save(draft.id(), from, named(name)),
                    () -> drafts.save(draft.id(), from, said(description)));
            assertThat(outcomes).filteredOn(DraftService.Saved.class::isInstance).hasSize(1);
            DraftService.Stale stale = (DraftService.Stale) outcomes.stream().filter(DraftService.Stale.class::isInstance).findFirst().orElseThrow();
            assertThat(stale.merged().conflicts()).isEmpty();
            assertThat(stale.merged().table().name()).isEqualTo(name);
            assertThat(stale.merged().table().description()).isEqualTo(description);
            TableInput merged = new TableInput(null, new TableInput.Grid(name, null, description, null, null, null));
            assertThat(drafts.save(draft.id(), stale.current().revision(), merged)).isInstanceOf(DraftService.Saved.class);
            revision = stale.current().revision() + 1;
        }
        assertThat(drafts.revisions(draft.id(), null)).hasSize(1 + 2 * ROUNDS);
    }

    @Test
    void both_add_an_example() throws Exception {
        Draft draft = drafts.create("consent", "electrical-equipment", "examples", null).draft();
        int before = examples.ofDraft(draft.id()).size();
        Example example = new Example(null, 0, Map.of(), Map.of(), null, "note", "source", 1);
        together(() -> examples.add(draft.id(), example), () -> examples.add(draft.id(), example));
        assertThat(examples.ofDraft(draft.id())).hasSize(before + 2).extracting(Example::number).doesNotHaveDuplicates();
    }
}
