package io.aftersales.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check says what it is for, and nothing of a history in which all is in order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddityChecksTest {

    private static final String DISPATCH = "UserTask_DispatchTechnician";

    static List<OddityCheck> checks() {
        return List.of(new WithoutRole(), new StepTooFast(), new OutOfOrder(), new DecisionOverruled(), new EnteredLate(), new OutsideHours(),
                new OwnCheck(), new GapInNumbers(), new ClockBackwards(), new ExtendedAfterMiss(), new TouchedAfterEnd(), new Reopened());
    }

    /** A case on which a deadline was extended in time, a pause entered at once, a goodwill asked for and decided by two. */
    private static HistoryBuilder inOrder() {
        HistoryBuilder history = new HistoryBuilder().by("agent", "case.opened").by("dispatcher", "task.claimed", "task", DISPATCH, "id", "1")
                .by("dispatcher", "visit.ordered", "visit", 1, "overruled", null, "why", null)
                .by("dispatcher", "task.completed", "task", DISPATCH, "id", "1").by("tech", "visit.accepted", "visit", 1);
        history.by("boss", "clock.extended", "target", "arrive", "from", history.now().plusSeconds(60), "to", history.now().plusSeconds(7200));
        history.by("agent", "case.paused", "retroactive", false, "from", history.now());
        history.by("tech", "visit.setOut", "visit", 1);
        history.by("tech", "visit.arrived", "visit", 1, "at", history.now());
        history.by("tech", "visit.repaired", "visit", 1).by("tech", "goodwill.asked").by("boss", "goodwill.decided")
                .by("tech", "order.submitted").by("tech", "order.reviewed", "by", "platform")
                .by("agent", "callback.called").by("agent", "case.closed").at(history.now().minus(Duration.ofMinutes(10)))
                .by("agent", "task.completed", "task", "UserTask_CallCustomer", "id", "9")
                .byProcess("message.written").by("boss", "case.read").byProcess("breach.assessed").by("boss", "money.booked");
        return history;
    }

    @ParameterizedTest
    @MethodSource("checks")
    void nothing_is_said_of_a_case_in_order(OddityCheck check) {
        assertThat(inOrder().seenBy(check)).isEmpty();
    }

    @Test
    void every_check_has_its_own_name() {
        assertThat(checks().stream().map(OddityCheck::name)).doesNotHaveDuplicates();
    }

    @Test
    void a_task_done_without_its_role() {
        assertThat(new HistoryBuilder().by("clerk", "task.completed", "task", DISPATCH, "id", "1").variants(new WithoutRole()))
                .containsExactly("1task");
        assertThat(new HistoryBuilder().by("boss", "task.assigned", "id", "1", "to", "clerk").by("clerk", "task.completed", "task", DISPATCH, "id", "1")
                .variants(new WithoutRole())).containsExactly("2handed");
        assertThat(new HistoryBuilder().by("tech", "clock.extended").variants(new WithoutRole())).containsExactly("1act");
        assertThat(new HistoryBuilder().by("nobody", "visit.arrived").variants(new WithoutRole())).containsExactly("1unknown");
        assertThat(new HistoryBuilder().as("tech", "branch-manager", "visit.arrived").variants(new WithoutRole())).containsExactly("1acted");
    }

    @Test
    void what_counts_is_the_role_of_that_time() {
        Instant later = HistoryBuilder.TEN.plus(Duration.ofDays(1));
        HistoryBuilder withdrawnSince = new HistoryBuilder().by("clerk", "task.completed", "task", DISPATCH, "id", "1")
                .changed(new RolesHeld.Change("clerk", later, List.of(), List.of("x.hq.dispatcher")));
        assertThat(withdrawnSince.seenBy(new WithoutRole())).isEmpty();
        HistoryBuilder givenSince = new HistoryBuilder().by("dispatcher", "task.completed", "task", DISPATCH, "id", "1")
                .changed(new RolesHeld.Change("dispatcher", later, List.of("x.hq.dispatcher"), List.of()));
        assertThat(givenSince.variants(new WithoutRole())).containsExactly("1task");
    }

    @ParameterizedTest
    @CsvSource({"PT59S, PT3M, 2travel", "PT1M, PT3M, ", "PT1M, PT2M59S, 3work", "PT0S, PT0S, 2travel;3work"})
    void a_step_faster_than_the_table_holds_possible(Duration travel, Duration work, String seen) {
        HistoryBuilder history = new HistoryBuilder().by("tech", "visit.setOut", "visit", 1);
        Instant arrived = HistoryBuilder.TEN.plus(travel);
        history.at(arrived).by("tech", "visit.arrived", "visit", 1, "at", arrived);
        history.at(arrived.plus(work)).by("tech", "visit.repaired", "visit", 1);
        assertThat(String.join(";", history.variants(new StepTooFast()))).isEqualTo(seen == null ? "" : seen);
    }

    @Test
    void an_arrival_before_the_order_or_the_acceptance() {
        HistoryBuilder history = new HistoryBuilder().by("dispatcher", "visit.ordered", "visit", 1).by("tech", "visit.accepted", "visit", 1)
                .by("tech", "visit.arrived", "visit", 1, "at", HistoryBuilder.TEN.minusSeconds(1))
                .by("tech", "visit.arrived", "visit", 1, "at", HistoryBuilder.TEN.plusSeconds(599))
                .by("tech", "visit.arrived", "visit", 1, "at", HistoryBuilder.TEN.plusSeconds(600));
        assertThat(history.variants(new OutOfOrder())).containsExactly("3ordered", "4accepted");
    }

    @Test
    void a_decision_that_was_overruled() {
        HistoryBuilder history = new HistoryBuilder().by("boss", "case.severityRaised", "from", "C", "to", "B", "reason", "r")
                .by("dispatcher", "visit.ordered", "overruled", "x.outlet", "why", "w").by("tech", "quotation.priceOverruled", "listPrice", "1",
                        "unitPrice", "2", "reason", "r").by("clerk", "claim.reviewed", "coveredWhy", "w").by("clerk", "claim.reviewed", "remedyWhy", "w")
                .by("clerk", "claim.shared", "why", "w");
        assertThat(history.variants(new DecisionOverruled())).containsExactly("1severity", "2outlet", "3price", "4warranty", "5remedy", "6shares");
    }

    @Test
    void what_was_entered_late() {
        HistoryBuilder history = new HistoryBuilder().by("agent", "case.paused", "retroactive", true, "from", HistoryBuilder.TEN.minusSeconds(7200));
        history.by("tech", "visit.arrived", "at", history.now().minusSeconds(1801));
        history.by("tech", "visit.arrived", "at", history.now().minusSeconds(1800));
        assertThat(history.variants(new EnteredLate())).containsExactly("1pause", "2arrival");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T10:00:00Z, clock.extended, true", "2026-11-23T09:59:59Z, clock.extended, false", "2026-11-22T04:00:00Z, payment.refunded, true",
        "2026-11-22T04:00:00Z, visit.arrived, false", "2026-12-01T12:59:59Z, clock.extended, false", "2026-11-30T12:59:59Z, clock.extended, true"})
    void desk_work_outside_working_hours(Instant at, String kind, boolean odd) {
        assertThat(new HistoryBuilder().at(at).by("boss", kind).seenBy(new OutsideHours()).isEmpty()).isNotEqualTo(odd);
        assertThat(new HistoryBuilder().at(at).byProcess(kind).seenBy(new OutsideHours())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"goodwill.asked, goodwill.decided", "claim.reviewed, claim.goodwillApproved", "claim.reviewed, claim.appealWon",
        "extension.reviewed, extension.approved", "ruleChange.submitted, ruleChange.approved", "statement.prepared, statement.approved",
        "order.submitted, order.reviewed", "inspection.done, inspection.reviewed", "stock.counted, stock.differenceDecided",
        "visit.repaired, callback.called"})
    void somebody_who_checks_themselves(String done, String checked) {
        assertThat(new HistoryBuilder().by("boss", done).by("boss", checked).variants(new OwnCheck())).containsExactly("2");
        assertThat(new HistoryBuilder().by("clerk", done).by("boss", checked).seenBy(new OwnCheck())).isEmpty();
    }

    @Test
    void a_missing_number() {
        assertThat(new HistoryBuilder().skip(1).by("agent", "case.opened").skip(3).by("agent", "case.closed").variants(new GapInNumbers()))
                .containsExactly("2one", "6many");
    }

    @Test
    void a_time_that_runs_backwards() {
        assertThat(new HistoryBuilder().by("agent", "case.opened").at(HistoryBuilder.TEN.minusSeconds(61)).by("agent", "case.closed")
                .variants(new ClockBackwards())).containsExactly("2");
        assertThat(new HistoryBuilder().by("agent", "case.opened").at(HistoryBuilder.TEN.minusSeconds(59)).by("agent", "case.closed")
                .variants(new ClockBackwards())).isEmpty();
    }

    @Test
    void a_deadline_that_was_extended_after_it_was_missed() {
        assertThat(new HistoryBuilder().by("boss", "clock.extended", "target", "arrive", "from", HistoryBuilder.TEN.minusSeconds(1), "to",
                HistoryBuilder.TEN.plusSeconds(9)).variants(new ExtendedAfterMiss())).containsExactly("1");
    }

    @Test
    void a_case_that_was_touched_after_its_end_unless_it_was_reopened() {
        assertThat(new HistoryBuilder().by("agent", "case.closed").by("agent", "document.added").by("boss", "case.reopened")
                .by("agent", "document.added").variants(new TouchedAfterEnd())).containsExactly("2");
        assertThat(new HistoryBuilder().by("agent", "case.closed").after(Duration.ofMinutes(-10)).by("boss", "document.added")
                .variants(new TouchedAfterEnd())).as("another person at once").containsExactly("2");
    }

    @Test
    void a_case_that_was_reopened() {
        assertThat(new HistoryBuilder().by("boss", "case.reopened", "times", 1).variants(new Reopened())).containsExactly("1");
    }
}
