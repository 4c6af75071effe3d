package io.aftersales.web;

import io.aftersales.importing.ImportReason;
import io.aftersales.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Tables and examples as files, on their way in and out. */
final class TableFile {

    private static final int LARGEST = 2 * 1024 * 1024;

    private TableFile() {
    }

    static byte[] of(MultipartFile file) throws Refusal, IOException {
        if (file == null) {
            throw Refusal.of(ImportReason.NO_FILE, Refusal.field("file"));
        }
        return limited(file.getBytes());
    }

    static byte[] of(HttpServletRequest request) throws Refusal, IOException {
        return limited(request.getInputStream().readNBytes(LARGEST + 1));
    }

    private static byte[] limited(byte[] file) throws Refusal {
        if (file.length > LARGEST) {
            throw Refusal.of(ImportReason.FILE_TOO_LARGE, Refusal.field("file"), LARGEST / 1024 / 1024);
        }
        return file;
    }

    /** Never shown as a page. */
    static ResponseEntity<byte[]> answer(String name, MediaType type, String content) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
