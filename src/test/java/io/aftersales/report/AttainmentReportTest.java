package io.aftersales.report;

import static io.aftersales.report.ReportChecks.ofTheYear;
import static io.aftersales.report.ReportChecks.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import io.aftersales.sla.ClockExtensionService;
import io.aftersales.sla.ClockService;
import io.aftersales.sla.SlaFixtures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
class AttainmentReportTest {

    private static final String SOUTH = "central-ac.south";
    private static final String NORTH = "central-ac.north-west";
    private static final String MANAGER = "general-manager.central-ac";
    /** The last moment of October in Shanghai. */
    private static final Instant BORDER = Instant.parse("2026-10-31T15:59:59.999Z");

    @Autowired
    private MockMvc http;
    @Autowired
    private ReportService reports;
    @Autowired
    private ClockService clocks;
    @Autowired
    private ClockExtensionService extensions;
    @Autowired
    private JdbcClient jdbc;

    private final List<String> numbers = new ArrayList<>();
    private String product;
    private ReportChecks checks;

    @BeforeEach
    void before_the_month_ends() {
        product = "attain-" + UUID.randomUUID().toString().substring(0, 8);
        checks = new ReportChecks(reports);
        SlaFixtures.at(BORDER.minusSeconds(86_400));
    }

    @AfterEach
    void time_goes_on() {
        numbers.forEach(clocks::cancelAll);
        SlaFixtures.now();
    }

    private String deadline(String unit, String severity, String target, Instant due) {
        String number = SlaFixtures.aCase(jdbc, unit.substring(0, unit.indexOf('.')), unit);
        jdbc.sql("update service_case set product_family = ?, severity = ? where number = ?").params(product, severity, number).update();
        clocks.start(number, target, BORDER.minusSeconds(86_400), due, null);
        numbers.add(number);
        return number;
    }

    private String clock(String number) {
        return clocks.clocksOf(number).get(0).id();
    }

    /** One deadline of each fate; returns what falls due in October and is decided. */
    private void everyFate() throws Exception {
        String kept = deadline(SOUTH, "major", "arrive", BORDER);
        String keptNextMonth = deadline("central-ac.foshan", "major", "arrive", BORDER.plusMillis(1));
        String late = deadline("central-ac.foshan", "ordinary", "contact", BORDER.minusSeconds(3600));
        deadline(NORTH, null, "arrive", BORDER.minusSeconds(60));
        deadline(NORTH, "major", "quote", BORDER.plusSeconds(864_000));
        String calledOff = deadline(NORTH, "major", "arrive", BORDER.minusSeconds(60));
        String calledOffLate = deadline(NORTH, "major", "arrive", BORDER.minusSeconds(7200));
        String paused = deadline(SOUTH, "ordinary", "contact", BORDER.minusSeconds(60));
        String extended = deadline(SOUTH, "ordinary", "quote", BORDER.minusSeconds(9000));
        String extendedTooLate = deadline(SOUTH, "ordinary", "quote", BORDER.minusSeconds(8000));
        deadline("room-ac.hq", "major", "arrive", BORDER.minusSeconds(60));
        SlaFixtures.at(BORDER.minusSeconds(80_000));
        clocks.pause(paused, "away", "customer", BORDER.minusSeconds(80_000));
        clocks.cancelAll(calledOff);
        extensions.extend(clock(extended), BORDER.minusSeconds(100), null, "the lift is out of order");
        SlaFixtures.at(BORDER.minusSeconds(5000));
        clocks.cancelAll(calledOffLate);
        clocks.meet(extended, "quote", BORDER.minusSeconds(5000));
        extensions.extend(clock(extendedTooLate), BORDER.minusSeconds(50), null, "a second look");
        clocks.meet(extendedTooLate, "quote", BORDER.minusSeconds(4000));
        SlaFixtures.at(BORDER);
        clocks.meet(kept, "arrive", BORDER);
        SlaFixtures.at(BORDER.plusMillis(1));
        clocks.meet(keptNextMonth, "arrive", BORDER.plusMillis(1));
        clocks.meet(late, "contact", BORDER.minusSeconds(10));
        // the work begins again: a round of its own
        clocks.start(late, "contact", BORDER.plusMillis(1), BORDER.plusSeconds(7200), null);
        clocks.meet(late, "contact", BORDER.plusSeconds(1));
        SlaFixtures.at(BORDER.plusSeconds(86_400));
    }

