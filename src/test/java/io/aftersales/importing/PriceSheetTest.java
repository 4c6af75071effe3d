package io.aftersales.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.pricelist.PriceListReason;
import io.aftersales.pricelist.PriceRow;
import io.aftersales.shared.Reason;
import io.aftersales.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceSheetTest {

    private static final String HEADER = "code,nameZh,nameEn,unit,price,validFrom,validUntil\n";
    private static final String NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PKG = "http://schemas.openxmlformats.org/package/2006/";

    private final PriceSheet sheet = new PriceSheet();

    @Test
    void a_csv_file_is_read_in_either_character_set() throws Exception {
        String text = HEADER + "P1,电容,Capacitor,件,120.50,2026-01-01,\nP2,\"压缩机, 大\",Compressor,件,3000,2026-01-01,2026-12-31\n";
        List<PriceRow> rows = sheet.read(text.getBytes(StandardCharsets.UTF_8)).rows();
        assertThat(rows).containsExactly(new PriceRow("P1", "电容", "Capacitor", "件", "120.50", "2026-01-01", ""),
                new PriceRow("P2", "压缩机, 大", "Compressor", "件", "3000", "2026-01-01", "2026-12-31"));
        assertThat(sheet.read(text.getBytes(Charset.forName("GB18030"))).rows()).isEqualTo(rows);
    }

    @Test
    void columns_may_stand_in_any_order_and_the_end_may_be_missing() throws Exception {
        assertThat(sheet.read("price,code,unit,nameEn,nameZh,validFrom\n5,P1,h,Work,工时,2026-01-01\n".getBytes(StandardCharsets.UTF_8)).rows())
                .containsExactly(new PriceRow("P1", "工时", "Work", "h", "5", "2026-01-01", ""));
    }

    @Test
    void a_wrong_header_or_cell_is_named() {
        refused(PriceListReason.PRICE_SHEET_HEADER, "B1", "code,colour,nameZh,nameEn,unit,price,validFrom\n");
        refused(PriceListReason.PRICE_SHEET_HEADER, "price", "code,nameZh,nameEn,unit,validFrom\n");
        refused(PriceListReason.PRICE_SHEET_CELL, "E3", HEADER + "P1,a,b,c,1,2026-01-01,\nP2,a,b,c,=1+1,2026-01-01,\n");
        refused(PriceListReason.PRICE_SHEET_CELL, "B2", HEADER + "P1,@SUM(A1),b,c,1,2026-01-01,\n");
        refused(PriceListReason.PRICE_SHEET_CELL, "B2", HEADER + "P1," + "x".repeat(500) + ",b,c,1,2026-01-01,\n");
        refused(PriceListReason.PRICE_SHEET_CELL, "A2", HEADER + "P1,\"open,b,c,1,2026-01-01,\n");
    }

    @Test
    void a_file_has_a_largest_size() {
        refused(PriceListReason.PRICE_LIST_TOO_LONG, null, HEADER + "P,a,b,c,1,2026-01-01,\n".repeat(5_001));
        assertThatThrownBy(() -> sheet.read(new byte[PriceSheet.LARGEST + 1])).satisfies(refusal(PriceListReason.PRICE_SHEET_TOO_LARGE, null));
        assertThatThrownBy(() -> sheet.read(new byte[0])).satisfies(refusal(ImportReason.EMPTY_FILE, null));
    }

    @Test
    void a_workbook_is_read_with_its_numbers_and_dates() throws Exception {
        List<PriceRow> rows = sheet.read(workbook("""
                <row r="2"><c r="A2" t="inlineStr"><is><t>P1</t></is></c><c r="B2" t="inlineStr"><is><t>电容</t></is></c>
                <c r="C2" t="inlineStr"><is><t>Capacitor</t></is></c><c r="D2" t="inlineStr"><is><t>piece</t></is></c><c r="E2"><v>120.5</v></c>
                <c r="F2" s="1"><v>46023</v></c></row>""")).rows();
        assertThat(rows).containsExactly(new PriceRow("P1", "电容", "Capacitor", "piece", "120.5", "2026-01-01", ""));
    }

    @Test
    void a_formula_in_a_workbook_is_refused_with_its_cell() throws Exception {
        byte[] file = workbook("""
                <row r="2"><c r="A2" t="inlineStr"><is><t>P1</t></is></c><c r="E2"><f>1+1</f><v>2</v></c></row>""");
        assertThatThrownBy(() -> sheet.read(file)).satisfies(refusal(PriceListReason.PRICE_SHEET_CELL, "E2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "/etc/passwd", "a\\b.xml", "inner.zip", "xl/vbaProject.bin"})
    void an_archive_that_hides_something_is_refused(String name) throws Exception {
        byte[] file = zip(Map.of(name, "x"));
        assertThatThrownBy(() -> sheet.read(file)).satisfies(refusal(PriceListReason.PRICE_SHEET_UNREADABLE, null));
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(PriceSheet.LARGEST);
        assertThatThrownBy(() -> sheet.read(bytes.toByteArray())).satisfies(refusal(PriceListReason.PRICE_SHEET_TOO_LARGE, null));
    }

    @Test
    void a_doctype_and_what_is_no_workbook_are_refused() throws Exception {
        byte[] doctype = zip(Map.of("xl/workbook.xml", "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x\"><x/>"));
        assertThatThrownBy(() -> sheet.read(doctype)).satisfies(refusal(PriceListReason.PRICE_SHEET_UNREADABLE, null));
        byte[] other = zip(Map.of("readme.txt", "hello"));
        assertThatThrownBy(() -> sheet.read(other)).satisfies(refusal(PriceListReason.PRICE_SHEET_UNREADABLE, null));
        assertThatThrownBy(() -> sheet.read(new byte[] {'P', 'K', 3, 4, 0, 0})).satisfies(refusal(PriceListReason.PRICE_SHEET_UNREADABLE, null));
    }

    private void refused(Reason reason, String place, String text) {
        assertThatThrownBy(() -> sheet.read(text.getBytes(StandardCharsets.UTF_8))).satisfies(refusal(reason, place));
    }

    private static java.util.function.Consumer<Throwable> refusal(Reason reason, String place) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            assertThat(no.field()).isEqualTo("file");
            if (place != null) {
                assertThat(no.arguments().get(0)).isEqualTo(place);
            }
        });
    }

    private static byte[] workbook(String row) throws IOException {
        StringBuilder header = new StringBuilder("<row r=\"1\">");
        for (int at = 0; at < PriceRow.COLUMNS.size(); at++) {
            header.append("<c r=\"").append((char) ('A' + at)).append("1\" t=\"inlineStr\"><is><t>").append(PriceRow.COLUMNS.get(at)).append("</t></is></c>");
        }
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types xmlns=\"" + PKG + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("/xl/workbook.xml", "sheet.main") + override("/xl/worksheets/sheet1.xml", "worksheet")
                + override("/xl/styles.xml", "styles") + "</Types>");
        entries.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml", "rId1", ""));
        entries.put("xl/workbook.xml", "<workbook xmlns=\"" + NS + "\" xmlns:r=\"" + DOC
                + "\"><sheets><sheet name=\"Prices\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        entries.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "rId1",
                "<Relationship Id=\"rId2\" Type=\"" + DOC + "/styles\" Target=\"styles.xml\"/>"));
        entries.put("xl/styles.xml", "<styleSheet xmlns=\"" + NS + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        entries.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + NS + "\"><sheetData>" + header + "</row>" + row + "</sheetData></worksheet>");
        return zip(entries);
    }

    private static String override(String part, String kind) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static String relations(String type, String target, String id, String more) {
        return "<Relationships xmlns=\"" + PKG + "relationships\"><Relationship Id=\"" + id + "\" Type=\"" + DOC + "/" + type + "\" Target=\"" + target
                + "\"/>" + more + "</Relationships>";
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
