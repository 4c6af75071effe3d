package io.aftersales.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.process.ProjectRoad;
import java.io.ByteArrayOutputStream;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class InstallationPapersTest {

    @Autowired
    private ApplicationContext context;
    @Autowired
    private DocumentService documents;
    private ProjectRoad road;

    @BeforeEach
    void road() {
        road = new ProjectRoad(context);
    }

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

    private String text(String number, Document.Kind kind, String language) throws Exception {
        List<Document> found = documents.ofCase(number).stream().filter(one -> one.kind() == kind && one.fileName().endsWith("-" + language + ".pdf"))
                .toList();
        assertThat(found).isNotEmpty();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        documents.writeTo(found.get(0), bytes);
        try (PDDocument read = Loader.loadPDF(bytes.toByteArray())) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", "");
        }
    }
}
