package io.aftersales.board;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aftersales.PlatformTest;
import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Actor;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class BoardFeedTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private BoardFeed feed;
    @Autowired
    private OpenClockChanges changes;
    @Autowired
    private Reach reach;
    @Autowired
    private Clock clock;
    @Autowired
    private ClockService clocks;
    @Autowired
    private CaseService cases;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    private final List<Tab> tabs = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();

    @BeforeEach
    void monday_morning() {
        at(MONDAY_TEN);
    }

    @AfterEach
    void time_goes_on() {
        tabs.forEach(feed::leave);
        numbers.forEach(clocks::cancelAll);
        SlaFixtures.now();
    }

    private String deadline(String unit) {
        String number = aCase(jdbc, unit.substring(0, unit.indexOf('.')), unit);
        clocks.start(number, "arrive", MONDAY_TEN, MONDAY_TEN.plus(Duration.ofHours(10)), null);
        numbers.add(number);
        return number;
    }

    private Tab watch(String person, Long from) {
        Tab tab = new Tab(person, from);
        tabs.add(tab);
        feed.watch(tab);
        await().atMost(SOON).until(() -> !tab.told.isEmpty());
        return tab;
    }

    private void heard(Tab tab, Predicate<BoardFeed.Hint> wanted) {
        await().atMost(SOON).until(() -> tab.told.stream().anyMatch(wanted));
    }

    @Test
    void who_watches_hears_of_what_changes_within_reach_and_of_nothing_else() {
        Tab south = watch("branch-manager.central-ac", null);
        assertThat(south.told.get(0).anew()).isTrue();
        String foreign = deadline("central-ac.north-west");
        String own = deadline("central-ac.foshan");
        heard(south, hint -> hint.cases().contains(own));
        assertThat(south.told).noneMatch(hint -> hint.cases().contains(foreign));
        assertThat(south.told).flatExtracting(BoardFeed.Hint::clocks).contains(clocks.clocksOf(own).get(0).id());
    }

    @Test
    void a_case_that_goes_to_another_unit_is_told_to_both() throws Exception {
        String number = deadline("central-ac.south");
        Tab south = watch("branch-manager.central-ac", null);
        Tab north = watch("branch-manager.central-ac.north-west", null);
        cases.assignTo(number, "central-ac.north-west");
        heard(south, hint -> hint.cases().contains(number));
        heard(north, hint -> hint.cases().contains(number));
    }

    @Test
    void who_comes_back_hears_what_was_missed() {
        // something that ended, so that the platform can tell that nothing since was forgotten
        clocks.cancelAll(deadline("central-ac.south"));
        Tab first = watch("branch-manager.central-ac", null);
        long upTo = first.told.get(0).upTo();
        feed.leave(first);
        String number = deadline("central-ac.south");
        Tab again = watch("branch-manager.central-ac", Math.max(upTo, jdbc.sql("select min(change) from open_clock where is_open = false")
                .query(Long.class).single()));
        assertThat(again.told.get(0).anew() || again.told.get(0).cases().contains(number)).isTrue();
        Tab never = watch("branch-manager.central-ac", Long.MAX_VALUE);
        assertThat(never.told.get(0).anew()).isTrue();
    }

    @Test
    void a_change_that_was_numbered_earlier_and_committed_later_is_not_lost() throws Exception {
        Tab south = watch("branch-manager.central-ac", null);
        String slow = deadline("central-ac.south");
        String fast = deadline("central-ac.south");
        heard(south, hint -> hint.cases().contains(fast));
        south.told.clear();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            clocks.pause(slow, "customer is away", "customer", MONDAY_TEN);
            Thread other = new Thread(() -> clocks.pause(fast, "customer is away", "customer", MONDAY_TEN));
            other.start();
            heard(south, hint -> hint.cases().contains(fast));
        });
        heard(south, hint -> hint.cases().contains(slow));
    }

    /** Each node has a feed of its own, which knows nothing but the database. */
    @Test
    void an_act_on_one_node_reaches_who_watches_at_another() {
        BoardFeed other = new BoardFeed(changes, reach, clock, Duration.ofMillis(200));
        other.start();
        try {
            Tab there = new Tab("branch-manager.central-ac", null);
            other.watch(there);
            await().atMost(SOON).until(() -> !there.told.isEmpty());
            String number = deadline("central-ac.south");
            heard(there, hint -> hint.cases().contains(number));
            there.told.clear();
            clocks.pause(number, "customer is away", "customer", MONDAY_TEN);
            heard(there, hint -> hint.cases().contains(number));
        } finally {
            other.stop();
        }
    }

    @Test
    void time_that_is_moved_makes_everything_be_asked_for_anew() {
        Tab south = watch("branch-manager.central-ac", null);
        south.told.clear();
        at(MONDAY_TEN.plus(Duration.ofHours(5)));
        heard(south, BoardFeed.Hint::anew);
        assertThat(south.told.get(south.told.size() - 1).now()).isEqualTo(MONDAY_TEN.plus(Duration.ofHours(5)));
    }

    @Test
    void who_is_no_longer_there_is_let_go() {
        Tab gone = watch("branch-manager.central-ac", null);
        gone.there = false;
        await().atMost(Duration.ofSeconds(60)).until(() -> gone.ended);
        assertThat(feed.watchersOf("branch-manager.central-ac")).isZero();
    }

    private static final class Tab implements BoardFeed.Watcher {

        private final Actor actor;
        private final Long from;
        private final List<BoardFeed.Hint> told = new CopyOnWriteArrayList<>();
        private volatile boolean there = true;
        private volatile boolean ended;

        private Tab(String person, Long from) {
            this.actor = new Actor(Actor.Kind.PERSON, person, "central-ac", null, null);
            this.from = from;
        }

        @Override
        public Actor actor() {
            return actor;
        }

        @Override
        public Long resumesFrom() {
            return from;
        }

        @Override
        public boolean stillThere() {
            return there;
        }

        @Override
        public void tell(BoardFeed.Hint hint) {
            told.add(hint);
        }

        @Override
        public void end() {
            ended = true;
        }
    }
}
