package io.aftersales.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the calendar brings, and what spare units need. */
@PlatformTest
@Transactional
class StockHousekeepingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private StockService stock;
    @Autowired
    private CountOpening opening;
    @Autowired
    private StockCountService counts;
    @Autowired
    private MonthEndCounts monthEnd;
    @Autowired
    private Replenishment replenishment;
    @Autowired
    private Allotment allotment;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private io.aftersales.organisation.OrganisationService organisations;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private StockFixtures fixtures;
    private Place store;

    @BeforeEach
    void stocked() {
        fixtures = new StockFixtures(jdbc, stock);
        store = fixtures.store("fleet-terminal.south");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void a_reservation_runs_out_by_itself() throws Exception {
        String part = fixtures.part("fleet-terminal", "60.00");
        fixtures.receive("fleet-terminal", part, 3, store, "30.00");
        Instant end = clock.instant().plus(Duration.ofHours(2));
        stock.reserve("fleet-terminal", store, part, 3, store + "-r", end);
        assertThat(stock.available(store, part)).isZero();
        set(end.minusSeconds(1));
        assertThatThrownBy(() -> stock.reserve("fleet-terminal", store, part, 1, store + "-s", end.plusSeconds(9))).isInstanceOf(Refusal.class);
        set(end);
        assertThat(stock.available(store, part)).isEqualTo(3);
        stock.expireReservations();
        assertThat(jdbc.sql("select state from stock_reservation where reference = ?").param(store + "-r").query(String.class).single())
                .isEqualTo("expired");
        stock.reserve("fleet-terminal", store, part, 3, store + "-t", end.plusSeconds(9));
    }

    @Test
    void one_that_is_over_makes_room_before_anybody_sweeps() throws Exception {
        String part = fixtures.part("fleet-terminal", "60.00");
        fixtures.receive("fleet-terminal", part, 2, store, "30.00");
        Instant end = clock.instant().plus(Duration.ofHours(2));
        stock.reserve("fleet-terminal", store, part, 2, store + "-r", end);
        set(end);
        stock.reserve("fleet-terminal", store, part, 1, store + "-s", end.plusSeconds(9));
        stock.move(Movement.of("fleet-terminal", UUID.randomUUID().toString(), part, 1, store, Place.transit("T")));
        assertThat(stock.available(store, part)).isZero();
    }

    @Test
    void stores_are_reconciled_on_the_last_day_of_the_month_once() throws Exception {
        String part = fixtures.part("fleet-terminal", "60.00");
        fixtures.receive("fleet-terminal", part, 2, store, "30.00");
        set(LocalDate.of(2032, 2, 28).atTime(12, 0).atZone(SHANGHAI).toInstant());
        monthEnd.openDue(organisations.organisation("fleet-terminal").orElseThrow());
        assertThat(planned()).isEmpty();
        set(LocalDate.of(2032, 2, 29).atTime(0, 1).atZone(SHANGHAI).toInstant());
        monthEnd.openDue(organisations.organisation("fleet-terminal").orElseThrow());
        monthEnd.openDue(organisations.organisation("fleet-terminal").orElseThrow());
        assertThat(planned()).containsExactly("2032-02");
        assertThat(jdbc.sql("select due_at from sla_clock where case_number = (select case_number from stock_count where place = ?)")
                .param(store.text()).query(java.time.OffsetDateTime.class).single().toInstant())
                .isEqualTo(LocalDate.of(2032, 3, 1).atStartOfDay(SHANGHAI).toInstant());
    }

    private List<String> planned() {
        return jdbc.sql("select month_closed from stock_count where place = ? and state = 'planned'").param(store.text()).query(String.class).list();
    }

    @Test
    void units_that_came_back_faulty_are_replaced_with_the_reconciliation() throws Exception {
        Place own = Place.store("fleet-terminal.hq");
        String terminal = fixtures.terminal("fleet-terminal", "1200.00");
        fixtures.receive("fleet-terminal", terminal, 3, own, "800.00", "F-1", "F-2", "F-3");
        stock.move(new Movement("fleet-terminal", UUID.randomUUID().toString(), terminal, 2, own, Place.loan("L"), List.of("F-1", "F-2"), null, null,
                null));
        stock.move(new Movement("fleet-terminal", UUID.randomUUID().toString(), terminal, 2, Place.loan("L"), Place.defective("fleet-terminal.hq"),
                List.of("F-1", "F-2"), null, null, null));
        set(clock.instant().plusSeconds(60));
        for (String number : opening.plan(own, java.time.YearMonth.of(2033, 4))) {
            opening.begin(number);
            counts.record(number, counts.count(number).lines().stream().map(line -> new StockCount.Counted(line.booked(), List.of(), List.of())).toList());
            counts.book(number);
        }
        assertThat(jdbc.sql("select quantity from replenishment_proposal where part_code = ? and reason = 'faulty' and state = 'open'").param(terminal)
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void spare_units_are_allotted_by_the_machines_of_each_city() throws Exception {
        for (int i = 0; i < 3; i++) {
            ServiceCaseFixtures.aUnit(archive, "fleet-terminal", true);
        }
        String terminal = fixtures.terminal("fleet-terminal", "1200.00");
        Allotment.Plan plan = allotment.plan("fleet-terminal", terminal);
        assertThat(plan.cities()).isNotEmpty().allSatisfy(city -> assertThat(city.units())
                .isEqualTo(Math.min(100, (int) Math.ceil(city.vehicles() * 0.02))));
        assertThat(allotment.propose("fleet-terminal", terminal)).isEqualTo((int) plan.stores().stream().filter(one -> one.missing() > 0).count());
        assertThat(jdbc.sql("select sum(quantity) from replenishment_proposal where part_code = ?").param(terminal).query(Integer.class).single())
                .isEqualTo(plan.cities().stream().mapToInt(Allotment.City::units).sum());
    }

    @Test
    void an_early_top_up_is_applied_for_in_writing_where_the_table_knows_it() throws Exception {
        String terminal = fixtures.terminal("fleet-terminal", "1200.00");
        assertThatThrownBy(() -> replenishment.applyEarly("fleet-terminal", store, terminal, 2, " ")).isInstanceOf(Refusal.class);
        replenishment.applyEarly("fleet-terminal", store, terminal, 2, "备用机不足,申请提前补足");
        assertThat(jdbc.sql("select reason from replenishment_proposal where part_code = ?").param(terminal).query(String.class).single())
                .isEqualTo("early");
        String part = fixtures.part("central-ac", "60.00");
        assertThatThrownBy(() -> replenishment.applyEarly("central-ac", Place.store("central-ac.south"), part, 2, "申请"))
                .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.reason()).isEqualTo(StockReason.NO_EARLY_TOP_UP));
    }

    private static void set(Instant instant) {
        ClockUtil.setCurrentTime(java.util.Date.from(instant));
    }
}