    /** Straight on the tables, in other words: the instants decide. @param cut an expression over the clock {@code s} and its case {@code f} */
    private Map<String, long[]> counted(String cut, String month) {
        LocalDate first = LocalDate.parse(month + "-01");
        Map<String, long[]> found = new HashMap<>();
        jdbc.sql("select coalesce(" + cut + ", '-') as piece, s.missed_at, s.ended_at, s.due_at, s.state from sla_clock s, service_case f"
                + " where f.number = s.case_number and f.product_family = :product and f.organisation = 'central-ac' and s.state <> 'paused'"
                + " and not (s.state = 'cancelled' and s.missed_at is null)"
                + " and s.due_at between :first and :last and (s.ended_at is not null or s.due_at < :today)")
                .param("product", product).param("first", first.atStartOfDay(java.time.ZoneOffset.ofHours(8)).toOffsetDateTime())
                .param("last", first.plusMonths(1).atStartOfDay(java.time.ZoneOffset.ofHours(8)).toOffsetDateTime().minusNanos(1_000_000))
                .param("today", BORDER.plusSeconds(86_400).atOffset(java.time.ZoneOffset.UTC))
                .query(row -> {
                    long[] counts = found.computeIfAbsent(row.getString("piece"), piece -> new long[2]);
                    counts[1]++;
                    if (row.getTimestamp("missed_at") == null && row.getTimestamp("ended_at") != null
                            && !row.getTimestamp("ended_at").after(row.getTimestamp("due_at"))) {
                        counts[0]++;
                    }
                });
        return found;
    }

    @ParameterizedTest
    @CsvSource({"target, s.target", "severity, f.severity", "outlet, f.unit_id", "organisation, f.organisation", "product, f.product_family",
            "process, f.kind"})
    void the_share_of_deadlines_kept_is_what_the_table_says(String by, String column) throws Exception {
        everyFate();
        for (String month : List.of("2026-10", "2026-11")) {
            LocalDate first = LocalDate.parse(month + "-01");
            Report report = checks.checked(MANAGER, new ReportQuery("attainment", first, first.plusMonths(1).minusDays(1), by, product(product)));
            Map<String, long[]> expected = counted(column, month);
            assertThat(ReportChecks.groups(report)).isEqualTo(expected.keySet());
            for (Report.Row row : report.rows()) {
                long[] counts = expected.get(row.group());
                Report.Cell cell = row.cells().get("attained");
                assertThat(new long[] {cell.numerator(), cell.denominator()}).as(month + " " + row.group()).isEqualTo(counts);
                assertThat(cell.value()).isEqualByComparingTo(ReportChecks.share(counts[0], counts[1]));
                assertThat(row.cells().get("missed").value().longValue()).isEqualTo(counts[1] - counts[0]);
            }
        }
    }

