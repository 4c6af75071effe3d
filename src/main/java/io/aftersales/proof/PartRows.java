package io.aftersales.proof;

import io.aftersales.document.DocumentService;
import io.aftersales.verify.Event;
import io.aftersales.verify.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what belongs to some streams: heads, what anchors saw of them, events, personal values and the rows that they vouch for. */
@Component
class PartRows {

    private static final int AT_A_TIME = 500;
    private static final String CASE = "case:";

    private final NamedParameterJdbcTemplate jdbc;
    private final DocumentService documents;

    PartRows(DataSource database, DocumentService documents) {
        JdbcTemplate reading = new JdbcTemplate(database);
        reading.setFetchSize(AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(reading);
        this.documents = documents;
    }

    void write(String organisation, List<String> streams, Consumer<Item> target) {
        Map<String, Object> named = Map.of("streams", streams);
        heads(organisation, streams, named, target);
        jdbc.query("select organisation, number, leaf_place, stream, seq, hash from audit_anchor_leaf where stream in (:streams) and organisation = '"
                + organisation + "'", named, row -> {
                    target.accept(Anchors.leaf(row));
                });
        jdbc.query("select * from audit_event where stream in (:streams) order by stream, seq", named, row -> {
            target.accept(event(row));
        });
        jdbc.query("select * from audit_personal where stream in (:streams) order by stream, seq, path", named, row -> {
            target.accept(new Item.Personal(row.getString("stream"), row.getLong("seq"), row.getString("path"), row.getString("salt"),
                    row.getString("text")));
        });
        rows(streams, target);
        target.accept(new Item.PartEnd());
    }

    private void heads(String organisation, List<String> streams, Map<String, Object> named, Consumer<Item> target) {
        Set<String> there = new HashSet<>();
        jdbc.query("select * from audit_stream where stream in (:streams) order by stream", named, row -> {
            there.add(row.getString("stream"));
            target.accept(new Item.Head(row.getString("stream"), row.getLong("seq"), row.getString("hash"), row.getString("organisation"),
                    row.getString("head_signature"), row.getString("key_id")));
        });
        streams.stream().filter(stream -> !there.contains(stream))
                .forEach(stream -> target.accept(new Item.Head(stream, 0, "", organisation, null, null)));
    }

    private void rows(List<String> streams, Consumer<Item> target) {
        List<String> cases = streams.stream().filter(stream -> stream.startsWith(CASE)).map(stream -> stream.substring(CASE.length())).toList();
        Map<String, Object> named = Map.of("streams", streams, "cases", cases.isEmpty() ? List.of("") : cases,
                "others", cases.size() == streams.size() ? 0 : 1);
        RowTable.ALL.stream().filter(table -> table.concerns(streams)).forEach(table -> jdbc.query(table.ofStreams(), named, row -> {
            target.accept(row(table, row));
        }));
    }

    void writeRowsOfNoStream(String organisation, Consumer<Item> target) {
        for (RowTable table : RowTable.ALL) {
            jdbc.query(table.ofNoStream(), Map.of("organisation", organisation), row -> {
                target.accept(row(table, row));
            });
        }
    }

    private Item.Row row(RowTable table, ResultSet row) throws SQLException {
        return table.read(row, table.isDocument() ? documents.digestOf(row.getString("id")) : null);
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(row.getString("stream"), row.getLong("seq"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"), row.getString("actor_kind"), row.getString("actor"), row.getString("actor_role"),
                row.getString("actor_unit"), row.getString("organisation"), row.getString("payload"), row.getString("prev_hash"),
                row.getString("hash"), row.getString("signature"), row.getString("key_id"), row.getInt("format"));
    }
}
