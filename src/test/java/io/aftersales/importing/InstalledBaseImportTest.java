package io.aftersales.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.customer.Fact;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class InstalledBaseImportTest {

    private static final String HEADER = String.join(",", InstalledBaseFormat.COLUMNS);

    @Autowired
    private InstalledBaseImport imports;

    @Autowired
    private EquipmentUnits units;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_sample_base_is_taken_but_for_its_ten_faulty_rows_and_a_second_time_changes_nothing() throws Exception {
        ImportResult first = imports.run(resource("/sample/installed-base.csv"));
        assertThat(first.refused()).extracting(Fault::line).containsExactly(39, 93, 142, 235, 312, 457, 514, 642, 779, 903);
        assertThat(first.refused()).extracting(fault -> fault.refusal().field()).containsExactly("ex_factory_date", "serial_no", "phone",
                "organisation", "serial_no", "acceptance_date", "customer_name", "purchase_date", "ex_factory_date", "model");
        assertThat(first.accepted() + first.unchanged()).isEqualTo(990);

        List<Object> before = counts();
        ImportResult second = imports.run(resource("/sample/installed-base.csv"));
        assertThat(second.accepted()).isZero();
        assertThat(second.unchanged()).isEqualTo(990);
        assertThat(second.refused()).hasSize(10);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void a_file_in_gb18030_is_taken_like_any_other() throws Exception {
        ImportResult result = imports.run(resource("/import/installed-base-gb18030.csv"));
        assertThat(result.accepted() + result.unchanged()).isEqualTo(59);
        assertThat(result.refused()).extracting(Fault::line).containsExactly(39);
        assertThat(imports.run(resource("/import/installed-base-gb18030.csv")).unchanged()).isEqualTo(59);
        assertThat(jdbc.sql("select c.name from customer c join equipment_unit u on u.customer_id = c.id where u.serial_no = 'GXQG100210800000'")
                .query(String.class).single()).isEqualTo("吴洋");
    }

    @Test
    void a_changed_row_updates_the_unit_and_keeps_what_was_said_before() throws Exception {
        assertThat(run(row("CH1")).accepted()).isEqualTo(1);
        ImportResult changed = run(row("CH1").with("product_months", "72").with("phone", "0571-88123456"));
        assertThat(changed.accepted()).isEqualTo(1);
        EquipmentUnit unit = unit("CH1");
        assertThat(unit.facts().values()).containsEntry(Fact.PRODUCT_MONTHS, "72");
        assertThat(units.history(unit.id())).filteredOn(entry -> entry.fact().equals("productMonths"))
                .extracting(EquipmentUnits.FactEntry::value).containsExactly("36", "72");
        assertThat(jdbc.sql("select e164 from customer_phone where customer_id = ? order by main desc").param(unit.customerId())
                .query(String.class).list()).containsExactly("+8657188123456", "+8615662226577");
    }

    @Test
    void the_same_row_written_otherwise_is_no_news() throws Exception {
        run(row("SAME1"));
        ImportResult again = run(row("SAME1").with("phone", "+86 156 6222 6577").with("purchase_date", "2024/6/1").with("customer_name", " 王伟\u3000"));
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void a_row_that_a_spreadsheet_reordered_and_quoted_is_taken() throws Exception {
        List<String> columns = new ArrayList<>(InstalledBaseFormat.COLUMNS);
        java.util.Collections.reverse(columns);
        Row row = row("REV1").with("address", "人民路1号,\r\n二楼");
        String text = String.join(",", columns) + "\r\n" + String.join(",", columns.stream().map(c -> '"' + row.values.get(c) + '"').toList()) + "\r\n"
                + String.join(",", columns.stream().map(c -> c.equals("model") ? "" : row("REV2").values.get(c)).toList());
        ImportResult result = imports.run(ImportFile.ofText("x.csv", text));
        assertThat(result.refused()).extracting(Fault::line).containsExactly(2, 4);
        assertThat(result.refused()).extracting(fault -> fault.refusal().field()).containsExactly("address", "model");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
            "organisation,nobody,NO_SUCH_ORGANISATION", "organisation,'',REQUIRED", "customer_no,'',REQUIRED", "customer_name,'',REQUIRED",
            "phone,12345,NO_TELEPHONE", "phone,'',REQUIRED", "model,'',REQUIRED", "serial_no,'',REQUIRED",
            "purchase_date,下周三,NOT_A_DATE", "purchase_date,2026-02-30,NOT_A_DATE", "purchase_date,99999-01-01,NOT_A_DATE",
            "purchase_date,2023-02-29,NOT_A_DATE", "purchase_date,01/02/2024,NOT_A_DATE", "purchase_date,2026-00-10,NOT_A_DATE",
            "purchase_date,45000,NOT_A_DATE", "purchase_date,9999-12-31,OUT_OF_RANGE", "purchase_date,2099-01-01,IN_THE_FUTURE",
            "ex_factory_date,2025-01-01,DATES_CONTRADICT", "ex_factory_date,2099-01-01,IN_THE_FUTURE", "ex_factory_date,0001-01-01,OUT_OF_RANGE",
            "acceptance_date,2019-01-01,DATES_CONTRADICT", "acceptance_date,2024-05-31,DATES_CONTRADICT",
            "contract_end_date,2024-05-31,DATES_CONTRADICT", "fee_paid_until,2000-01-01,DATES_CONTRADICT",
            "product_months,-1,OUT_OF_RANGE", "product_months,0,OUT_OF_RANGE", "product_months,2147483648,NOT_A_NUMBER",
            "product_months,12.5,NOT_A_NUMBER", "product_months,NaN,NOT_A_NUMBER", "product_months,999,OUT_OF_RANGE",
            "extension_approved,perhaps,NOT_A_CHOICE", "serial_no,=cmd|' /C calc'!A0,NOT_A_CODE", "serial_no,2.1E+11,NOT_A_CODE",
            "model,@SUM(1),NOT_A_CODE", "city,'',REQUIRED"})
    void a_faulty_value_costs_its_row_and_names_its_column(String column, String value, String reason) throws Exception {
        ImportResult result = run(row("F1").with(column, value), row("F2"));
        assertThat(result.refused()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.refusal().reason().name()).isEqualTo(reason);
            if (!reason.equals("DATES_CONTRADICT")) {
                assertThat(fault.refusal().field()).isEqualTo(column);
            }
        });
        assertThat(result.accepted() + result.unchanged()).isEqualTo(1);
        assertThat(units.findBySerial(List.of("home-appliance"), "F1")).isEmpty();
    }

    @Test
    void values_that_are_too_long_or_hold_unreadable_characters_are_refused() throws Exception {
        ImportResult result = run(row("L1").with("customer_name", "王".repeat(201)), row("L2").with("address", "x".repeat(1_000_000)),
                row("L3").with("customer_name", "a\u0000b"), row("L4").with("address", "a\uFFFDb"), row("L5").with("customer_name", "王\n伟"));
        assertThat(result.refused()).extracting(fault -> fault.refusal().reason().name())
                .containsExactly("TOO_LONG", "TOO_LONG", "UNREADABLE_CHARACTER", "UNREADABLE_CHARACTER", "NOT_ONE_LINE");
    }

    @Test
    void harmless_oddities_are_kept_as_they_are() throws Exception {
        ImportResult result = run(row("O1").with("address", "=1+1 <img onerror=alert(1)> ${7*7} \uD83D\uDE00 '; drop table customer; --"));
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(jdbc.sql("select address from site where id = ?").param(unit("O1").siteId()).query(String.class).single())
                .isEqualTo("=1+1 <img onerror=alert(1)> ${7*7} \uD83D\uDE00 '; drop table customer; --");
    }

    @Test
    void a_repeated_unit_and_a_contradicting_name_are_refused_with_the_line_of_the_first() throws Exception {
        ImportResult result = run(row("D1"), row("D1").with("customer_no", "T-other"), row("D2").with("customer_name", "李娜"));
        assertThat(result.refused()).extracting(fault -> fault.refusal().reason()).containsExactly((Reason) ImportReason.REPEATED_IN_FILE,
                ImportReason.CONTRADICTS_LINE);
        assertThat(result.refused().get(0).refusal().arguments()).containsExactly("D1", 2);
    }

    @Test
    void a_row_with_too_few_or_too_many_values_is_refused() throws Exception {
        String text = HEADER + "\n" + row("W1").line() + ",more\n" + row("W2").line().replaceFirst(",[^,]*$", "") + "\n" + row("W3").line();
        ImportResult result = imports.run(ImportFile.ofText("x.csv", text));
        assertThat(result.refused()).extracting(fault -> fault.refusal().reason())
                .containsExactly((Reason) ImportReason.WRONG_NUMBER_OF_VALUES, ImportReason.WRONG_NUMBER_OF_VALUES);
        assertThat(result.accepted() + result.unchanged()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_no_installed_base_is_refused_whole() {
        assertRefused("", ImportReason.EMPTY_FILE);
        assertRefused("\n \n", ImportReason.EMPTY_FILE);
        assertRefused(HEADER.replace(',', ';') + "\n", ImportReason.WRONG_SEPARATOR);
        assertRefused(HEADER.replace(',', '\t') + "\n", ImportReason.WRONG_SEPARATOR);
        assertRefused(HEADER.replace(",phone", "") + "\n", ImportReason.MISSING_COLUMN);
        assertRefused(HEADER + ",colour\n", ImportReason.UNKNOWN_COLUMN);
        assertRefused(HEADER + ",phone\n", ImportReason.REPEATED_COLUMN);
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd", "..%2fx.csv", "C:evil.csv", "a/b.csv", "a\\b.csv"})
    void a_file_name_with_a_path_is_refused(String name) {
        assertThatThrownBy(() -> ImportFile.of(name, HEADER.getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(ImportReason.BAD_FILE_NAME));
    }

    @Test
    void a_header_alone_is_an_empty_import() throws Exception {
        assertThat(imports.run(ImportFile.ofText("x.csv", HEADER))).isEqualTo(new ImportResult(0, 0, List.of()));
    }

    @Test
    void two_imports_of_the_same_file_at_once_create_each_unit_once() throws Exception {
        Row[] rows = new Row[60];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("RACE" + i).with("customer_no", "RACE" + i / 3).with("installer_outlet", "RACE-OUT-" + i / 20);
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Callable<ImportResult> work = () -> run(rows);
        try {
            int accepted = 0;
            for (var done : threads.invokeAll(List.of(work, work, work))) {
                assertThat(done.get().refused()).isEmpty();
                accepted += done.get().accepted();
            }
            assertThat(accepted).isEqualTo(60);
        } finally {
            threads.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from equipment_unit where serial_no like 'RACE%'").query(Long.class).single()).isEqualTo(60);
        assertThat(jdbc.sql("select count(*) from customer where customer_no like 'RACE%'").query(Long.class).single()).isEqualTo(20);
    }

    private List<Object> counts() {
        List<Object> counts = new ArrayList<>();
        for (String table : List.of("customer", "customer_phone", "site", "party", "equipment_unit", "unit_fact", "archive_term", "audit_event")) {
            counts.add(jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        counts.add(jdbc.sql("select max(updated_at) from equipment_unit").query(java.time.OffsetDateTime.class).single());
        return counts;
    }

    private EquipmentUnit unit(String serial) {
        return units.findBySerial(List.of("home-appliance"), serial).get(0);
    }

    private ImportResult run(Row... rows) throws Refusal {
        return imports.run(ImportFile.ofText("test.csv", HEADER + "\n" + String.join("\n", java.util.Arrays.stream(rows).map(Row::line).toList())));
    }

    private void assertRefused(String text, ImportReason reason) {
        assertThatThrownBy(() -> imports.run(ImportFile.ofText("test.csv", text)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static ImportFile resource(String path) throws IOException, Refusal {
        try (InputStream file = InstalledBaseImportTest.class.getResourceAsStream(path)) {
            return ImportFile.of(path.substring(path.lastIndexOf('/') + 1), file.readAllBytes(), null);
        }
    }

    private static Row row(String serial) {
        Row row = new Row();
        InstalledBaseFormat.COLUMNS.forEach(column -> row.values.put(column, ""));
        return row.with("organisation", "home-appliance").with("customer_no", "T100").with("customer_name", "王伟").with("phone", "15662226577")
                .with("province", "河北").with("city", "石家庄").with("district", "市区").with("address", "石家庄人民路1号")
                .with("product_family", "washer").with("model", "XQG-T").with("serial_no", serial).with("ex_factory_date", "2024-03-01")
                .with("purchase_date", "2024-06-01").with("product_months", "36").with("installer_outlet", "HOM-OUT-01");
    }

    private static final class Row {

        private final java.util.Map<String, String> values = new java.util.LinkedHashMap<>();

        private Row with(String column, String value) {
            values.put(column, value);
            return this;
        }

        private String line() {
            return String.join(",", values.values().stream().map(value -> value.matches("(?s).*[,\"\n\r].*") ? '"' + value.replace("\"", "\"\"") + '"' : value).toList());
        }
    }
}
