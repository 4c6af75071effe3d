package io.aftersales.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.document.OrientationTest;
import io.aftersales.process.ProjectRoad;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class InstallationPapersTest {

    @Autowired
    private DocumentService documents;
    @Autowired
    private ProjectRoad road;

    @Test
    void the_papers_say_what_was_found_by_when_it_is_put_right_and_what_was_accepted() throws Exception {
        String number = road.register("central-ac");
        road.toInspection(number);
        road.foundUnearthed(number);
        String limit = road.today("central-ac").plusDays(7).toString();
        assertThat(text(number, Document.Kind.CONTACT_LETTER, "zh")).contains("工程联络函", "恒大酒店空调工程", "接地可靠", "未接地", "设备安全", limit,
                "期限7天", "安达安装");
        assertThat(text(number, Document.Kind.CONTACT_LETTER, "en")).contains("Engineeringcontactletter", "Safetyoftheequipment", limit,
                "within7days");
        assertThat(text(number, Document.Kind.INSPECTION_REPORT, "zh")).contains("工程检查报告", "v1)", "2.4MPa", "2.2–2.6MPa", "不合格");
        road.rectify(number);
        road.commission(number);
        road.accept(number);
        assertThat(text(number, Document.Kind.ACCEPTANCE_REPORT, "zh")).contains("工程验收报告", "王丽", "竣工图", "LSQ-65",
                road.today("central-ac").plusMonths(24).toString());
        assertThat(text(number, Document.Kind.ACCEPTANCE_REPORT, "en")).contains("Acceptancereport", "As-builtdrawings", "inwarranty");
    }

    @Test
    void photos_of_findings_stand_in_report_and_letter_small_and_a_broken_one_breaks_nothing() throws Exception {
        String number = found(picture("jpg", 3000, 2000), picture("png", 640, 1200), broken(), "%PDF-1.4 sheet".getBytes(StandardCharsets.US_ASCII));
        for (Document.Kind kind : List.of(Document.Kind.INSPECTION_REPORT, Document.Kind.CONTACT_LETTER)) {
            byte[] paper = paper(number, kind, "zh");
            assertThat(pictures(paper)).as(kind.key()).containsExactlyInAnyOrder("900x600", "480x900");
            assertThat(paper.length).isLessThan(1_000_000);
        }
        assertThat(text(number, Document.Kind.INSPECTION_REPORT, "zh")).contains("未接地", "以下照片无法打印，见工单附件：photo-2,photo-3");
    }

    @Test
    void a_photo_stands_upright_a_webp_is_shown_and_a_heic_is_named() throws Exception {
        byte[] webp = new ClassPathResource("pictures/2400x1200.webp").getContentAsByteArray();
        byte[] heic = Arrays.copyOf("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1), 200);
        String number = found(OrientationTest.turned(picture("jpg", 3000, 2000), 6), webp, heic);
        for (Document.Kind kind : List.of(Document.Kind.INSPECTION_REPORT, Document.Kind.CONTACT_LETTER)) {
            assertThat(pictures(paper(number, kind, "zh"))).as(kind.key()).containsExactlyInAnyOrder("600x900", "900x450");
            assertThat(text(number, kind, "zh")).contains("以下照片无法打印，见工单附件：photo-2");
        }
        assertThat(documents.ofCase(number)).extracting(Document::contentType).contains("image/jpeg", "image/webp", "image/heic");
    }

    @Test
    void a_finding_shows_no_more_than_four_photos() throws Exception {
        byte[][] many = new byte[7][];
        for (int i = 0; i < many.length; i++) {
            many[i] = picture("jpg", 300 + i, 200);
        }
        String number = found(many);
        assertThat(pictures(paper(number, Document.Kind.INSPECTION_REPORT, "zh"))).hasSize(4);
        assertThat(documents.ofCase(number)).filteredOn(one -> one.kind() == Document.Kind.PHOTO).hasSizeGreaterThanOrEqualTo(7);
    }

    /** A project whose earth was found missing, with these photos. */
    private String found(byte[]... photos) throws Exception {
        String number = road.register("central-ac");
        road.toInspection(number);
        road.dispatch(number, road.aChecklist("central-ac"));
        List<String> ids = new ArrayList<>();
        for (byte[] photo : photos) {
            ids.add(documents.add(number, Document.Kind.PHOTO, "photo-" + ids.size(), () -> new ByteArrayInputStream(photo)).id());
        }
        Object[] rows = road.inOrder(number);
        rows[0] = ProjectRoad.map("item", "1", "answer", "failed", "note", "未接地", "photos", ids);
        road.inspect(number, rows);
        road.review(number);
        return number;
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        ImageIO.write(new BufferedImage(width, height, type), format, bytes);
        return bytes.toByteArray();
    }

    /** Begins like a photo and breaks off. */
    private static byte[] broken() throws IOException {
        return Arrays.copyOf(picture("jpg", 800, 600), 300);
    }

    /** Width and height of every picture in a paper. */
    private static List<String> pictures(byte[] paper) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(paper)) {
            for (PDPage page : read.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                        found.add(picture.getWidth() + "x" + picture.getHeight());
                    }
                }
            }
        }
        return found;
    }

    private String text(String number, Document.Kind kind, String language) throws Exception {
        try (PDDocument read = Loader.loadPDF(paper(number, kind, language))) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", "");
        }
    }

    private byte[] paper(String number, Document.Kind kind, String language) {
        List<Document> found = documents.ofCase(number).stream().filter(one -> one.kind() == kind && one.fileName().endsWith("-" + language + ".pdf"))
                .toList();
        assertThat(found).isNotEmpty();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        documents.writeTo(found.get(0), bytes);
        return bytes.toByteArray();
    }
}
