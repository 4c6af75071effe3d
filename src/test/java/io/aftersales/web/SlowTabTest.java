package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.board.BoardFeed;
import io.aftersales.shared.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a browser that takes nothing costs the others: nothing, and itself no memory that grows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowTabTest {

    private static final int HINTS = 10_000;

    private final Actor actor = new Actor(Actor.Kind.PERSON, "somebody", "central-ac", null, null);

    private static BoardFeed.Hint hint(int number) {
        return new BoardFeed.Hint(number, Instant.EPOCH.plusSeconds(number), Set.of("clock-" + number), Set.of("case-" + number), false);
    }

    @Test
    void a_tab_that_takes_nothing_holds_one_sender_and_nobody_waits_for_it() {
        List<Runnable> waiting = new ArrayList<>();
        BoardStream slow = new BoardStream(actor, null, () -> true, waiting::add);
        for (int number = 1; number <= HINTS; number++) {
            slow.tell(hint(number));
        }
        assertThat(waiting).as("senders for however many hints").hasSize(1);
    }

    @Test
    void what_a_tab_did_not_take_becomes_one_hint_that_names_few_or_says_everything() {
        BoardFeed.Hint all = hint(1);
        for (int number = 2; number <= HINTS; number++) {
            all = all.and(hint(number));
            assertThat(all.clocks()).hasSizeLessThanOrEqualTo(201);
        }
        assertThat(all.anew()).isTrue();
        assertThat(all.upTo()).isEqualTo(HINTS);
    }

    @Test
    void a_tab_that_has_ended_is_sent_nothing() {
        List<Runnable> waiting = new ArrayList<>();
        BoardStream gone = new BoardStream(actor, null, () -> true, waiting::add);
        gone.closed();
        gone.tell(hint(1));
        assertThat(waiting).isEmpty();
        assertThat(gone.stillThere()).isFalse();
    }
}
