package io.aftersales.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored files, content in pieces, in the same database and transaction as their case. */
@Repository
class Documents {

    private static final int PIECE = 512 * 1024;
    private static final String COLUMNS =
            "select id, case_number, kind, file_name, content_type, size_bytes, sha256, added_by, added_at from document";

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Document document, InputStream content) throws IOException {
        jdbc.sql("""
                insert into document (id, case_number, kind, file_name, content_type, size_bytes, sha256, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(document.id(), document.caseNumber(), document.kind().key(), document.fileName(), document.contentType(),
                        document.size(), document.sha256(), document.addedBy(), document.addedAt().atOffset(ZoneOffset.UTC)).update();
        int n = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            jdbc.sql("insert into document_piece (document_id, n, bytes) values (?, ?, ?)").params(document.id(), n++, piece).update();
        }
    }

    List<Document> ofCase(String caseNumber) {
        return jdbc.sql(COLUMNS + " where case_number = ? order by added_at, id limit 200").param(caseNumber)
                .query((row, n) -> document(row)).list();
    }

    /** Empty for a file whose content was erased, too. */
    Optional<Document> find(String caseNumber, String id) {
        return jdbc.sql(COLUMNS + " where case_number = ? and id = ? and erased_at is null").params(caseNumber, id).query((row, n) -> document(row)).optional();
    }

    /** Writes the content piece by piece; memory holds one piece at a time. */
    void writeTo(String id, OutputStream target) {
        for (int n = 0; ; n++) {
            Optional<byte[]> piece = jdbc.sql("select bytes from document_piece where document_id = ? and n = ?").params(id, n)
                    .query((row, i) -> row.getBytes(1)).optional();
            if (piece.isEmpty()) {
                return;
            }
            try {
                target.write(piece.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(row.getString("id"), row.getString("case_number"),
                Document.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')), row.getString("file_name"),
                row.getString("content_type"), row.getLong("size_bytes"), row.getString("sha256"), row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
