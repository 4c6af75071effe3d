package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.MissedDeadlines;
import io.aftersales.stock.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class UnitLoanProcessTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = ModelCoverage.of(ProcessKeys.UNIT_LOAN);

    private static final String FLEET = "fleet-terminal";
    private static final String NORTH = "fleet-terminal.north";

    @Autowired
    private CaseRoad road;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private CaseService cases;
    @Autowired
    private MissedDeadlines missed;
    @Autowired
    private ClockService clocks;
    @Autowired
    private JdbcClient jdbc;

    private String repair;
    private String part;
    private String item;

    @Test
    void a_unit_lent_comes_back_sound() throws Exception {
        String loan = lent();
        assertThat(parts.onHand(Place.loan(loan), part)).isEqualTo(1);
        assertThat(parts.onHand(Place.store(NORTH), part)).isZero();
        solve();
        assertThat(clocks.clocksOf(loan)).singleElement().satisfies(back -> {
            assertThat(back.target()).isEqualTo("loan-return");
            assertThat(back.dueAt()).isEqualTo(back.startedAt().plus(Duration.ofDays(7)));
        });
        parts.answer(loan, "TakeBackUnit", "returned", "yes");
        parts.answer(loan, "InspectUnit", "sound", "yes");
        assertThat(parts.onHand(Place.store(NORTH), part)).isEqualTo(1);
        assertThat(state(loan)).isEqualTo("back");
        assertThat(parts.status(loan)).isEqualTo("closed");
    }

    @Test
    void a_damaged_unit_is_charged() throws Exception {
        String loan = lent();
        parts.answer(loan, "TakeBackUnit", "returned", "yes");
        assertThatThrownBy(() -> parts.answer(loan, "InspectUnit", "sound", "no", "chargeCny", new BigDecimal("1.234"), "note", "屏碎"))
                .isInstanceOf(Refusal.class);
        parts.answer(loan, "InspectUnit", "sound", "no", "chargeCny", new BigDecimal("50.00"), "note", "屏碎");
        assertThat(charged(loan)).isEqualByComparingTo("50.00");
        assertThat(jdbc.sql("select place from tracked_item where item_number = ?").param(item).query(String.class).single())
                .startsWith("defective:");
    }

    @Test
    void a_lost_unit_is_charged_at_its_price_after_a_reminder() throws Exception {
        String loan = lent();
        solve();
        missed.deadlineMissed(loan, "loan-return");
        assertThat(jdbc.sql("select kind from message where case_number = ?").param(repair).query(String.class).list())
                .contains("loan-lent", "loan-return", "loan-reminder");
        parts.answer(loan, "TakeBackUnit", "returned", "no", "note", "客户遗失");
        assertThat(charged(loan)).isEqualByComparingTo("120.00");
        assertThat(state(loan)).isEqualTo("charged");
    }

    @Test
    void a_repair_that_ends_first_needs_no_loan() throws Exception {
        String loan = offered();
        solve();
        assertThat(parts.waitsFor(loan)).isEmpty();
        assertThat(state(loan)).isEqualTo("not-needed");
        assertThat(parts.status(loan)).isEqualTo("closed");
    }

    @Test
    void nothing_is_lent_where_the_customer_wants_none() throws Exception {
        String loan = offered();
        assertThatThrownBy(() -> parts.answer(loan, "LendUnit", "lent", "no")).isInstanceOf(Refusal.class);
        parts.answer(loan, "LendUnit", "lent", "no", "why", "客户不需要");
        assertThat(state(loan)).isEqualTo("declined");
        assertThat(parts.status(loan)).isEqualTo("closed");
    }

    @Test
    void a_unit_is_lent_once() throws Exception {
        String loan = lent();
        String gone = "store:" + NORTH + "/" + part + "/" + item;
        cases.callOffVisit(repair, "换人");
        String another = offered();
        assertThatThrownBy(() -> parts.answer(another, "LendUnit", "lent", "yes", "unit", gone, "receiver", "李")).isInstanceOf(Refusal.class);
        assertThat(state(loan)).isEqualTo("lent");
    }

    @Test
    void a_second_visit_offers_no_second_loan() throws Exception {
        String loan = lent();
        missed.deadlineMissed(repair, "loan");
        assertThat(jdbc.sql("select count(*) from unit_loan where repair = ?").param(repair).query(Integer.class).single()).isEqualTo(1);
        assertThat(loan).startsWith("L-");
    }

    @Test
    void a_special_user_gets_an_exchange_unit_at_once() throws Exception {
        repair = road.open(FLEET, true, Map.of("specialUser", true));
        road.toDiagnosis(repair);
        assertThat(loanClock().dueAt()).isEqualTo(loanClock().startedAt());
        missed.deadlineMissed(repair, "loan");
        assertThat(jdbc.sql("select kind from unit_loan where repair = ?").param(repair).query(String.class).single()).isEqualTo("exchange");
    }

    @Test
    void the_limit_counts_on_while_the_repair_waits_for_parts() throws Exception {
        repair = road.open(FLEET);
        road.toDiagnosis(repair);
        var before = loanClock();
        cases.pause(repair, "等备件", "parts", null, null);
        assertThat(loanClock().state()).isEqualTo("running");
        assertThat(loanClock().dueAt()).isEqualTo(before.startedAt().plus(Duration.ofHours(24)));
    }

    private ClockService.View loanClock() {
        return clocks.clocksOf(repair).stream().filter(one -> one.target().equals("loan")).findFirst().orElseThrow();
    }

    private String lent() throws Refusal {
        String loan = offered();
        parts.answer(loan, "LendUnit", "lent", "yes", "unit", "store:" + NORTH + "/" + part + "/" + item, "receiver", "李强");
        return loan;
    }

    private String offered() throws Refusal {
        repair = road.open(FLEET);
        part = parts.part(FLEET, "terminal", true);
        item = "T-" + part;
        parts.put(FLEET, NORTH, part, 1, item);
        road.toDiagnosis(repair);
        missed.deadlineMissed(repair, "loan");
        return jdbc.sql("select case_number from unit_loan where repair = ?").param(repair).query(String.class).single();
    }

    private void solve() throws Refusal {
        road.diagnose(repair, "product");
        road.repair(repair);
    }

    private String state(String loan) {
        return jdbc.sql("select state from unit_loan where case_number = ?").param(loan).query(String.class).single();
    }

    private BigDecimal charged(String loan) {
        return jdbc.sql("select amount_cny from ledger_entry where source = ? and debit_account like 'customer:%'").param("unit-loan:" + loan)
                .query(BigDecimal.class).single();
    }
}