    @Test
    void a_deadline_falls_into_the_month_of_its_due_instant_in_the_zone_of_the_organisation() throws Exception {
        everyFate();
        Report report = checks.checked(MANAGER, ofTheYear("attainment", "month", product(product)));
        assertThat(report.rows()).hasSize(12).extracting(Report.Row::group).startsWith("2026-01").endsWith("2026-12");
        for (String month : List.of("2026-10", "2026-11")) {
            long[] counts = counted("'all'", month).get("all");
            assertThat(ReportChecks.numerators(report, "attained")).as(month).containsEntry(month, counts[0]);
            assertThat(ReportChecks.denominators(report, "attained")).as(month).containsEntry(month, counts[1]);
        }
        // kept to the millisecond, kept with more time; late, overdue, called off late, more time too late
        assertThat(ReportChecks.numerators(report, "attained")).containsOnly(Map.entry("2026-10", 2L), Map.entry("2026-11", 2L));
        assertThat(ReportChecks.denominators(report, "attained")).containsOnly(Map.entry("2026-10", 6L), Map.entry("2026-11", 2L));
        assertThat(report.total().get("extended").numerator()).isEqualTo(2);
        assertThat(report.rows().get(0).cells().get("attained").value()).as("no case is not zero").isNull();
        assertThat(report.zone()).hasToString("Asia/Shanghai");
    }

    @Test
    void what_an_outlet_does_counts_to_its_branch_and_to_who_supervises_it() throws Exception {
        everyFate();
        Report byBranch = checks.checked(MANAGER, ofTheYear("attainment", "branch", product(product)));
        Map<String, Long> expected = new HashMap<>();
        counted("f.unit_id", "2026-10").forEach((unit, counts) -> expected.merge(unit.equals(NORTH) ? NORTH : SOUTH, counts[1], Long::sum));
        counted("f.unit_id", "2026-11").forEach((unit, counts) -> expected.merge(unit.equals(NORTH) ? NORTH : SOUTH, counts[1], Long::sum));
        assertThat(ReportChecks.denominators(byBranch, "attained")).isEqualTo(expected);
        Report bySupervisor = checks.checked(MANAGER, ofTheYear("attainment", "supervisor", product(product)));
        Map<String, Long> supervised = new HashMap<>();
        for (String month : List.of("2026-10", "2026-11")) {
            counted("f.unit_id", month).forEach((unit, counts) -> supervisors(unit).forEach(person -> supervised.merge(person, counts[1], Long::sum)));
        }
        assertThat(ReportChecks.denominators(bySupervisor, "attained")).isEqualTo(supervised);
        assertThat(bySupervisor.total().get("attained").denominator()).isEqualTo(8);
    }

    /** Step by step upwards. */
    private List<String> supervisors(String unit) {
        for (String at = unit; at != null; at = jdbc.sql("select parent_id from unit where id = ?").param(at).query(String.class).optional().orElse(null)) {
            List<String> holders = jdbc.sql("select person_id from role_assignment where unit_id = ? and role = 'supervisor'").param(at)
                    .query(String.class).list();
            if (!holders.isEmpty()) {
                return holders;
            }
        }
        return List.of("-");
    }

