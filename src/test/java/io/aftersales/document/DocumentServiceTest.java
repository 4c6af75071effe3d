package io.aftersales.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.PlatformTest;
import io.aftersales.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DocumentServiceTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    @Autowired
    private DocumentService documents;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void what_comes_out_is_what_went_in_even_in_several_pieces() throws Exception {
        byte[] photo = png(3 * 1024 * 1024);
        Document added = documents.add("D-1", Document.Kind.PHOTO, "现场 1.png", () -> new ByteArrayInputStream(photo));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.writeTo(documents.find("D-1", added.id()), out);

        assertThat(out.toByteArray()).isEqualTo(photo);
        assertThat(added.contentType()).isEqualTo("image/png");
        assertThat(added.size()).isEqualTo(photo.length);
        assertThat(added.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "just text", "MZ\u0090"})
    void the_content_decides_the_type_whatever_the_name_says(String content) {
        assertThatThrownBy(() -> documents.add("D-2", Document.Kind.PHOTO, "photo.png", bytes(content)))
                .isInstanceOf(Refusal.class).hasMessageContaining("FILE_TYPE_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../etc/passwd", "..%2fx.png", "C:x.png", "a\u0000.png", "a\r\nX: y.png", "", "gnp.\u202eexe"})
    void a_name_that_is_a_path_is_refused(String name) {
        assertThatThrownBy(() -> documents.add("D-3", Document.Kind.PHOTO, name, () -> new ByteArrayInputStream(PNG)))
                .isInstanceOf(Refusal.class).hasMessageContaining("FILE_NAME_REFUSED");
    }

    @Test
    void an_empty_or_too_large_file_is_refused_and_leaves_nothing() {
        assertThatThrownBy(() -> documents.add("D-4", Document.Kind.OTHER, "a.png", bytes(""))).hasMessageContaining("FILE_EMPTY");
        byte[] huge = png((int) DocumentService.LARGEST + 1);
        assertThatThrownBy(() -> documents.add("D-4", Document.Kind.OTHER, "a.png", () -> new ByteArrayInputStream(huge)))
                .hasMessageContaining("DOCUMENT_TOO_LARGE");
        assertThat(jdbc.sql("select count(*) from document where case_number = 'D-4'").query(Integer.class).single()).isZero();
    }

    private static DocumentService.Content bytes(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] png(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        System.arraycopy(PNG, 0, bytes, 0, PNG.length);
        return bytes;
    }
}
