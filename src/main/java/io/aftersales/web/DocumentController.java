package io.aftersales.web;

import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Photos and signed sheets on a case. What people uploaded leaves as an attachment and is never shown as a page. */
@RestController
@RequestMapping("/api/cases/{number}/documents")
class DocumentController {

    private final DocumentService documents;
    private final CaseReach cases;

    DocumentController(DocumentService documents, CaseReach cases) {
        this.documents = documents;
        this.cases = cases;
    }

    @GetMapping
    List<Row> list(@PathVariable String number) throws Refusal {
        cases.require(number);
        return documents.ofCase(number).stream().map(Row::of).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Row> add(@PathVariable String number, @RequestParam MultipartFile file, @RequestParam(defaultValue = "photo") String kind)
            throws Refusal, IOException {
        cases.require(number);
        Document added = documents.add(number, kindOf(kind), file.getOriginalFilename(), file::getInputStream);
        return ResponseEntity.created(URI.create("/api/cases/" + number + "/documents/" + added.id())).body(Row.of(added));
    }

    @GetMapping("/{id}")
    ResponseEntity<StreamingResponseBody> download(@PathVariable String number, @PathVariable String id) throws Refusal {
        cases.require(number);
        Document document = documents.find(number, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.contentType()))
                .contentLength(document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(document.fileName(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(out -> documents.writeTo(document, out));
    }

    private static Document.Kind kindOf(String key) throws Refusal {
        return Arrays.stream(Document.Kind.values()).filter(kind -> kind.key().equals(key)).findFirst()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("kind")));
    }

    record Row(String id, String kind, String fileName, String contentType, long size, String sha256, String addedBy, Instant addedAt) {

        private static Row of(Document document) {
            return new Row(document.id(), document.kind().key(), document.fileName(), document.contentType(), document.size(),
                    document.sha256(), document.addedBy(), document.addedAt());
        }
    }
}