    @Test
    void a_branch_manager_sees_the_own_branch_and_head_office_everything() throws Exception {
        everyFate();
        Report own = checks.checked("branch-manager.central-ac", ofTheYear("attainment", "outlet", product(product)));
        assertThat(ReportChecks.groups(own)).containsExactlyInAnyOrder(SOUTH, "central-ac.foshan");
        Report whole = checks.checked("auditor.central-ac", ofTheYear("attainment", "outlet", product(product)));
        assertThat(ReportChecks.groups(whole)).containsExactlyInAnyOrder(SOUTH, "central-ac.foshan", NORTH);
        Report platform = checks.checked("admin", ofTheYear("attainment", "organisation", product(product)));
        assertThat(ReportChecks.groups(platform)).containsExactlyInAnyOrder("central-ac", "room-ac");
        RequestPostProcessor manager = httpBasic("branch-manager.central-ac", "demo");
        for (String[] foreign : new String[][] {{"branch", NORTH}, {"outlet", "room-ac.hq"}, {"organisation", "room-ac"}, {"branch", "nowhere"}}) {
            http.perform(get("/api/reports/attainment?from=2026-10-01&to=2026-10-31").param(foreign[0], foreign[1]).with(manager))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void filters_narrow_what_is_counted() throws Exception {
        everyFate();
        for (ReportQuery.Filter filter : List.of(new ReportQuery.Filter("central-ac", null, null, product, null, null, "quote"),
                new ReportQuery.Filter(null, SOUTH, null, product, "ordinary", "repair", null),
                new ReportQuery.Filter(null, null, "central-ac.foshan", product, null, null, null))) {
            Report report = checks.checked(MANAGER, ofTheYear("attainment", "severity", filter));
            assertThat(report.total().get("attained").denominator()).isPositive().isEqualTo(jdbc.sql("""
                    select count(*) from sla_clock s where (s.state in ('met', 'breached') or s.missed_at is not null) and s.case_number in (select number
                        from service_case where product_family = :product and organisation = 'central-ac' and severity like :severity
                          and unit_id in (select d.id from unit d, unit u where d.path like u.path || '%' and u.id = :unit)) and s.target like :target""")
                    .param("product", product).param("severity", filter.severity() == null ? "%" : filter.severity())
                    .param("unit", filter.outlet() != null ? filter.outlet() : filter.branch() != null ? filter.branch() : "central-ac.hq")
                    .param("target", filter.target() == null ? "%" : filter.target()).query(Long.class).single());
        }
    }

    @Test
    void the_answer_speaks_the_language_of_the_request_and_says_what_was_counted() throws Exception {
        everyFate();
        RequestPostProcessor manager = httpBasic(MANAGER, "demo");
        http.perform(get("/api/reports").header("Accept-Language", "zh-CN").with(manager)).andExpect(status().isOk())
                .andExpect(jsonPath("$[0].key").value("attainment")).andExpect(jsonPath("$[0].title").value("时限达成"))
                .andExpect(jsonPath("$[0].groupings[*].key", hasItems("month", "supervisor"))).andExpect(jsonPath("$[0].filters", hasItem("target")));
        http.perform(get("/api/reports/attainment?from=2026-10-01&to=2026-10-31&by=target").param("product", product).with(manager))
                .andExpect(status().isOk()).andExpect(jsonPath("$.columns[0].definition", containsString("Deadlines that fell due")))
                .andExpect(jsonPath("$.rows[0].title").value("Arrive on site")).andExpect(jsonPath("$.total.cells.attained.denominator").value(6));
        http.perform(get("/api/reports/attainment/cases?from=2026-10-01&to=2026-10-31&by=target&group=contact&figure=missed").param("product", product)
                .with(manager)).andExpect(status().isOk()).andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.cases[0].branch").value(SOUTH)).andExpect(jsonPath("$.cases[0].detail").value("Contact the customer"));
    }

    @ParameterizedTest
    @CsvSource({"from=2026-10-01, 422, to", "from=2026-10-01&to=2026-09-30, 422, to", "from=2025-01-01&to=2026-12-31, 422, to",
            "from=yesterday&to=2026-09-30, 422, from", "from=2026-10-01&to=2026-10-31&by=moon, 422, by", "from=2026-10-01&to=2026-10-31&by=cause, 422, by",
            "from=2026-02-30&to=2026-10-31, 422, from"})
    void what_cannot_be_asked_is_refused_with_its_field(String query, int status, String field) throws Exception {
        http.perform(get("/api/reports/attainment?" + query).with(httpBasic(MANAGER, "demo"))).andExpect(status().is(status))
                .andExpect(jsonPath("$.field").value(field));
    }

    @Test
    void a_number_that_is_none_is_refused() throws Exception {
        for (String query : List.of("figure=nothing", "figure=attained&part=half", "figure=attained&limit=201", "figure=attained&after=x")) {
            http.perform(get("/api/reports/attainment/cases?from=2026-10-01&to=2026-10-31&" + query).with(httpBasic(MANAGER, "demo")))
                    .andExpect(status().isUnprocessableEntity());
        }
        http.perform(get("/api/reports/nothing?from=2026-10-01&to=2026-10-31").with(httpBasic(MANAGER, "demo"))).andExpect(status().isNotFound());
    }
}
