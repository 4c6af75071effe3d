package io.aftersales.report;

import static io.aftersales.report.RepairRows.at;
import static io.aftersales.report.ReportChecks.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class RepairReportsTest {

    private static final String SOUTH = "central-ac.south";
    private static final String FOSHAN = "central-ac.foshan";
    private static final String NORTH = "central-ac.north-west";
    private static final String MANAGER = "general-manager.central-ac";
    /** Long ago, and today. */
    private static final List<LocalDate> YEARS = List.of(LocalDate.parse("2016-01-01"), LocalDate.parse("2026-03-01"));
    private static final String ROWS = " from service_case f where f.product_family = :product and f.kind = 'repair' and f.organisation = 'central-ac'";
    private static final String COLUMNS = "select f.closed_at as at, f.unit_id as unit, f.severity as severity, f.product_family as product,"
            + " (select z.technician from visit z where z.case_number = f.number order by z.visit_no desc limit 1) as technician, ";
    private static final String CALLS = "select z.called_at as at, f.unit_id as unit, f.severity as severity, f.product_family as product,"
            + " (select v.technician from visit v where v.case_number = f.number order by v.visit_no desc limit 1) as technician,";

    @Autowired
    private ReportService reports;
    @Autowired
    private CaseRoad road;
    @Autowired
    private JdbcClient jdbc;

    private String product;
    private String technician;
    private RepairRows rows;
    private ReportChecks checks;
    private Independent independent;

    @BeforeEach
    void own_product() {
        product = "repair-" + UUID.randomUUID().toString().substring(0, 8);
        technician = "technician." + product;
        rows = new RepairRows(jdbc, product);
        checks = new ReportChecks(reports);
        independent = new Independent(jdbc);
    }

    /** What people do, along the process, and what would take months. */
    private void repairs() throws Exception {
        String solved = road.open("central-ac");
        road.toCallback(solved);
        road.satisfied(solved);
        String reworked = road.open("central-ac");
        road.toCallback(reworked);
        road.answer(reworked, "CallCustomer", "reached", "yes", "satisfied", "no", "score", 2, "remark", "仍有异响");
        road.answer(reworked, "DecideFollowUp", "followUp", "rework", "why", "返修");
        road.toDiagnosisAgain(reworked);
        road.diagnose(reworked, "product");
        road.repair(reworked);
        road.sign(reworked);
        road.satisfied(reworked);
        String guided = road.open("central-ac");
        road.answer(guided, "GuideRemotely", "reached", "yes", "mode", "phone", "advice", "重启", "solved", "yes");
        road.answer(guided, "CallCustomer", "reached", "yes", "satisfied", "no", "remark", "态度不好");
        road.answer(guided, "DecideFollowUp", "followUp", "complaint", "why", "服务态度");
        for (String number : List.of(solved, reworked, guided)) {
            jdbc.sql("update service_case set product_family = ? where number = ?").params(product, number).update();
        }
        longAgo();
    }

    private void longAgo() {
        // the last moment of January in Shanghai, and the first of February
        String one = rows.repair(FOSHAN, "closed", at("2016-01-20T02:00:00Z"), at("2016-01-31T15:59:59Z"), "solved", "serial_no", "S1", "model", "M",
                "severity", "major");
        rows.visit(one, 1, technician, at("2016-01-31T06:00:00Z"), at("2016-01-31T06:00:00Z"), "solved", "cause", "product", "service_minutes", 90);
        rows.callback(one, 1, at("2016-01-31T16:00:00Z"), "satisfied", 5);
        // the same unit again, to the second within 30 days: after the first repair, and before the limit of the second
        String again = rows.repair(FOSHAN, "closed", at("2016-03-01T15:59:59Z"), at("2016-03-01T16:00:00Z"), "solved", "serial_no", "S1", "model", "M");
        rows.visit(again, 1, technician, at("2016-03-01T06:00:00Z"), at("2016-03-01T06:00:01Z"), "visit-again", "cause", "product");
        rows.visit(again, 2, technician, at("2016-03-01T08:00:00Z"), at("2016-03-01T07:50:00Z"), "solved", "cause", "installation",
                "checklist_missing", "work-clothes, company-seal", "documents_missing", "fee");
        rows.callback(again, 1, at("2016-03-02T06:00:00Z"), "dissatisfied", null, "follow_up", "complaint");
        rows.callback(again, 2, at("2016-03-03T06:00:00Z"), "satisfied", 4);
        rows.repair(SOUTH, "closed", at("2016-04-01T00:00:00Z"), at("2016-04-02T00:00:00Z"), "solved-remotely", "serial_no", "S1", "model", "M");
        // other reports of units that count for nothing
        rows.repair(SOUTH, "duplicate", at("2016-04-02T00:00:01Z"), at("2016-04-02T01:00:00Z"), "duplicate", "serial_no", "S1", "model", "M");
        rows.repair(SOUTH, "cancelled", at("2016-04-03T00:00:00Z"), at("2016-04-03T01:00:00Z"), "cancelled", "serial_no", "S1", "model", "M");
        rows.repair(SOUTH, "closed", at("2016-04-03T00:00:00Z"), at("2016-04-04T00:00:00Z"), "solved-remotely", "serial_no", "S1", "model", "other");
        rows.repair(SOUTH, "reported", at("2016-05-20T00:00:00Z"), null, null, "serial_no", "S2", "model", "M");
        String refused = rows.repair(NORTH, "closed", at("2016-05-01T00:00:00Z"), at("2016-05-02T00:00:00Z"), "not-completed", "serial_no", "S2", "model", "M");
        rows.visit(refused, 1, technician, at("2016-05-01T08:00:00Z"), at("2016-05-01T08:00:00Z"), "signature-refused", "cause", "misoperation");
        String declined = rows.repair(NORTH, "closed", at("2016-05-01T00:00:00Z"), at("2016-05-02T00:00:00Z"), "declined");
        rows.visit(declined, 1, technician, at("2016-05-01T10:00:00Z"), at("2016-05-01T12:00:01Z"), "declined", "cause", null);
        rows.callback(declined, 1, null, "given-up", null, "no_call_why", "not-reached-3-times");
        String silent = rows.repair(NORTH, "closed", at("2016-06-01T00:00:00Z"), at("2016-06-02T00:00:00Z"), "solved", "reopened", 1);
        rows.visit(silent, 1, technician, null, at("2016-06-01T16:30:00Z"), "solved", "work_done", null);
        rows.callback(silent, 1, at("2016-06-03T00:00:00Z"), "satisfied", null);
        String waiting = rows.repair(NORTH, "visiting", at("2016-06-01T00:00:00Z"), null, null);
        rows.visit(waiting, 1, technician, at("2016-06-02T00:00:00Z"), null, null);
        rows.visit(waiting, 2, technician, at("2016-06-02T02:00:00Z"), null, "called-off");
    }

    private Report report(String key, String by, LocalDate first) throws Exception {
        return checks.checked(MANAGER, new ReportQuery(key, first, first.plusDays(399), by, product(product)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "branch", "outlet", "organisation", "product", "severity", "technician"})
    void how_well_repairs_were_done(String by) throws Exception {
        repairs();
        Map<String, String> mine = Map.of("product", product);
        for (LocalDate first : YEARS) {
            Report report = report("repair-quality", by, first);
            independent.agrees(report, "first-visit", COLUMNS + "1 as d, case when f.reopened > 0 or f.closing_reason <> 'solved' or 1 < (select count(*)"
                    + " from visit z where z.case_number = f.number and z.arrived_at is not null) then 0 else (select count(*) from visit z"
                    + " where z.case_number = f.number and z.arrived_at is not null and z.outcome = 'solved') end as n" + ROWS
                    + " and f.closing_reason in ('not-completed', 'solved') and exists (select 1 from visit z where z.case_number = f.number"
                    + " and z.arrived_at is not null)", mine);
            independent.agrees(report, "repeat", COLUMNS + "1 as d, case when 0 < (select count(*) from service_case z where z.serial_no = f.serial_no"
                    + " and z.model = f.model and z.organisation = f.organisation and z.kind = f.kind and z.status not in ('duplicate', 'cancelled')"
                    + " and z.number <> f.number and z.reported_at between f.closed_at and f.closed_at + interval '30' day) then 1 else 0 end as n" + ROWS
                    + " and f.serial_no > '' and f.closing_reason like 'solved%'", mine);
            String calls = " from callback_attempt z, callback b, service_case f where z.callback_id = b.id and z.reached = true and b.case_number = f.number"
                    + " and f.product_family = :product and f.organisation = 'central-ac'";
            independent.agrees(report, "satisfied", CALLS + " 1 as d, case b.result when 'satisfied' then 1 else 0 end as n" + calls, mine);
            independent.agrees(report, "called-back", COLUMNS + "1 as d, (select case when count(*) > 0 then 1 else 0 end from callback b where"
                    + " b.case_number = f.number and b.result like '%satisfied') as n" + ROWS + " and f.status = 'closed'", mine);
        }
    }

    @Test
    void scores_and_open_items_are_added_up() throws Exception {
        longAgo();
        Report report = report("repair-quality", "month", YEARS.get(0));
        assertThat(report.total().get("score").value()).isEqualByComparingTo("4.5");
        assertThat(report.total().get("score").denominator()).isEqualTo(2);
        assertThat(report.total().get("open-items").value()).isEqualByComparingTo(BigDecimal.valueOf(3));
        assertThat(report.total().get("open-items").numerator()).isEqualTo(1);
        assertThat(report.columns().get(2).target().value()).as("100 points, CAC-01").isEqualByComparingTo("1");
        assertThat(report.total().get("satisfied").met()).isFalse();
        assertThat(report.rows().get(11).cells().get("first-visit").value()).as("nothing happened in December").isNull();
    }

    @Test
    void what_counts_as_a_repeat_is_to_the_second() throws Exception {
        longAgo();
        Report report = report("repair-quality", "month", YEARS.get(0));
        // S1: within 30 days of January; in April after 30 days and 8 hours; a further one with another model only
        assertThat(ReportChecks.numerators(report, "repeat")).containsOnly(Map.entry("2016-01", 1L));
        jdbc.sql("update service_case set reported_at = ? where product_family = ? and reported_at = ?").params(at("2016-03-01T16:00:00Z").atOffset(java.time.ZoneOffset.UTC),
                product, at("2016-03-01T15:59:59Z").atOffset(java.time.ZoneOffset.UTC)).update();
        assertThat(ReportChecks.numerators(report("repair-quality", "month", YEARS.get(0)), "repeat")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "branch", "outlet", "product"})
    void the_three_controls_in_parts_per_million(String by) throws Exception {
        repairs();
        Map<String, String> mine = Map.of("product", product);
        for (LocalDate first : YEARS) {
            Report report = report("service-controls", by, first);
            independent.agrees(report, "complaint", COLUMNS + "1 as d, (select count(*) from callback b where b.case_number = f.number"
                    + " and b.follow_up = 'complaint') as n" + ROWS + " and f.status = 'closed'", mine);
            independent.agrees(report, "dissatisfaction", COLUMNS + "1 as d, case when f.number in (select b.case_number from callback b"
                    + " where b.result = 'dissatisfied') then 1 else 0 end as n" + ROWS + " and f.status = 'closed'", mine);
            independent.agrees(report, "omission", COLUMNS + "1 as d, case when f.number not in (select b.case_number from callback b where"
                    + " coalesce(b.result, b.no_call_why) is not null) or f.closing_reason = 'solved' and f.number in (select z.case_number from visit z where"
                    + " z.work_done is null and z.visit_no = (select max(y.visit_no) from visit y where y.case_number = z.case_number)) then 1 else 0 end as n"
                    + ROWS + " and f.status = 'closed'", mine);
        }
        Report report = report("service-controls", by, YEARS.get(0));
        assertThat(report.total().get("complaint").value()).isEqualByComparingTo(new BigDecimal(1_000_000).divide(new BigDecimal(
                report.total().get("complaint").denominator()), 2, java.math.RoundingMode.HALF_UP));
    }

    @Test
    void below_ten_in_a_million_is_the_target_of_the_home_appliances() throws Exception {
        String number = new RepairRows(jdbc, product).repair("home-appliance.east", "closed", at("2016-01-20T02:00:00Z"), at("2016-01-31T15:59:59Z"), "solved-remotely");
        rows.callback(number, 1, at("2016-02-01T02:00:00Z"), "satisfied", null);
        Report report = checks.checked("general-manager.home-appliance", new ReportQuery("service-controls", YEARS.get(0), YEARS.get(0).plusDays(60), null,
                product(product)));
        assertThat(report.columns().get(1).target()).isEqualTo(new Report.Target(new BigDecimal("10"), "below"));
        assertThat(report.total().get("complaint").met()).isTrue();
        assertThat(report.rows().get(1).cells().get("complaint").met()).as("no services, no verdict").isNull();
        jdbc.sql("update callback set follow_up = 'complaint' where case_number = ?").param(number).update();
        assertThat(checks.as("general-manager.home-appliance", new ReportQuery("service-controls", YEARS.get(0), YEARS.get(0).plusDays(60), null,
                product(product))).total().get("complaint").met()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "branch", "outlet", "technician", "severity"})
    void who_came_when_it_was_agreed(String by) throws Exception {
        repairs();
        for (LocalDate first : YEARS) {
            Report report = report("arrival", by, first);
            for (String[] figure : new String[][] {{"on-time", "z.appointed_from"}, {"in-window", "z.appointed_until"}}) {
                independent.agrees(report, figure[0], "select z.appointed_from as at, f.unit_id as unit, f.severity as severity, z.technician as technician,"
                        + " 1 as d, case when z.arrived_at > " + figure[1] + " or z.arrived_at is null then 0 else 1 end as n from visit z, service_case f"
                        + " where z.case_number = f.number and f.product_family = :product and z.appointed_from is not null"
                        + " and (z.arrived_at is not null or z.state <> 'ended')", Map.of("product", product));
            }
        }
        Report report = report("arrival", "technician", YEARS.get(0));
        assertThat(ReportChecks.numerators(report, "on-time")).as("ten minutes before is in time, a second after is late").containsEntry(technician, 3L);
        assertThat(ReportChecks.denominators(report, "on-time")).containsEntry(technician, 6L);
    }

    @Test
    void how_many_visits_a_technician_makes_in_a_day_of_the_zone() throws Exception {
        longAgo();
        Report report = checks.checked(MANAGER, new ReportQuery("load", YEARS.get(0), YEARS.get(0).plusDays(300), "technician", null));
        Report.Row mine = report.rows().stream().filter(row -> row.group().equals(technician)).findFirst().orElseThrow();
        List<LocalDate> days = jdbc.sql("select arrived_at from visit where technician = ? and arrived_at is not null").param(technician)
                .query((row, n) -> row.getObject(1, java.time.OffsetDateTime.class).atZoneSameInstant(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate()).list();
        assertThat(mine.cells().get("visits").numerator()).isEqualTo(days.size());
        assertThat(mine.cells().get("days").numerator()).isEqualTo(days.stream().distinct().count()).isEqualTo(4);
        assertThat(mine.cells().get("load").value()).isEqualByComparingTo("1.5");
        assertThat(mine.cells().get("hours").value()).isEqualByComparingTo("0.38");
        assertThat(mine.cells().get("on-time").numerator()).isEqualTo(3);
        assertThat(mine.cells().get("on-time").denominator()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "branch", "product"})
    void services_by_main_class(String by) throws Exception {
        repairs();
        Map<String, String> mine = Map.of("product", product);
        for (LocalDate first : YEARS) {
            Report report = report("service-classes", by, first);
            String last = "(select z.cause from visit z where z.case_number = f.number and z.cause is not null order by z.visit_no desc limit 1)";
            for (String[] figure : new String[][] {{"installation", "installation"}, {"quality", "product"}}) {
                independent.agrees(report, figure[0], COLUMNS + "0 as d, case when " + last + " = '" + figure[1] + "' then 1 else 0 end as n" + ROWS
                        + " and f.status = 'closed'", mine);
            }
            independent.agrees(report, "request", COLUMNS + "0 as d, case when coalesce(" + last + ", 'none') in ('product', 'installation') then 0 else 1 end as n"
                    + ROWS + " and f.status = 'closed'", mine);
            Map<String, Report.Cell> total = report.total();
            assertThat(total.get("services").numerator()).isEqualTo(total.get("installation").numerator() + total.get("quality").numerator()
                    + total.get("request").numerator()).isPositive();
        }
    }

    /** Every cause that can be diagnosed, against what people mean by the classes, written once more by hand. */
    @Test
    void each_cause_counts_to_one_class_of_service() throws Exception {
        Map<String, List<String>> classes = Map.of("installation", List.of("installation", "design", "design-institute"), "quality", List.of("product", "part"),
                "request", List.of("technician-damage", "transport-damage", "loss", "misoperation", "condition-change", "user-change", "human-damage",
                        "traffic-accident", "none-of-these"));
        for (List<String> causes : classes.values()) {
            for (String cause : causes) {
                String number = rows.repair(SOUTH, "closed", at("2016-02-01T00:00:00Z"), at("2016-02-02T00:00:00Z"), "solved");
                rows.visit(number, 1, technician, null, at("2016-02-01T08:00:00Z"), "visit-again", "cause", "product");
                rows.visit(number, 2, technician, null, at("2016-02-01T09:00:00Z"), "solved", "cause", cause);
            }
        }
        rows.repair(SOUTH, "closed", at("2016-02-01T00:00:00Z"), at("2016-02-02T00:00:00Z"), "solved-remotely");
        rows.repair(SOUTH, "closed", at("2016-02-01T00:00:00Z"), at("2016-02-02T00:00:00Z"), null, "kind", "installation");
        Map<String, Report.Cell> total = report("service-classes", "product", YEARS.get(0)).total();
        assertThat(total.get("services").numerator()).isEqualTo(16);
        assertThat(total.get("installation").numerator()).isEqualTo(4);
        assertThat(total.get("quality").numerator()).isEqualTo(2);
        assertThat(total.get("request").numerator()).isEqualTo(10);
    }

    @Test
    void a_diagnosis_that_a_later_visit_did_not_confirm_was_wrong() throws Exception {
        longAgo();
        for (String by : List.of("month", "outlet")) {
            independent.agrees(report("indicators", by, YEARS.get(0)), "misjudgement", "select z.arrived_at as at, f.unit_id as unit, 1 as d, case when (select count(*)"
                    + " from visit y where y.case_number = z.case_number and y.visit_no > z.visit_no and y.cause not in (z.cause)) > 0 then 1 else 0 end as n"
                    + " from visit z, service_case f where f.number = z.case_number and z.cause is not null and z.arrived_at is not null"
                    + " and f.product_family = :product", Map.of("product", product));
        }
        assertThat(report("indicators", "month", YEARS.get(0)).total().get("misjudgement").numerator()).isEqualTo(1);
    }
}
