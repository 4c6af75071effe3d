package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.MissedDeadlines;
import io.aftersales.stock.CountOpening;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockCount;
import io.aftersales.stock.StockCountService;
import io.aftersales.stock.StockFixtures;
import io.aftersales.stock.StockReason;
import io.aftersales.stock.StockService;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class StockCountProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.STOCK_COUNT);

    private static final String KEEPER = "warehouse-keeper.central-ac.south";
    private static final String ACCOUNTANT = "parts-accountant.central-ac.south";
    private static final String ORGANISATION = "central-ac";

    @Autowired
    private TaskDesk desk;
    @Autowired
    private CountOpening opening;
    @Autowired
    private StockCountService counts;
    @Autowired
    private StockService stock;
    @Autowired
    private ServiceCases cases;
    @Autowired
    private ClockService clocks;
    @Autowired
    private MissedDeadlines missed;
    @Autowired
    private JdbcClient jdbc;

    private StockFixtures fixtures;
    private Place store;

    @BeforeEach
    void stocked() {
        fixtures = new StockFixtures(jdbc, stock);
        store = fixtures.store("central-ac.south");
    }

    @Test
    void a_count_that_agrees_is_booked_without_anybody_else() throws Exception {
        String part = stocked(5, "20.00");
        String number = counting();
        count(number, Map.of("counted", 5));
        assertThat(of(number).status().key()).isEqualTo("closed");
        assertThat(counts.count(number).state()).isEqualTo("booked");
        assertThat(stock.onHand(store, part)).isEqualTo(5);
        assertThat(clocks.clocksOf(number)).extracting(ClockService.View::target, ClockService.View::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("stock-count", "met"));
    }

    @Test
    void nothing_moves_while_it_is_counted() throws Exception {
        String part = stocked(5, "20.00");
        String number = counting();
        assertRefused(StockReason.FROZEN, () -> stock.move(out(part, 1)));
        assertRefused(StockReason.FROZEN, () -> fixtures.receive(ORGANISATION, part, 1, store, "20.00"));
        stock.reserve(ORGANISATION, store, part, 2, UUID.randomUUID().toString(), Instant.now().plus(Duration.ofDays(1)));
        count(number, Map.of("counted", 5));
        stock.move(out(part, 1));
        assertThat(stock.onHand(store, part)).isEqualTo(4);
    }

    @Test
    void a_shortage_is_explained_approved_by_another_person_booked_and_charged_at_price() throws Exception {
        String part = stocked(20, "20.00");
        String number = counting();
        count(number, Map.of("counted", 18));
        as(KEEPER, number, "ExplainDifferences", Map.of("again", "no", "explanation", "两件丢失"));
        assertRefused(StockReason.COUNTED_YOURSELF, () -> acting(KEEPER, () -> {
            counts.decide(number, true, null);
            return null;
        }));
        as(ACCOUNTANT, number, "ApproveDifferences", Map.of("approved", "yes"));
        assertThat(stock.onHand(store, part)).isEqualTo(18);
        assertThat(stock.onHand(Place.lost("central-ac.south"), part)).isEqualTo(2);
        StockCount.Line line = counts.count(number).lines().get(0);
        assertThat(line.value()).isEqualByComparingTo("-40.00");
        assertThat(line.charged()).isEqualByComparingTo("2400.00");
        assertThat(line.chargedTo()).isEqualTo(KEEPER);
        assertThat(charges(number)).containsExactly(new BigDecimal("2400.00"));
        assertThat(of(number).ending().reason()).isEqualTo("differences-booked");
    }

    @Test
    void missing_spare_units_are_paid_by_the_head_of_the_site() throws Exception {
        Place outlet = fixtures.store("fleet-terminal.south");
        String terminal = fixtures.terminal("fleet-terminal", "1200.00");
        fixtures.receive("fleet-terminal", terminal, 3, outlet, "800.00", "SN1", "SN2", "SN3");
        String number = opening.open(outlet, List.of()).get(0);
        as("warehouse-keeper.fleet-terminal.south", number, "CountStock", lines(Map.of("counted", 1, "missing", "SN1 SN3")));
        as("warehouse-keeper.fleet-terminal.south", number, "ExplainDifferences", Map.of("again", "no", "explanation", "丢失"));
        as("parts-accountant.fleet-terminal.south", number, "ApproveDifferences", Map.of("approved", "yes"));
        StockCount.Line line = counts.count(number).lines().get(0);
        assertThat(line.charged()).isEqualByComparingTo("2400.00");
        assertThat(line.chargedTo()).startsWith("branch-manager.fleet-terminal");
        assertThat(stock.onHand(outlet, terminal)).isEqualTo(1);
    }

    @Test
    void a_keeper_may_count_again() throws Exception {
        stocked(7, "20.00");
        String number = counting();
        count(number, Map.of("counted", 6));
        as(KEEPER, number, "ExplainDifferences", Map.of("again", "yes"));
        count(number, Map.of("counted", 7));
        assertThat(counts.count(number).rounds()).isEqualTo(2);
        assertThat(of(number).status().key()).isEqualTo("closed");
    }

    @Test
    void what_is_not_approved_is_counted_again() throws Exception {
        String part = stocked(7, "20.00");
        String number = counting();
        count(number, Map.of("counted", 9));
        assertRefused(StockReason.EXPLANATION_MISSING, () -> as(KEEPER, number, "ExplainDifferences", Map.of("again", "no")));
        as(KEEPER, number, "ExplainDifferences", Map.of("again", "no", "explanation", "漏登入库"));
        assertRefused(StockReason.EXPLANATION_MISSING, () -> as(ACCOUNTANT, number, "ApproveDifferences", Map.of("approved", "no")));
        as(ACCOUNTANT, number, "ApproveDifferences", Map.of("approved", "no", "remark", "请复盘"));
        count(number, Map.of("counted", 8));
        as(KEEPER, number, "ExplainDifferences", Map.of("again", "no", "explanation", "漏登入库"));
        as(ACCOUNTANT, number, "ApproveDifferences", Map.of("approved", "yes"));
        assertThat(stock.onHand(store, part)).isEqualTo(8);
        assertThat(charges(number)).isEmpty();
    }

    @Test
    void a_reconciliation_holds_nothing_still_until_its_keeper_begins() throws Exception {
        String part = stocked(7, "20.00");
        String number = planned();
        assertThat(waitsFor(number)).containsExactly("UserTask_BeginCount");
        stock.move(out(part, 2));
        as(KEEPER, number, "BeginCount", Map.of("ready", true));
        assertThat(counts.count(number).lines()).extracting(StockCount.Line::booked).containsExactly(5);
        count(number, Map.of("counted", 5));
        assertThat(of(number).status().key()).isEqualTo("closed");
    }

    @Test
    void a_count_that_is_called_off_books_nothing_and_lets_go() throws Exception {
        String part = stocked(7, "20.00");
        String number = counting();
        count(number, Map.of("counted", 3));
        counts.cancel(number, "开错库位");
        assertThat(of(number).status().key()).isEqualTo("cancelled");
        assertThat(waitsFor(number)).isEmpty();
        stock.move(out(part, 7));
        assertRefused(StockReason.COUNT_ENDED, () -> counts.cancel(number, "again"));
    }

    @Test
    void the_branch_manager_follows_up_a_count_that_is_late() throws Exception {
        stocked(7, "20.00");
        String number = counting();
        missed.deadlineMissed(number, "stock-count");
        as("branch-manager.central-ac", number, "FollowUpLateCount", Map.of("note", "今日完成"));
        assertThat(waitsFor(number)).containsExactly("UserTask_CountStock");
        count(number, Map.of("counted", 7));
        assertThat(of(number).status().key()).isEqualTo("closed");
    }

    @Test
    void promises_of_what_is_not_there_break() throws Exception {
        String part = stocked(5, "20.00");
        stock.reserve(ORGANISATION, store, part, 2, store + "a", Instant.now().plus(Duration.ofDays(1)));
        stock.reserve(ORGANISATION, store, part, 3, store + "b", Instant.now().plus(Duration.ofDays(1)));
        String number = counting();
        count(number, Map.of("counted", 3));
        as(KEEPER, number, "ExplainDifferences", Map.of("again", "no", "explanation", "丢失"));
        as(ACCOUNTANT, number, "ApproveDifferences", Map.of("approved", "yes"));
        assertThat(stock.onHand(store, part)).isEqualTo(3);
        assertThat(stock.available(store, part)).isEqualTo(1);
    }

    @Test
    void numbers_must_explain_a_difference() throws Exception {
        String terminal = fixtures.terminal(ORGANISATION, "1000.00");
        fixtures.receive(ORGANISATION, terminal, 2, store, "800.00", store.id() + "-1", store.id() + "-2");
        String number = counting();
        assertRefused(StockReason.COUNT_AND_NUMBERS_DIFFER, () -> count(number, Map.of("counted", 1)));
        assertRefused(StockReason.NUMBER_NOT_HERE, () -> count(number, Map.of("counted", 1, "missing", "X-1")));
        assertRefused(StockReason.NUMBER_NOT_HERE, () -> count(number, Map.of("counted", 0, "missing", store.id() + "-1," + store.id() + "-1")));
        count(number, Map.of("counted", 2, "missing", store.id() + "-1", "found", store.id() + "-9"));
        as(KEEPER, number, "ExplainDifferences", Map.of("again", "no", "explanation", "编号登记错误"));
        as(ACCOUNTANT, number, "ApproveDifferences", Map.of("approved", "yes"));
        assertThat(stock.onHand(store, terminal)).isEqualTo(2);
        assertThat(charges(number)).isEmpty();
    }

    @Test
    void a_store_is_not_counted_twice_at_once() throws Exception {
        stocked(5, "20.00");
        counting();
        assertRefused(StockReason.FROZEN, () -> opening.open(store, List.of()));
        assertRefused(StockReason.NOTHING_TO_COUNT, () -> opening.open(fixtures.store("central-ac.south"), List.of()));
    }

    private String stocked(int quantity, String unitCost) throws Refusal {
        String part = fixtures.part(ORGANISATION, "1200.00");
        fixtures.receive(ORGANISATION, part, quantity, store, unitCost);
        return part;
    }

    private Movement out(String part, int quantity) {
        return Movement.of(ORGANISATION, UUID.randomUUID().toString(), part, quantity, store, Place.transit("X"));
    }

    private String counting() throws Refusal {
        return opening.open(store, List.of()).get(0);
    }

    private String planned() throws Refusal {
        return opening.plan(store, java.time.YearMonth.of(2031, 1)).get(0);
    }

    private void count(String number, Map<String, Object> line) throws Exception {
        as(KEEPER, number, "CountStock", lines(line));
    }

    private static Map<String, Object> lines(Map<String, Object> line) {
        return Map.of("lines", List.of(new HashMap<>(line)));
    }

    private void as(String person, String number, String task, Map<String, Object> answers) throws Exception {
        TaskRow row = desk.list(TaskFilter.ofCase(number)).items().stream().filter(one -> one.task().equals("UserTask_" + task)).findFirst()
                .orElseThrow();
        acting(person, () -> {
            desk.complete(row.id(), answers);
            return null;
        });
    }

    private static void acting(String person, Callable<?> work) throws Exception {
        CurrentActor.call(new Actor(Actor.Kind.PERSON, person, person.split("\\.")[1], null, null), work);
    }

    private List<String> waitsFor(String number) throws Refusal {
        return desk.list(TaskFilter.ofCase(number)).items().stream().map(TaskRow::task).toList();
    }

    private ServiceCase of(String number) {
        return cases.existing(number);
    }

    private List<BigDecimal> charges(String number) {
        return jdbc.sql("select amount_cny from ledger_entry where case_number = ? and kind = 'stock-shortage'").param(number)
                .query(BigDecimal.class).list();
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
