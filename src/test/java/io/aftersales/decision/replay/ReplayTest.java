package io.aftersales.decision.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionDesk;
import io.aftersales.decision.DecisionService;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetReader;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft of central-ac's arrival limit on three recorded decisions: two ordinary faults and a larger one. */
@PlatformTest
class ReplayTest {

    private static final String KEY = "response-sla";
    private static final String CENTRAL = "central-ac";
    private static final Instant REPORTED = SlaFixtures.MONDAY_TEN;

    @Autowired
    private ReplayService replays;
    @Autowired
    private ReplayReads reads;
    @Autowired
    private OpenCasePreview preview;
    @Autowired
    private Replays rows;
    @Autowired
    private ReplayWorker worker;
    @Autowired
    private DecisionService decisions;
    @Autowired
    private DecisionDesk desk;
    @Autowired
    private ClockService clocks;
    @Autowired
    private JdbcClient jdbc;

    private final String family = "f-" + UUID.randomUUID().toString().substring(0, 12);
    private String ordinary;
    private Decision decided;

    @BeforeEach
    void three_decisions_were_taken() throws Refusal {
        SlaFixtures.at(REPORTED);
        ordinary = newCase();
        decided = decide(ordinary, "ordinary");
        decide(newCase(), "ordinary");
        decide(newCase(), "major");
    }

    @AfterEach
    void time_goes_on() {
        clocks.cancelAll(ordinary);
        SlaFixtures.now();
    }

    private String newCase() {
        String number = SlaFixtures.aCase(jdbc);
        jdbc.sql("update service_case set product_family = ? where number = ?").params(family, number).update();
        return number;
    }

    private Decision decide(String number, String severity) throws Refusal {
        return decisions.decide(KEY, CENTRAL, Map.of("severity", severity, "holiday", false, "reportedAt", "2026-11-23T10:00:00+08:00"), number);
    }

    private Sheet draft(UnaryOperator<String> change) throws Refusal {
        return SheetReader.read(change.apply(desk.table(KEY, CENTRAL).xml()).getBytes(StandardCharsets.UTF_8));
    }

    private Sheet twentyHours() throws Refusal {
        return draft(xml -> xml.replace("\"PT24H\"", "\"PT20H\""));
    }

    private ReplayFilter filter() {
        return new ReplayFilter(null, REPORTED.minusSeconds(60), REPORTED.plus(Duration.ofDays(1)), family, null);
    }

    private ReplayRun done(String id) throws Refusal, InterruptedException {
        for (int attempt = 0; attempt < 600 && !replays.run(id).over(); attempt++) {
            Thread.sleep(50);
        }
        return replays.run(id);
    }

