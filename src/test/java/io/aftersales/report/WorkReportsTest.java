package io.aftersales.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.installation.CoverageService;
import io.aftersales.process.PartsRoad;
import io.aftersales.process.ProjectRoad;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.stock.Movement;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
class WorkReportsTest {

    private static final String AC = "central-ac";
    private static final String SOUTH = "central-ac.south";
    private static final String FOSHAN = "central-ac.foshan";
    private static final String CHENGDU = "central-ac.chengdu";
    private static final String MANAGER = "general-manager.central-ac";
    /** The last moment of a March in which nothing else happened. */
    private static final Instant BORDER = Instant.parse("2017-03-31T15:59:59Z");

    @Autowired
    private ReportService reports;
    @Autowired
    private ProjectRoad road;
    @Autowired
    private PartsRoad parts;
    @Autowired
    private StockService stock;
    @Autowired
    private CoverageService coverage;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private ReportChecks checks;
    private Independent independent;

    @BeforeEach
    void checks() {
        checks = new ReportChecks(reports);
        independent = new Independent(jdbc);
    }

    private List<Report> reports(String key, String by) throws Exception {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        ReportQuery.Filter filter = new ReportQuery.Filter(AC, null, null, null, null, null, null);
        return List.of(checks.checked(MANAGER, new ReportQuery(key, LocalDate.parse("2017-01-01"), LocalDate.parse("2017-12-31"), by, filter)),
                checks.checked(MANAGER, new ReportQuery(key, today.minusDays(100), today.plusDays(1), by, filter)));
    }

    /** One along the process, and in 2017 some whose times are known. */
    private void orders() throws Exception {
        String part = parts.part(AC);
        parts.put(AC, SOUTH, part, 100);
        String now = parts.order(AC, FOSHAN, null, part, 2);
        parts.approve(now);
        parts.ship(now);
        parts.receive(now);
        then(part, FOSHAN, BORDER.minusSeconds(3600), 3600, BORDER, LocalDate.parse("2017-03-31"), 0);
        then(part, FOSHAN, BORDER.minusSeconds(7200), 7201, BORDER.plusSeconds(1), LocalDate.parse("2017-03-31"), 1);
        then(part, SOUTH, BORDER.minusSeconds(36_000), 14_400, BORDER.plusSeconds(86_400), LocalDate.parse("2017-04-01"), 0);
        then(part, SOUTH, BORDER.minusSeconds(90_000), 86_400, BORDER.plusSeconds(86_401), null, 2);
        stock.move(new Movement(AC, "desk:" + UUID.randomUUID(), part, 3, Place.store(SOUTH), Place.store(CHENGDU), List.of(), null, null, null));
        stock.move(new Movement(AC, "desk:" + UUID.randomUUID(), part, 1, Place.store(SOUTH), Place.scrap(SOUTH), List.of(), null, null, null));
    }

