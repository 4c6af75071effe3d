package io.aftersales.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.process.ClaimRoad;
import io.aftersales.settlement.LedgerReads;
import io.aftersales.settlement.LedgerService;
import io.aftersales.settlement.Party;
import io.aftersales.settlement.Posting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class MoneyReportsTest {

    private static final String MANAGER = "general-manager.central-ac";
    private static final String FOSHAN = "central-ac.foshan";

    @Autowired
    private ReportService reports;
    @Autowired
    private ClaimRoad road;
    @Autowired
    private LedgerService ledger;
    @Autowired
    private LedgerReads balances;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private MockMvc http;

    private ReportChecks checks;
    private Independent independent;

    @BeforeEach
    void checks() {
        checks = new ReportChecks(reports);
        independent = new Independent(jdbc);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private Report lately(String key, String by) throws Exception {
        return checks.checked(MANAGER, new ReportQuery(key, today().minusDays(370), today(), by, new ReportQuery.Filter("central-ac", null, null, null, null, null, null)));
    }

    private void post(String party, String kind, String amount, LocalDate on) throws Exception {
        ledger.post(new Posting("central-ac", "report:" + UUID.randomUUID(), kind, Party.of(party), new BigDecimal(amount), on, null, null));
    }

    /** Earned, deducted, corrected, paid, deposited; by an outlet, a branch and a customer; within the months and at their borders. */
    private void entries() throws Exception {
        LocalDate month = today().minusMonths(2).withDayOfMonth(1);
        post("unit:" + FOSHAN, "labour", "120.51", month);
        post("unit:" + FOSHAN, "labour", "80.00", month.minusDays(1));
        post("unit:" + FOSHAN, "penalty", "-20.25", month.plusMonths(1).minusDays(1));
        post("unit:" + FOSHAN, "part-not-returned", "-7.07", month.plusDays(3));
        post("unit:central-ac.south", "incentive", "33.33", month.plusDays(3));
        post("unit:central-ac.chengdu", "travel", "11.10", month.plusDays(4));
        post("unit:" + FOSHAN, "payout", "-50.00", month.plusDays(9));
        post("unit:" + FOSHAN, "deposit", "-1000.00", month.plusDays(9));
        long penalty = jdbc.sql("select max(id) from ledger_entry where party = ? and kind = 'penalty' and booked_on = ?").params("unit:" + FOSHAN,
                month.plusMonths(1).minusDays(1)).query(Long.class).single();
        ledger.correct(penalty, new BigDecimal("5.25"), "half of it was not theirs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "party", "outlet", "branch", "organisation"})
    void the_settlement_agrees_with_the_ledger_to_the_cent(String by) throws Exception {
        entries();
        Report report = lately("settlement", by);
        // what the account of a party gained is what the maker owes it
        String accounts = "select e.booked_on as at, e.unit_id as unit, e.party as party, -z.amount_cny as amount from ledger_line z, ledger_entry e"
                + " where z.entry_id = e.id and e.organisation = 'central-ac' and z.account = e.party || '/current' and not e.party like 'customer:%'";
        independent.sums(report, "balance", accounts, Map.of());
        independent.sums(report, "paid", accounts.replace("-z.amount_cny", "z.amount_cny") + " and e.kind in ('payout')", Map.of());
        String ofPenalty = "(e.kind = 'penalty' or e.corrects in (select id from ledger_entry where kind = 'penalty'))";
        independent.sums(report, "penalties", accounts.replace("-z.amount_cny", "z.amount_cny") + " and " + ofPenalty, Map.of());
        String against = "('charge-back', 'penalty', 'stock-shortage', 'part-not-returned', 'supplier-recovery', 'carrier-recovery')";
        String deducted = "(e.kind in " + against + " or exists (select 1 from ledger_entry w where w.id = e.corrects and w.kind in " + against + "))";
        independent.sums(report, "deducted", accounts.replace("-z.amount_cny", "z.amount_cny") + " and " + deducted, Map.of());
        independent.sums(report, "earned", accounts + " and e.kind not in ('payout') and not " + deducted, Map.of());
        independent.sums(report, "open", accounts + " and e.kind not in ('payout') and not exists (select 1 from statement_entry s join statement t"
                + " on t.number = s.statement_no where s.entry_id = e.id and t.state in ('paid', 'carried'))", Map.of());
        Map<String, Report.Cell> total = report.total();
        assertThat(total.get("balance").value()).isEqualByComparingTo(total.get("earned").value().subtract(total.get("deducted").value())
                .subtract(total.get("paid").value()));
    }

    @Test
    void over_all_months_the_balance_is_that_of_the_account() throws Exception {
        entries();
        BigDecimal account = balances.balance("central-ac", "unit:" + FOSHAN);
        BigDecimal balance = BigDecimal.ZERO;
        for (LocalDate from = LocalDate.parse("2020-01-01"); from.getYear() < 2040; from = from.plusYears(1)) {
            Report report = checks.as(MANAGER, new ReportQuery("settlement", from, from.plusYears(1).minusDays(1), "party", null));
            balance = balance.add(report.rows().stream().filter(row -> row.group().equals("unit:" + FOSHAN)).map(row -> row.cells().get("balance").value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertThat(balance).isEqualByComparingTo(account);
    }

    private void claims() throws Exception {
        String settled = road.byOutlet("central-ac", "product");
        road.decide(settled, "none", "approved", "approved");
        road.asProposed(settled);
        String charged = road.byOutlet("central-ac", "installation");
        road.decide(charged, "none", "approved", "approved");
        road.asProposed(charged);
        String cut = road.byOutlet("central-ac", "part");
        road.decide(cut, "none", Map.of("verdict", "partly-approved", "amount", "250.50", "reason", "no-proof"),
                Map.of("verdict", "denied", "reason", "not-covered"));
        road.byOutlet("central-ac", null);
        String withdrawn = road.byOutlet("central-ac", "product");
        jdbc.sql("update warranty_claim set state = 'withdrawn', ended_at = filed_at where case_number = ?").param(withdrawn).update();
    }

    @ParameterizedTest
    @CsvSource({"month, null", "cause, w.cause", "payer, z.payer", "branch, null", "outlet, null", "product, f.product_family"})
    void what_was_claimed_and_who_bears_it(String by, String column) throws Exception {
        claims();
        Report report = lately("claims", by);
        String named = column.equals("null") ? "" : column + " as " + by + ", ";
        String lines = " from warranty_claim w left join service_case f on w.case_number = f.number join warranty_claim_line z on z.case_number ="
                + " f.number where w.organisation = 'central-ac' and w.state not in ('withdrawn')";
        independent.agrees(report, "claims", "select w.filed_at as at, f.unit_id as unit, " + named + "0 as d, 1 as n" + lines
                + " and not exists (select 1 from warranty_claim_line y where y.case_number = z.case_number and y.line_no < z.line_no)", Map.of());
        independent.sums(report, "claimed", "select w.filed_at as at, f.unit_id as unit, " + named + "z.claimed as amount" + lines, Map.of());
        independent.sums(report, "approved", "select w.filed_at as at, f.unit_id as unit, " + named + "z.approved as amount" + lines
                + " and z.verdict in ('approved', 'partly-approved')", Map.of());
        for (String bearer : new String[] {"maker", "outlet", "supplier", "carrier", "customer"}) {
            independent.sums(report, "by-" + bearer, "select w.filed_at as at, f.unit_id as unit, " + named + "z.share_" + bearer + " as amount" + lines
                    + " and z.approved > 0 and z.share_" + bearer + " <> 0", Map.of());
        }
        assertThat(report.total().get("by-outlet").value()).isGreaterThanOrEqualTo(new BigDecimal("420"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "outlet", "product"})
    void false_costs_and_exchanges(String by) throws Exception {
        claims();
        jdbc.sql("update warranty_claim set remedy = 'free-exchange' where case_number = (select max(case_number) from warranty_claim where state = 'settled')").update();
        Report report = lately("indicators", by);
        String product = "product".equals(by) ? "f.product_family as product, " : "";
        String decided = " from warranty_claim w, service_case f where w.case_number = f.number and w.organisation = 'central-ac'";
        independent.agrees(report, "false-cost", "select w.decided_at as at, f.unit_id as unit, " + product + "1 as d, case when w.case_number in (select z.case_number"
                + " from warranty_claim_line z where z.reason = 'no-proof' or z.reason = 'work-not-needed' or z.reason = 'already-compensated') then 1 else 0"
                + " end as n" + decided + " and w.decided_at is not null and w.state not in ('withdrawn')", Map.of());
        independent.agrees(report, "exchange", "select w.ended_at as at, cast(null as date) as on_day, f.unit_id as unit, " + product + "0 as d, 1 as n" + decided
                + " and w.state = 'settled' and (w.remedy = 'free-exchange' or w.remedy = 'full-refund-on-request')"
                + " union all select cast(null as timestamp with time zone), cast(z.fact_value as date), f.responsible_unit, " + product.replace(" as product", "")
                + "1, 0 from unit_fact z, equipment_unit f where z.unit_id = f.id and f.organisation = 'central-ac' and z.fact = 'purchaseDate'"
                + " and z.superseded_at is null and z.fact_value is not null", Map.of());
        assertThat(report.total().get("false-cost").numerator()).isPositive();
    }

    @Test
    void who_may_not_read_money_is_not_shown_it() throws Exception {
        String query = "?from=2026-01-01&to=2026-01-31";
        for (String role : new String[] {"supervisor", "quality-engineer", "chief-engineer"}) {
            http.perform(get("/api/reports").with(httpBasic(role + ".central-ac", "demo"))).andExpect(status().isOk())
                    .andExpect(jsonPath("$[*].key", not(hasItem("settlement")))).andExpect(jsonPath("$[*].key", hasItem("attainment")));
            http.perform(get("/api/reports/settlement" + query).with(httpBasic(role + ".central-ac", "demo"))).andExpect(status().isForbidden());
            http.perform(get("/api/reports/settlement/cases" + query + "&figure=earned").with(httpBasic(role + ".central-ac", "demo")))
                    .andExpect(status().isForbidden());
        }
        http.perform(get("/api/reports/settlement" + query).with(httpBasic("settlement-clerk.central-ac", "demo"))).andExpect(status().isOk());
        http.perform(get("/api/reports/attainment" + query).with(httpBasic("settlement-clerk.central-ac", "demo"))).andExpect(status().isForbidden());
        http.perform(get("/api/reports/claims" + query).with(httpBasic("supervisor.central-ac", "demo"))).andExpect(status().isForbidden());
        http.perform(get("/api/reports").with(httpBasic("technician.central-ac", "demo"))).andExpect(status().isForbidden());
        entries();
        Report own = checks.as("branch-manager.central-ac", new ReportQuery("settlement", today().minusDays(370), today(), "outlet", null));
        assertThat(ReportChecks.groups(own)).contains(FOSHAN).doesNotContain("central-ac.chengdu", "central-ac.hq");
    }
}
