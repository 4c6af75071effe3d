package io.aftersales.decision.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that want more than to be a table. A listening server proves that nothing looks outside. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableUploadTest {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static HttpServer outside;
    private static String host;

    private final TableUpload upload = new TableUpload(Checks.check(), null);
    private final Sheet baseline = SmallTable.read(SmallTable.FOLDER.resolve("good-two-choices.table")).sheet();
    private final String good = new String(SheetWriter.write(baseline, "shared"), StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @BeforeAll
    static void somebody_listens() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", call -> {
            CALLS.incrementAndGet();
            call.sendResponseHeaders(404, -1);
        });
        outside.start();
        host = "http://127.0.0.1:" + outside.getAddress().getPort();
    }

    @AfterAll
    static void nobody_called() {
        outside.stop(0);
        assertThat(CALLS).hasValue(0);
    }

    private Refusal refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    private Refusal refused(byte[] file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> upload.take(file, baseline));
        assertThat(refusal).as("it is taken").isNotNull();
        return refusal;
    }

    private void isRefused(String file, CheckReason reason, Reason.Kind kind) {
        assertThat(refused(file).reason()).isEqualTo(reason).extracting(Reason::kind).isEqualTo(kind);
    }

    @Test
    void the_table_itself_is_taken() throws Refusal {
        assertThat(upload.take(good.getBytes(StandardCharsets.UTF_8), baseline)).isEqualTo(baseline);
    }

    /** S02 */
    @Test
    void another_language_of_a_cell_is_refused_by_its_cell() {
        Refusal refusal = refused(good.replace("<inputEntry id=\"small-if-2-1\">",
                "<inputEntry id=\"small-if-2-1\" expressionLanguage=\"juel\">"));
        assertThat(refusal.reason()).isEqualTo(CheckReason.TABLE_OTHER_LANGUAGE);
        assertThat(refusal.field()).isEqualTo("row 2, severity");
        assertThat(refusal.arguments()).contains("juel");
    }

    /** S02, S03 */
    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript", "python", "http://www.omg.org/spec/FEELING/"})
    void no_language_but_feel_is_taken_anywhere(String language) {
        String attribute = " expressionLanguage=\"" + language + "\"";
        isRefused(good.replace("<definitions", "<definitions" + attribute), CheckReason.TABLE_OTHER_LANGUAGE, Reason.Kind.NOT_ALLOWED);
        isRefused(good.replace("<outputEntry", "<outputEntry" + attribute), CheckReason.TABLE_OTHER_LANGUAGE, Reason.Kind.NOT_ALLOWED);
        isRefused(good.replace("<inputExpression", "<inputExpression" + attribute), CheckReason.TABLE_OTHER_LANGUAGE, Reason.Kind.NOT_ALLOWED);
        isRefused(good.replace("<inputValues", "<inputValues" + attribute), CheckReason.TABLE_OTHER_LANGUAGE, Reason.Kind.NOT_ALLOWED);
    }

    @Test
    void feel_may_be_named() throws Refusal {
        String named = good.replace("<outputEntry", "<outputEntry expressionLanguage=\"https://www.omg.org/spec/DMN/20191111/FEEL/\"");
        assertThat(upload.take(named.getBytes(StandardCharsets.UTF_8), baseline)).isEqualTo(baseline);
    }

    /** S02, S04 */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {
            "${''.getClass().forName('java.lang.Runtime')}; TABLE_CELL_UNREADABLE",
            "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\" } }; TABLE_CELL_UNSAFE",
            "exec(\"id\"); TABLE_CELL_UNSAFE",
            "count(for i in 1..3000000 return i); TABLE_CELL_UNSAFE",
            "some x in [1,2] satisfies x > 1; TABLE_CELL_UNSAFE",
            "10 ** 999999999; TABLE_CELL_UNSAFE",
            "now(); TABLE_CELL_UNSAFE",
            "severity.getClass(); TABLE_CELL_UNSAFE",
            "Severity; TABLE_CELL_UNREADABLE"})
    void a_figure_that_would_run_code_is_refused_by_its_cell(String cell, CheckReason reason) {
        Refusal refusal = refused(good.replace("\"PT8H\"", cell.replace("<", "&lt;").replace(">", "&gt;")));
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.field()).isEqualTo("row 2, within");
        assertThat(reason.kind()).isEqualTo(Reason.Kind.NOT_ALLOWED);
    }

    /** S06 */
    @Test
    void a_document_type_is_refused_and_reads_no_file() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        for (String type : new String[] {"<!DOCTYPE definitions>", "<!DOCTYPE d SYSTEM \"" + host + "/d.dtd\">",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + host + "/x\">]>",
                "<!DOCTYPE d [<!ENTITY % x SYSTEM \"" + host + "/x\"> %x;]>"}) {
            Refusal refusal = refused(declared(type, "&x;"));
            assertThat(refusal.reason().kind()).isEqualTo(Reason.Kind.MALFORMED);
            assertThat(refusal.arguments().toString()).doesNotContain("top secret");
        }
    }

    private String declared(String type, String text) {
        return good.replace("?>", "?>" + type).replace("Our default: for a.", text);
    }

    /** S07 */
    @Test
    void a_billion_laughs_are_refused_at_once() {
        StringBuilder type = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            type.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        String bomb = declared(type.append("]>").toString(), "&a11;");
        refused(bomb);
        long start = System.nanoTime();
        assertThat(refused(bomb).reason().kind()).isEqualTo(Reason.Kind.MALFORMED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(200));
    }

    /** S08 */
    @Test
    void a_file_that_is_too_large_too_deep_or_too_wide_is_refused() {
        isRefused(good.replace("Our default: for a.", "x".repeat(50 * 1024 * 1024)), CheckReason.TABLE_TOO_LARGE, Reason.Kind.TOO_LARGE);
        isRefused("<a>".repeat(10_000) + "</a>".repeat(10_000), CheckReason.TABLE_NOT_DMN, Reason.Kind.MALFORMED);
        isRefused(good.replace("<dmndi:DMNDI>", "<dmndi:DMNDI>" + "<x>".repeat(10_000) + "</x>".repeat(10_000)), CheckReason.TABLE_TOO_DEEP,
                Reason.Kind.MALFORMED);
        StringBuilder wide = new StringBuilder("<definitions");
        for (int i = 0; i < 10_000; i++) {
            wide.append(" a").append(i).append("=\"\"");
        }
        assertThat(refused(good.replace("<definitions", wide)).reason().kind()).isEqualTo(Reason.Kind.MALFORMED);
    }

    /** S09 */
    @Test
    void a_pointer_to_a_schema_is_refused_and_not_followed() {
        String xsi = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:";
        isRefused(good.replace("<definitions", "<definitions" + xsi + "schemaLocation=\"x " + host + "/dmn.xsd\""),
                CheckReason.TABLE_POINTS_OUTSIDE, Reason.Kind.MALFORMED);
        isRefused(good.replace("<rule", "<rule" + xsi + "noNamespaceSchemaLocation=\"" + host + "/dmn.xsd\""),
                CheckReason.TABLE_POINTS_OUTSIDE, Reason.Kind.MALFORMED);
    }

    /** S11: what people read is text here as everywhere, and is written as text. */
    @Test
    void markup_in_a_name_is_a_name() throws Refusal {
        String image = "<img src=x onerror=alert(1)>";
        Sheet named = new Sheet(baseline.key(), image, image, image, "UNIQUE", baseline.inputs(), baseline.outputs(), baseline.rows());
        byte[] file = SheetWriter.write(named, "shared");
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("<img");
        assertThat(upload.take(file, baseline).name()).isEqualTo(image);
    }

    @Test
    void nothing_else_may_be_in_the_file() {
        String inside = "<decision id=\"small\"";
        for (String foreign : new String[] {"<businessKnowledgeModel id=\"b\"/>", "<import namespace=\"n\" importType=\"t\"/>",
                "<itemDefinition id=\"i\"/>", "<inputData id=\"i\"/>", "<script>alert(1)</script>", "<?php echo 1 ?>"}) {
            isRefused(good.replace(inside, foreign + inside), CheckReason.TABLE_FOREIGN_CONTENT, Reason.Kind.NOT_ALLOWED);
        }
        isRefused(good.replace("<rule ", "<rule xmlns:c=\"http://camunda.org/schema/1.0/dmn\" c:class=\"java.lang.Runtime\" "),
                CheckReason.TABLE_FOREIGN_CONTENT, Reason.Kind.NOT_ALLOWED);
        isRefused(good.replace("name=\"zh\"", "name=\"listener\""), CheckReason.TABLE_FOREIGN_CONTENT, Reason.Kind.NOT_ALLOWED);
        isRefused(good.replace(inside, "<decision id=\"other\" name=\"o\"/>" + inside), CheckReason.TABLE_OTHER_DECISION, Reason.Kind.NOT_ALLOWED);
        isRefused(good.replace("id=\"small\"", "id=\"large\""), CheckReason.TABLE_OTHER_DECISION, Reason.Kind.NOT_ALLOWED);
    }

    @Test
    void inputs_outputs_and_policy_are_those_of_the_baseline() {
        for (String[] change : new String[][] {{"<text>severity</text>", "<text>gravity</text>"}, {"typeRef=\"string\"", "typeRef=\"double\""},
                {"name=\"within\"", "name=\"until\""}}) {
            isRefused(good.replace(change[0], change[1]), CheckReason.TABLE_OTHER_COLUMNS, Reason.Kind.NOT_ALLOWED);
        }
        isRefused(good.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\""), CheckReason.TABLE_OTHER_POLICY, Reason.Kind.NOT_ALLOWED);
        isRefused(good.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"UNIQUE\" aggregation=\"SUM\""), CheckReason.TABLE_OTHER_POLICY,
                Reason.Kind.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "<definitions/>", "<html><body/></html>", "PK\u0003\u0004"})
    void what_is_no_table_is_refused(String file) {
        assertThat(refused(file).reason().kind()).isEqualTo(Reason.Kind.MALFORMED);
    }

    /** A mistake in a rule is for the editor to show. */
    @Test
    void a_gap_is_no_reason_to_refuse_a_file() throws Refusal {
        Sheet gap = baseline.with(baseline.rows().subList(0, 1));
        assertThat(upload.take(SheetWriter.write(gap, "shared"), baseline)).isEqualTo(gap);
    }
}
