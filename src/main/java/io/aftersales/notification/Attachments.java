package io.aftersales.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    Optional<Attachment> one(String messageId, String name) {
        return jdbc.sql("select name, media_type, content from message_attachment where message_id = ? and name = ?").params(messageId, name)
                .query((row, n) -> new Attachment(row.getString("name"), row.getString("media_type"), row.getBytes("content"))).optional();
    }

    /** What goes with each of the messages, without the contents. */
    Map<String, List<MessageService.AttachedFile>> named(List<String> messageIds) {
        Map<String, List<MessageService.AttachedFile>> found = new HashMap<>();
        if (!messageIds.isEmpty()) {
            jdbc.sql("select message_id, name, media_type, octet_length(content) as size_bytes from message_attachment"
                    + " where message_id in (:ids) order by name").param("ids", messageIds).query(row -> {
                        found.computeIfAbsent(row.getString("message_id"), id -> new ArrayList<>()).add(new MessageService.AttachedFile(
                                row.getString("name"), row.getString("media_type"), row.getLong("size_bytes")));
                    });
        }
        return found;
    }
}
