package io.aftersales.document;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Personal;
import io.aftersales.audit.VouchedRow;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.tika.Tika;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes photos and signed sheets onto a case and hands them out again. Whoever calls has checked that the case is within reach. */
@Service
public class DocumentService {

    /** Bytes of one file. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final Set<String> TAKEN = Set.of("image/jpeg", "image/png", "image/webp", "image/heic", "application/pdf");

    private final Documents documents;
    private final AuditTrail audit;
    private final Clock clock;
    private final Tika types = new Tika();

    DocumentService(Documents documents, AuditTrail audit, Clock clock) {
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where the bytes of an upload are; can be opened more than once. */
    public interface Content {

        InputStream open() throws IOException;
    }

    /**
     * Adds a file to a case.
     *
     * @throws Refusal     for an empty or too large file, a type that is not taken (told by its content), a harmful name
     * @throws IOException when the upload breaks off
     */
    @Transactional
    public Document add(String caseNumber, Document.Kind kind, String fileName, Content content) throws Refusal, IOException {
        String name = FileNames.checked(fileName);
        Measured measured = measure(content);
        String type = typeOf(content);
        Document document = new Document(UUID.randomUUID().toString(), caseNumber, kind, name, type, measured.size, measured.sha256,
                CurrentActor.get().id(), clock.instant());
        try (InputStream bytes = content.open()) {
            documents.add(document, bytes);
        }
        audit.record(AuditTrail.ofCase(caseNumber), "document.added", Map.of("document", document.id(), "kind", kind.key(), "fileName", new Personal(name),
                "contentType", type, "size", measured.size, "sha256", measured.sha256, VouchedRow.ROWS, List.of(row(document).said())));
        return document;
    }

    private static VouchedRow row(Document document) {
        return new VouchedRow("document", document.id(), Map.of("id", document.id(), "case_number", document.caseNumber(), "kind",
                document.kind().key(), "file_name", document.fileName(), "content_type", document.contentType(), "size_bytes", document.size(),
                "sha256", document.sha256(), "added_by", document.addedBy(), "added_at", document.addedAt()), null, document.sha256());
    }

    public List<Document> ofCase(String caseNumber) {
        return documents.ofCase(caseNumber);
    }

    /** @throws Refusal where the case has no such file */
    public Document find(String caseNumber, String id) throws Refusal {
        return documents.find(caseNumber, id).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    public void writeTo(Document document, OutputStream target) {
        documents.writeTo(document.id(), target);
    }

    /** SHA-256 of the bytes as they are stored; null where they were erased or are not there. */
    public String digestOf(String id) {
        MessageDigest sha256 = sha256();
        long[] size = {0};
        documents.writeTo(id, new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                sha256.update(bytes, offset, length);
                size[0] += length;
            }
        });
        return size[0] == 0 ? null : HexFormat.of().formatHex(sha256.digest());
    }

    private String typeOf(Content content) throws IOException, Refusal {
        try (InputStream bytes = content.open()) {
            String type = types.detect(bytes);
            if (!TAKEN.contains(type)) {
                throw Refusal.of(DocumentReason.FILE_TYPE_REFUSED, Refusal.field("file"), type);
            }
            return type;
        }
    }

    private static Measured measure(Content content) throws IOException, Refusal {
        MessageDigest sha256 = sha256();
        long size = 0;
        try (InputStream bytes = new DigestInputStream(content.open(), sha256)) {
            byte[] buffer = new byte[64 * 1024];
            for (int n = bytes.read(buffer); n > 0; n = bytes.read(buffer)) {
                size += n;
                if (size > LARGEST) {
                    throw Refusal.of(DocumentReason.DOCUMENT_TOO_LARGE, Refusal.field("file"), LARGEST / (1024 * 1024));
                }
            }
        }
        if (size == 0) {
            throw Refusal.of(DocumentReason.FILE_EMPTY, Refusal.field("file"));
        }
        return new Measured(size, HexFormat.of().formatHex(sha256.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Measured(long size, String sha256) {
    }
}