    @Test
    void what_flips_is_counted_by_output_change_organisation_product_and_outlet() throws Exception {
        ReplayRun run = done(replays.start(twentyHours(), CENTRAL, filter()));
        assertThat(run).extracting(ReplayRun::state, ReplayRun::total, ReplayRun::done, ReplayRun::flipped, ReplayRun::refused)
                .containsExactly("done", 3, 3, 2, 0);

        ReplayReads.Summary summary = reads.summary(run.id());
        assertThat(summary.outputs()).containsExactly(new ReplayReads.Count("arriveBy", null, 2, 2, null, 2, 0, -2 * 4 * 3600L));
        assertThat(summary.changes()).extracting(ReplayReads.Count::change).containsExactly("PT-4H");
        assertThat(summary.organisations()).extracting(ReplayReads.Count::name).containsExactly(CENTRAL);
        assertThat(summary.families()).extracting(ReplayReads.Count::name).containsExactly(family);
        assertThat(summary.units()).extracting(ReplayReads.Count::name, ReplayReads.Count::cases)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("central-ac.south", 2));
    }

    @Test
    void behind_each_number_stands_the_list_page_by_page() throws Exception {
        String id = done(replays.start(twentyHours(), CENTRAL, filter())).id();
        ReplayReads.Slice slice = new ReplayReads.Slice("arriveBy", "PT-4H", CENTRAL, family, "central-ac.south", "earlier");
        List<Flip> first = reads.flips(id, slice, 0, 1);
        List<Flip> second = reads.flips(id, slice, first.get(0).number(), 1);
        assertThat(first.get(0)).extracting(Flip::was, Flip::now)
                .containsExactly("\"2026-11-24T10:00:00+08:00\"", "\"2026-11-24T06:00:00+08:00\"");
        assertThat(List.of(first.get(0).caseNumber(), second.get(0).caseNumber())).contains(ordinary).doesNotHaveDuplicates();
        assertThat(reads.flips(id, slice, second.get(0).number(), 1)).isEmpty();
        assertThat(reads.flips(id, slice("team", null), 0, 10)).isEmpty();
        assertThat(reads.flips(id, slice(null, "earlier"), 0, 10)).hasSize(2);
        assertThat(reads.flips(id, slice(null, "later"), 0, 10)).isEmpty();
        assertThat(reads.flips(id, slice(null, "money"), 0, 10)).isEmpty();
        assertThatThrownBy(() -> reads.flips(id, slice(null, "up"), 0, 10)).hasMessageContaining("NOT_A_CHOICE");
    }

    private static ReplayReads.Slice slice(String output, String moved) {
        return new ReplayReads.Slice(output, null, null, null, null, moved);
    }

    @Test
    void only_decisions_of_the_asked_product_outlet_and_time_are_run() throws Exception {
        Instant until = REPORTED.plus(Duration.ofDays(1));
        Instant from = REPORTED.minusSeconds(60);
        assertThat(runOf(new ReplayFilter(CENTRAL, from, until, family, "central-ac.south")).done()).isEqualTo(3);
        assertThat(runOf(new ReplayFilter(CENTRAL, from, until, family, "central-ac.hq")).done()).as("with all below it").isEqualTo(3);
        assertThat(runOf(new ReplayFilter(CENTRAL, from, until, family, "central-ac.foshan")).done()).isZero();
        assertThat(runOf(new ReplayFilter(CENTRAL, from, until, "none-of-" + family, null)).done()).isZero();
        assertThat(runOf(new ReplayFilter(CENTRAL, REPORTED.plusSeconds(60), until, family, null)).done()).isZero();
        assertThat(runOf(new ReplayFilter(CENTRAL, from, REPORTED.minusSeconds(30), family, null)).done()).isZero();
    }

    private ReplayRun runOf(ReplayFilter filter) throws Exception {
        return done(replays.start(twentyHours(), CENTRAL, filter));
    }

    @Test
    void a_draft_without_an_answer_is_a_flip_of_its_own() throws Exception {
        Sheet table = twentyHours();
        Sheet gap = table.with(table.rows().stream().filter(row -> !row.id().equals("response-sla-major")).toList());
        ReplayRun run = done(replays.start(gap, CENTRAL, filter()));
        assertThat(run).extracting(ReplayRun::flipped, ReplayRun::refused).containsExactly(3, 1);
        assertThat(reads.summary(run.id()).changes()).extracting(ReplayReads.Count::name, ReplayReads.Count::change)
                .contains(org.assertj.core.groups.Tuple.tuple("decision", "NO_RULE"));
    }

    @Test
    void the_table_in_force_flips_nothing() throws Exception {
        ReplayRun run = done(replays.start(draft(xml -> xml), CENTRAL, filter()));
        assertThat(run).extracting(ReplayRun::done, ReplayRun::flipped).containsExactly(3, 0);
    }

    @Test
    void a_run_that_was_cancelled_does_no_more() throws Exception {
        ReplayRun run = new ReplayRun(UUID.randomUUID().toString(), KEY, CENTRAL, "0", filter(), "waiting", 0, 0, 0, 0, "test", REPORTED, null);
        Replays.Task task = new Replays.Task(run, io.aftersales.decision.check.SheetWriter.write(twentyHours(), CENTRAL), List.of(CENTRAL));
        rows.add(task, "test");
        replays.cancel(run.id());
        worker.submit(task).get();
        assertThat(replays.run(run.id())).extracting(ReplayRun::state, ReplayRun::done).containsExactly("cancelled", 0);
        assertThat(rows.advance(run.id(), 1, 0, 0)).isFalse();
        assertThatThrownBy(() -> replays.cancel(run.id())).hasMessageContaining("REPLAY_ENDED");
    }

    @Test
    void a_draft_with_errors_and_a_period_of_nothing_are_refused() throws Refusal {
        Sheet broken = draft(xml -> xml.replace("\"PT24H\"", "PT24H"));
        assertThatThrownBy(() -> replays.start(broken, CENTRAL, filter())).hasMessageContaining("REPLAY_DRAFT_FAULTY");
        Sheet sound = twentyHours();
        assertThatThrownBy(() -> replays.start(sound, CENTRAL, new ReplayFilter(null, REPORTED, REPORTED, null, null)))
                .hasMessageContaining("REPLAY_PERIOD_EMPTY");
    }

    @Test
    void who_belongs_to_another_organisation_sees_no_run() throws Exception {
        String id = done(replays.start(twentyHours(), CENTRAL, filter())).id();
        Sheet draft = twentyHours();
        CurrentActor.run(new Actor(Actor.Kind.MACHINE, "room-ac-machine", "room-ac", null, null), () -> {
            assertThatThrownBy(() -> reads.summary(id)).hasMessageContaining("NOT_FOUND");
            assertThatThrownBy(() -> replays.cancel(id)).hasMessageContaining("NOT_FOUND");
            assertThatThrownBy(() -> replays.start(draft, CENTRAL, filter())).hasMessageContaining("UNKNOWN_ORGANISATION");
            assertThat(replays.runs(KEY, CENTRAL)).isEmpty();
        });
    }

    @Test
    void open_deadlines_are_shown_as_they_would_stand_and_stay_as_they_are() throws Refusal {
        Instant due = decided.instant("arriveBy");
        clocks.start(ordinary, "arrive", REPORTED, due, decided.receiptId());
        SlaFixtures.at(REPORTED.plus(Duration.ofHours(22)));
        OpenCasePreview.Effect effect = preview.of(twentyHours(), CENTRAL);
        assertThat(effect.moves()).filteredOn(move -> move.caseNumber().equals(ordinary)).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo(due);
            assertThat(move.to()).isEqualTo(due.minus(Duration.ofHours(4)));
            assertThat(move.becomesLate()).isTrue();
        });
        assertThat(effect.late()).isPositive();
        assertThat(clocks.clocksOf(ordinary)).singleElement().satisfies(clock -> {
            assertThat(clock.dueAt()).isEqualTo(due);
            assertThat(clock.late()).isFalse();
        });
        assertThat(preview.of(draft(xml -> xml), CENTRAL).moves()).noneMatch(move -> move.caseNumber().equals(ordinary));
    }
}
