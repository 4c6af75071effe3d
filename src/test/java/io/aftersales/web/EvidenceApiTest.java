package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.process.CaseRoad;
import io.aftersales.verify.ExportFile;
import io.aftersales.verify.Result;
import io.aftersales.verify.Verifier;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
class EvidenceApiTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final String AUDITOR = "auditor.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private CaseRoad road;
    @Autowired
    private DocumentService documents;
    @TempDir
    private Path folder;

    @Test
    void a_case_is_packed_with_its_story_its_documents_its_tables_and_the_means_to_check_it() throws Exception {
        String number = road.open("central-ac");
        Document photo = documents.add(number, Document.Kind.PHOTO, "现场.png", () -> new ByteArrayInputStream(PNG));
        Path pack = Files.write(folder.resolve("pack.zip"), packed(number));

        try (ZipFile zip = new ZipFile(pack.toFile())) {
            Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            assertThat(names).contains(number + ".zh.pdf", number + ".en.pdf", "case.json", "trail.jsonl", "documents/" + photo.id() + "-现场.png");
            assertThat(names).anyMatch(name -> name.startsWith("tables/") && name.endsWith(".dmn"));
            assertThat(zip.getInputStream(zip.getEntry("documents/" + photo.id() + "-现场.png")).readAllBytes()).isEqualTo(PNG);
            JsonNode data = json.readTree(zip.getInputStream(zip.getEntry("case.json")));
            assertThat(data.at("/of/number").asText()).isEqualTo(number);
            assertThat(data.path("events").findValuesAsText("kind")).contains("case.opened", "decision.taken", "evidence.packed");
            assertThat(data.path("odd").isArray()).isTrue();
            assertThat(text(zip, number + ".en.pdf")).contains(number, "INTACT", "4.Whatisunusual", "Caseopened", "+08:00", "Evidencepacked");
            assertThat(text(zip, number + ".zh.pdf")).contains("工单证据", "完整", "判定", "建立工单", "已生成证据包");
            String reported = DateTimeFormatter.ofPattern("yyyy-MM-ddHH:mm").withZone(ZoneId.of("Asia/Shanghai"))
                    .format(road.of(number).report().reportedAt());
            for (String language : List.of("zh", "en")) {
                assertThat(text(zip, number + "." + language + ".pdf")).as("instants within events, too, in the organisation's zone")
                        .contains(reported).doesNotContainPattern("\\d\\d-\\d\\dT\\d\\d:\\d\\d");
            }
        }
        Result result = new ExportFile(pack).verify(Verifier.Trusted.NOTHING);
        assertThat(result.broken()).isNull();
        assertThat(result.rows()).isPositive();
    }

    @Test
    void a_foreign_case_is_not_there_and_a_technician_packs_none() throws Exception {
        String foreign = road.open("room-ac");
        assertThat(status(AUDITOR, foreign)).isEqualTo(404);
        assertThat(status(AUDITOR, "R-20990101-0001")).isEqualTo(404);
        assertThat(status("technician.room-ac", foreign)).isEqualTo(403);
    }

    private int status(String person, String number) throws Exception {
        return web.perform(get("/api/cases/" + number + "/evidence").with(httpBasic(person, "demo"))).andReturn().getResponse().getStatus();
    }

    private byte[] packed(String number) throws Exception {
        MvcResult begun = web.perform(get("/api/cases/" + number + "/evidence").with(httpBasic(AUDITOR, "demo"))).andReturn();
        return web.perform(asyncDispatch(begun)).andReturn().getResponse().getContentAsByteArray();
    }

    private static String text(ZipFile zip, String name) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(zip.getInputStream(zip.getEntry(name)).readAllBytes())) {
            // a narrow column breaks its words
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }
}
