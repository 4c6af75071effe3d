package io.aftersales.notification;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that go with messages, as they were when the message was written. */
@Repository
class Attachments {

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String messageId, List<Attachment> files) {
        files.forEach(file -> jdbc.sql("insert into message_attachment (message_id, name, media_type, content) values (?, ?, ?, ?)")
                .params(messageId, file.name(), file.mediaType(), file.content()).update());
    }

    List<Attachment> of(String messageId) {
        return jdbc.sql("select name, media_type, content from message_attachment where message_id = ? order by name").param(messageId)
                .query((row, n) -> new Attachment(row.getString("name"), row.getString("media_type"), row.getBytes("content"))).list();
    }
}
