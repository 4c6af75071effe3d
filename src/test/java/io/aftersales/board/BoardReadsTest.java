package io.aftersales.board;

import static io.aftersales.sla.SlaFixtures.MONDAY_TEN;
import static io.aftersales.sla.SlaFixtures.aCase;
import static io.aftersales.sla.SlaFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.OpenClocks;
import io.aftersales.sla.SlaFixtures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class BoardReadsTest {

    private static final String SOUTH = "central-ac.south";
    private static final String NORTH = "central-ac.north-west";
    private static final RequestPostProcessor MANAGER = httpBasic("branch-manager.central-ac", "demo");

    @Autowired
    private MockMvc http;
    @Autowired
    private BoardReads board;
    @Autowired
    private ClockService clocks;
    @Autowired
    private OpenClocks open;
    @Autowired
    private CaseService cases;
    @Autowired
    private ServiceCases files;
    @Autowired
    private JdbcClient jdbc;

    private final List<String> numbers = new ArrayList<>();
    /** By which this test's deadlines are told from all others. */
    private String product;

    @BeforeEach
    void monday_morning() {
        at(MONDAY_TEN);
        product = "board-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void time_goes_on() {
        numbers.forEach(clocks::cancelAll);
        SlaFixtures.now();
    }

    private static Instant hours(double hours) {
        return MONDAY_TEN.plusMillis((long) (hours * 3_600_000));
    }

    private String deadline(String unit, String target, double dueAfterHours) {
        String number = aCase(jdbc, unit.substring(0, unit.indexOf('.')), unit);
        jdbc.sql("update service_case set product_family = ?, serial_no = 'SN-1', severity = 'major' where number = ?").params(product, number).update();
        clocks.start(number, target, MONDAY_TEN, hours(dueAfterHours), null);
        numbers.add(number);
        return number;
    }

    private BoardFilter mine() {
        return filter(null, null, null, null);
    }

    private BoardFilter filter(String branch, String outlet, String target, String state) {
        return new BoardFilter(null, branch, outlet, null, target, null, product, state);
    }

    private List<BoardRow> rows() throws Refusal {
        return board.page(mine(), null, 200).items();
    }

    @Test
    void the_least_time_left_comes_first_and_each_state_is_told_apart() throws Exception {
        String running = deadline(SOUTH, "arrive", 48);
        String warned = deadline(SOUTH, "arrive", 12);
        String late = deadline(SOUTH, "contact", 1);
        String paused = deadline(SOUTH, "arrive", 20);
        at(hours(1));
        clocks.pause(paused, "customer is away", "customer", hours(1));
        at(hours(11));
        assertThat(rows()).extracting(BoardRow::caseNumber, BoardRow::state).containsExactly(tuple(late, "late"), tuple(warned, "warning"),
                tuple(paused, "paused"), tuple(running, "running"));
        assertThat(rows().get(2).dueAt()).isEqualTo(hours(30));
        assertThat(board.counts(mine()).total()).isEqualTo(new BoardReads.Tally(1, 1, 1, 1));
        for (BoardState state : BoardState.values()) {
            assertThat(board.page(filter(null, null, null, state.key()), null, 10).items()).extracting(BoardRow::state).containsExactly(state.key());
        }
    }

    @Test
    void exactly_at_the_due_instant_is_in_time_and_a_moment_later_late() throws Exception {
        deadline(SOUTH, "arrive", 8);
        at(hours(8));
        assertThat(rows()).extracting(BoardRow::state).containsExactly("warning");
        at(hours(8).plusMillis(1));
        assertThat(rows()).extracting(BoardRow::state).containsExactly("late");
        assertThat(board.counts(mine()).total().late()).isEqualTo(1);
    }

    @Test
    void what_waits_keeps_the_time_that_it_has_left_while_others_overtake_it() throws Exception {
        String paused = deadline(SOUTH, "arrive", 6);
        String running = deadline(SOUTH, "arrive", 14);
        clocks.pause(paused, "customer is away", "customer", hours(0));
        assertThat(rows()).extracting(BoardRow::caseNumber).containsExactly(paused, running);
        at(hours(10));
        assertThat(rows()).extracting(BoardRow::caseNumber).containsExactly(running, paused);
        clocks.resume(paused, hours(10));
        assertThat(rows()).extracting(BoardRow::state).containsExactly("running", "running");
        assertThat(rows().get(1).dueAt()).isEqualTo(hours(16));
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition_though_time_goes_on() throws Exception {
        for (int at = 1; at <= 23; at++) {
            String number = deadline(SOUTH, "arrive", at % 7 + 2);
            if (at % 3 == 0) {
                clocks.pause(number, "customer is away", "customer", hours(0));
            }
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            BoardReads.Page page = board.page(mine(), cursor, 5);
            page.items().forEach(row -> seen.add(row.caseNumber()));
            cursor = page.next();
            at(hours(seen.size() / 10.0));
        } while (cursor != null);
        assertThat(seen).hasSize(23).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void a_deadline_that_was_met_is_gone_and_forgotten_after_an_hour() throws Exception {
        String number = deadline(SOUTH, "arrive", 5);
        clocks.meet(number, "arrive", hours(0));
        assertThat(rows()).isEmpty();
        String id = clocks.clocksOf(number).get(0).id();
        open.sweep();
        assertThat(jdbc.sql("select count(*) from open_clock where clock_id = ?").param(id).query(Integer.class).single()).isEqualTo(1);
        jdbc.sql("update open_clock set changed_at = changed_at - interval '2' hour where clock_id = ?").param(id).update();
        open.sweep();
        assertThat(jdbc.sql("select count(*) from open_clock where clock_id = ?").param(id).query(Integer.class).single()).isZero();
    }

    @Test
    void each_number_of_a_branch_is_the_length_of_the_list_behind_it() throws Exception {
        for (String unit : List.of("central-ac.hq", SOUTH, anOutletOf(SOUTH), NORTH, "room-ac.hq")) {
            deadline(unit, "arrive", 10);
            deadline(unit, "contact", 1);
        }
        at(hours(2));
        BoardReads.Counts counts = board.counts(filter(NORTH, null, null, "late"));
        assertThat(counts.branches()).extracting(BoardReads.BranchCount::unitId).containsExactly("central-ac.hq", NORTH, SOUTH,
                "room-ac.hq");
        for (BoardReads.BranchCount branch : counts.branches()) {
            assertThat(board.page(filter(branch.unitId(), null, null, "late"), null, 200).items()).hasSize((int) branch.count().late());
            assertThat(board.page(filter(branch.unitId(), null, null, "running"), null, 200).items()).hasSize((int) branch.count().running());
        }
        assertThat(board.page(filter(null, SOUTH, "contact", null), null, 200).items()).hasSize(2);
    }

    private String anOutletOf(String branch) {
        return jdbc.sql("select min(id) from unit where parent_id = ?").param(branch).query(String.class).single();
    }

    @Test
    void a_case_that_goes_to_another_unit_takes_its_deadlines_along() throws Exception {
        String number = deadline(SOUTH, "arrive", 10);
        cases.assignTo(number, NORTH);
        assertThat(board.page(filter(NORTH, null, null, null), null, 10).items()).extracting(BoardRow::unitId)
                .containsExactly(NORTH);
        ServiceCase judged = files.existing(number);
        judged.judgeSeverity("critical");
        files.save(judged);
        assertThat(rows()).extracting(BoardRow::severity).containsExactly("critical");
    }

    @Test
    void managers_see_their_own_units_and_what_is_foreign_is_not_there() throws Exception {
        String other = deadline(NORTH, "arrive", 10);
        String mine = deadline(SOUTH, "arrive", 10);
        deadline("room-ac.hq", "arrive", 10);
        http.perform(get("/api/board/clocks").param("product", product).with(MANAGER)).andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1))).andExpect(jsonPath("$.items[0].caseNumber").value(mine));
        http.perform(get("/api/board/counts").param("product", product).with(MANAGER)).andExpect(status().isOk())
                .andExpect(jsonPath("$.branches", hasSize(1))).andExpect(jsonPath("$.total.running").value(1));
        for (String[] foreign : new String[][] {{"branch", NORTH}, {"outlet", "room-ac.hq"}, {"organisation", "room-ac"}, {"branch", "nowhere"}}) {
            http.perform(get("/api/board/clocks").param(foreign[0], foreign[1]).with(MANAGER)).andExpect(status().isNotFound());
            http.perform(get("/api/board/counts").param("organisation", "room-ac").with(MANAGER)).andExpect(status().isNotFound());
        }
        http.perform(get("/api/board/clocks/{id}", clocks.clocksOf(mine).get(0).id()).with(MANAGER)).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("running"));
        http.perform(get("/api/board/clocks/{id}", clocks.clocksOf(other).get(0).id()).with(MANAGER)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"limit,0,422", "limit,201,422", "limit,x,400", "cursor,nonsense,400", "state,cold,422", "target,a\u0000b,400"})
    void what_makes_no_sense_is_refused(String parameter, String value, int status) throws Exception {
        http.perform(get("/api/board/clocks").param(parameter, value).with(MANAGER)).andExpect(status().is(status));
    }

    @Test
    void one_chooses_from_what_occurs() throws Exception {
        deadline(SOUTH, "arrive", 10);
        BoardReads.Choices choices = board.choices();
        assertThat(choices.products()).contains(product).doesNotContainNull();
        assertThat(choices.kinds()).contains("repair");
        assertThat(choices.targets()).contains("arrive");
    }
}
