package io.aftersales.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.customer.ArchiveEntry;
import io.aftersales.customer.Fact;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.customer.Place;
import io.aftersales.customer.Source;
import io.aftersales.customer.UnitFacts;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ReportImportTest {

    private static final String HEADER = String.join(",", ReportFormat.COLUMNS);

    @Autowired
    private ReportImport imports;

    @Autowired
    private InstalledBaseService base;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @BeforeEach
    void aUnit() {
        base.take(new ArchiveEntry("central-ac", "REP-1", "报修客户", PhoneNumber.read("13955556666").orElseThrow(), "13955556666",
                new Place("广东", "佛山", "市区", "佛山报修路1号"), "chiller", "LSQ-65", "REP-SER-1",
                new UnitFacts(Map.of(Fact.EX_FACTORY_DATE, "2025-01-10", Fact.ACCEPTANCE_DATE, "2025-03-15")), null), new Source(Source.IMPORT, "test:1"));
    }

    @Test
    void a_report_opens_one_case_at_its_instant_however_often_it_comes() throws Exception {
        Row[] reports = {row("T-1").with("reported_at", ago(Duration.ofDays(40))), row("T-2").with("reported_at", ago(Duration.ofMinutes(1)))};
        ImportResult first = run(reports);
        assertThat(first).isEqualTo(new ImportResult(2, 0, List.of()));
        Map<String, Object> opened = jdbc.sql("select status, late_at_import, warranty_status, reported_at from service_case where report_no = 'T-1'").query().singleRow();
        assertThat(opened.get("late_at_import")).isEqualTo(true);
        assertThat(opened.get("warranty_status")).isEqualTo("in-warranty");
        assertThat(jdbc.sql("select late_at_import from service_case where report_no = 'T-2'").query(Boolean.class).single()).isFalse();
        ImportResult again = run(reports);
        assertThat(again).isEqualTo(new ImportResult(0, 2, List.of()));
        assertThat(jdbc.sql("select count(*) from service_case where report_no in ('T-1', 'T-2')").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void many_late_reports_are_told_in_one_digest_per_person() throws Exception {
        Row[] rows = new Row[6];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("DIG-" + i).with("reported_at", ago(Duration.ofDays(30 + i)));
        }
        ImportFile file = file(rows);
        imports.run(file);
        imports.run(file);
        assertThat(jdbc.sql("select recipient_id, channel, count(*) as n from message where event_id = ? group by recipient_id, channel having count(*) > 1")
                .param("digest:reports:" + file.sha256()).query().listOfRows()).isEmpty();
        assertThat(jdbc.sql("select count(*) from message where event_id = ?").param("digest:reports:" + file.sha256()).query(Long.class).single()).isPositive();
        assertThat(jdbc.sql("""
                select count(*) from message m join service_case c on c.number = m.case_number
                where c.report_no like 'DIG-%' and m.kind = 'escalation'""").query(Long.class).single()).isZero();
    }

    @Test
    void another_report_under_a_used_number_is_refused_and_names_the_case() throws Exception {
        run(row("USED-1"));
        ImportResult other = run(row("USED-1").with("fault_text", "完全不同"));
        assertThat(other.refused()).singleElement().satisfies(fault -> {
            assertThat(fault.refusal().reason()).isEqualTo(ImportReason.REPORT_NUMBER_USED);
            assertThat(fault.refusal().arguments().get(1).toString()).startsWith("R-");
        });
        assertThat(run(row("USED-2"), row("USED-2")).refused()).singleElement()
                .satisfies(fault -> assertThat(fault.refusal().reason()).isEqualTo(ImportReason.REPEATED_IN_FILE));
    }

    @ParameterizedTest
    @CsvSource({"report_no,'',REQUIRED", "organisation,nobody,NO_SUCH_ORGANISATION", "channel,fax,NO_CHOICE", "channel,'',REQUIRED",
            "reported_at,'',REQUIRED", "reported_at,2026-02-30T10:00:00+08:00,NO_INSTANT", "reported_at,2026-10-01T10:00:00,NO_INSTANT",
            "reported_at,2026-10-01,NO_INSTANT", "reported_at,昨天,NO_INSTANT", "reported_at,2199-01-01T00:00:00+08:00,IN_THE_FUTURE",
            "reported_at,1970-01-01T00:00:00+08:00,OUT_OF_RANGE", "serial_no,NO-SUCH-SERIAL,UNKNOWN_SERIAL", "contact_phone,12345,NO_TELEPHONE",
            "region,moon,NO_CHOICE", "severity,D,NO_CHOICE", "outage,some,NO_CHOICE", "restorable,maybe,NO_CHOICE", "fault_domain,x,NO_CHOICE", "paid,2,NO_CHOICE"})
    void a_faulty_value_costs_its_row_and_names_its_column(String column, String value, String reason) throws Exception {
        ImportResult result = run(row("BAD-1").with(column, value));
        assertThat(result.accepted()).isZero();
        assertThat(result.refused()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.refusal().field()).isEqualTo(column);
            assertThat(fault.refusal().reason().name()).isEqualTo(reason);
        });
        assertThat(jdbc.sql("select count(*) from service_case where report_no = 'BAD-1'").query(Long.class).single()).isZero();
    }

    @Test
    void a_text_that_is_too_long_is_refused() throws Exception {
        assertThat(run(row("LONG-1").with("fault_text", "x".repeat(1_000_000))).refused()).singleElement()
                .satisfies(fault -> assertThat(fault.refusal().field()).isEqualTo("fault_text"));
    }

    @Test
    void a_report_without_a_serial_is_taken_where_somebody_can_be_called() throws Exception {
        assertThat(run(row("NOSER-1").with("serial_no", "")).accepted()).isEqualTo(1);
        assertThat(run(row("NOSER-2").with("serial_no", "").with("contact_phone", "")).refused()).singleElement()
                .satisfies(fault -> assertThat(fault.refusal().field()).isEqualTo("contact_phone"));
    }

    @Test
    void a_file_of_the_installed_base_is_no_file_of_reports() {
        assertThatThrownBy(() -> imports.run(ImportFile.ofText("x.csv", String.join(",", InstalledBaseFormat.COLUMNS))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(ImportReason.UNKNOWN_COLUMN));
    }

    @Test
    void two_imports_of_the_same_reports_at_once_open_each_case_once() throws Exception {
        Row[] rows = new Row[8];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("RACE-" + i);
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<ImportResult> work = () -> run(rows);
        try {
            int accepted = 0;
            for (var done : threads.invokeAll(List.of(work, work))) {
                assertThat(done.get().refused()).isEmpty();
                accepted += done.get().accepted();
            }
            assertThat(accepted).isEqualTo(8);
        } finally {
            threads.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from service_case where report_no like 'RACE-%'").query(Long.class).single()).isEqualTo(8);
    }

    private String ago(Duration time) {
        return clock.instant().minus(time).truncatedTo(java.time.temporal.ChronoUnit.MINUTES).minusSeconds(60).toString();
    }

    private ImportResult run(Row... rows) throws Refusal {
        return imports.run(file(rows));
    }

    private static ImportFile file(Row... rows) throws Refusal {
        return ImportFile.ofText("reports.csv", HEADER + "\n" + String.join("\n", java.util.Arrays.stream(rows).map(Row::line).toList()));
    }

    private static Row row(String reportNo) {
        Row row = new Row();
        ReportFormat.COLUMNS.forEach(column -> row.values.put(column, ""));
        return row.with("report_no", reportNo).with("organisation", "central-ac").with("channel", "phone")
                .with("reported_at", "2026-10-05T20:56:00+08:00").with("serial_no", "REP-SER-1").with("contact_name", "马芳")
                .with("contact_phone", "17908277226").with("severity", "ordinary").with("fault_text", "主机报E6故障停机");
    }

    private static final class Row {

        private final Map<String, String> values = new LinkedHashMap<>();

        private Row with(String column, String value) {
            values.put(column, value);
            return this;
        }

        private String line() {
            return String.join(",", values.values());
        }
    }
}