    /** @param waited seconds until the review @param promised null for no promise @param wrong pieces */
    private void then(String part, String unit, Instant submitted, long waited, Instant received, LocalDate promised, int wrong) throws Exception {
        String number = parts.order(AC, unit, null, part, 3);
        parts.approve(number);
        if (parts.waitsFor(number).contains("ShipParts")) {
            parts.ship(number);
        }
        jdbc.sql("update part_order set submitted_at = ?, reviewed_at = ? where case_number = ?").params(submitted.atOffset(ZoneOffset.UTC),
                submitted.plusSeconds(waited).atOffset(ZoneOffset.UTC), number).update();
        jdbc.sql("delete from part_order_promise where case_number = ?").param(number).update();
        if (promised != null) {
            jdbc.sql("insert into part_order_promise (case_number, promise_no, expected_on, reason, given_at, given_by) values (?, 1, ?, 'x', ?, 'x')")
                    .params(number, promised, submitted.atOffset(ZoneOffset.UTC)).update();
        }
        jdbc.sql("update part_shipment set received_at = ? where case_number = ?").params(received.atOffset(ZoneOffset.UTC), number).update();
        jdbc.sql("update part_shipment_line set wrong = ?, good = quantity - ?, damaged = 0, missing = 0 where case_number = ?").params(wrong, wrong, number).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "branch", "outlet", "organisation"})
    void orders_of_parts(String by) throws Exception {
        orders();
        for (Report report : reports("parts", by)) {
            String arrived = " from part_shipment z, part_order f where z.case_number = f.case_number and f.organisation = 'central-ac' and z.received_at is not null";
            String columns = "select z.received_at as at, f.unit_id as unit, 1 as d, ";
            independent.agrees(report, "wrong", columns + "case when (select sum(y.wrong) from part_shipment_line y where y.case_number = z.case_number"
                    + " and y.shipment_no = z.shipment_no) > 0 then 1 else 0 end as n" + arrived, Map.of());
            independent.agrees(report, "faulty", columns + "case when (select sum(y.quantity - y.good) from part_shipment_line y where y.case_number ="
                    + " z.case_number and y.shipment_no = z.shipment_no) > 0 then 1 else 0 end as n" + arrived, Map.of());
            independent.agrees(report, "late", columns + "y.expected_on as promised from part_shipment z, part_order f, part_order_promise y where"
                    + " z.case_number = f.case_number and f.organisation = 'central-ac' and z.received_at is not null and y.case_number = f.case_number"
                    + " and y.promise_no = 1", Map.of());
            independent.agrees(report, "review-in-time", "select f.reviewed_at as at, f.unit_id as unit, 1 as d, case when z.ended_at <= z.due_at and"
                    + " z.missed_at is null then 1 else 0 end as n from part_order f, sla_clock z where f.organisation = 'central-ac' and f.reviewed_by <>"
                    + " 'system' and f.reviewed_at is not null and z.case_number = f.case_number and z.target = 'parts-review' and z.round = 1 and z.state <> 'cancelled'",
                    Map.of());
            independent.agrees(report, "by-order", "select z.moved_at as at, case when f.unit_id is null then substring(z.from_place from 7) else f.unit_id end as unit,"
                    + " 1 as d, case when f.unit_id is null then 0 else 1 end as n from stock_movement z left join part_order f on f.case_number = z.case_number"
                    + " where z.organisation = 'central-ac' and substring(z.from_place from 1 for 6) = 'store:' and (f.unit_id is not null or"
                    + " substring(z.reference from 1 for 5) = 'desk:' and substring(z.to_place from 1 for 4) in ('stor', 'van:'))", Map.of());
        }
    }

    @Test
    void half_and_nine_of_ten_of_the_reviews_took_no_longer() throws Exception {
        orders();
        Report report = reports("parts", "month").get(0);
        Report.Row march = report.rows().get(2);
        assertThat(march.group()).isEqualTo("2017-03");
        List<Double> hours = jdbc.sql("select submitted_at, reviewed_at from part_order where organisation = 'central-ac' and reviewed_by <> 'system'"
                        + " and reviewed_at >= ? and reviewed_at <= ?").params(Instant.parse("2017-02-28T16:00:00Z").atOffset(ZoneOffset.UTC), BORDER.atOffset(ZoneOffset.UTC))
                .query((row, n) -> java.time.Duration.between(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()).toSeconds() / 3600.0).list()
                .stream().sorted().toList();
        assertThat(hours).as("the one a second later is April's").hasSize(3);
        assertThat(march.cells().get("review-median").value().doubleValue()).isEqualTo(hours.get(1));
        assertThat(march.cells().get("review-slow").value().doubleValue()).isEqualTo(hours.get(1) + 0.8 * (hours.get(2) - hours.get(1)));
        assertThat(march.cells().get("review-median").denominator()).isEqualTo(3);
        assertThat(report.total().get("review-median").denominator()).isEqualTo(4);
        assertThat(report.total().get("review-median").value().doubleValue()).isEqualTo(Math.round(100 * (7201 / 3600.0 + 4) / 2) / 100.0);
        assertThat(report.columns().get(6).target().value()).as("99 %, CAC-130").isEqualByComparingTo("0.99");
    }

    private void projects() throws Exception {
        String inspected = road.register(AC);
        road.toInspection(inspected);
        road.inspected(inspected);
        String faulty = road.register(AC);
        road.toInspection(faulty);
        road.foundUnearthed(faulty);
        road.register(AC);
        String cancelled = road.register(AC);
        jdbc.sql("update installation_project set status = 'cancelled' where case_number = ?").param(cancelled).update();
        jdbc.sql("update installation_project set registered_at = ? where case_number = ?").params(BORDER.atOffset(ZoneOffset.UTC), faulty).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "branch", "outlet", "organisation"})
    void which_projects_were_inspected(String by) throws Exception {
        projects();
        for (Report report : reports("inspection-coverage", by)) {
            String projects = " from installation_project f left join inspection z on z.case_number = f.case_number and z.inspected_at is not null"
                    + " where f.organisation = 'central-ac' and f.status not in ('cancelled')";
            independent.agrees(report, "coverage", "select f.registered_at as at, f.unit_id as unit, 1 as d, max(case when z.id is null then 0 else 1 end) as n"
                    + projects + " group by f.case_number, f.registered_at, f.unit_id", Map.of());
            independent.agrees(report, "passed", "select f.registered_at as at, f.unit_id as unit, 1 as d, case z.passed when true then 1 else 0 end as n" + projects
                    + " and z.id is not null", Map.of());
            for (String figure : List.of("findings", "open-findings")) {
                independent.agrees(report, figure, "select f.registered_at as at, f.unit_id as unit, 0 as d, 1 as n from"
                        + " installation_finding z, installation_project f where z.case_number = f.case_number and f.organisation = 'central-ac' and f.status <>"
                        + " 'cancelled'" + (figure.equals("findings") ? "" : " and z.closed_at is null"), Map.of());
            }
        }
    }

    @Test
    void a_month_of_a_branch_is_covered_as_its_own_report_says() throws Exception {
        projects();
        Report report = reports("inspection-coverage", "branch").get(0);
        CoverageService.Coverage march = CurrentActor.call(new Actor(Actor.Kind.PERSON, MANAGER, AC, null, null),
                () -> coverage.of(YearMonth.of(2017, 3).toString(), AC)).stream().filter(one -> one.projects() > 0).findFirst().orElseThrow();
        Report.Row branch = report.rows().get(0);
        assertThat(branch.group()).isEqualTo(march.unitId());
        assertThat(branch.cells().get("coverage").numerator()).isEqualTo(march.inspected());
        assertThat(branch.cells().get("coverage").denominator()).isEqualTo(march.projects());
        assertThat(branch.cells().get("coverage").met()).isEqualTo(march.met());
        assertThat(branch.cells().get("open-findings").numerator()).isEqualTo(march.openFindings());
        assertThat(report.columns().get(0).target().value()).isEqualByComparingTo("0.95");
    }
}
