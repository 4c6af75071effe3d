package io.aftersales.proof;

import io.aftersales.verify.Anchor;
import io.aftersales.verify.Item;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored anchors and the heads under them. */
@Repository
class Anchors {

    private static final String LEAVES = "select organisation, number, leaf_place, stream, seq, hash from audit_anchor_leaf";
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Anchors(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Anchor> last(String organisation) {
        return page(organisation, Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** Newest first. */
    List<Anchor> page(String organisation, long before, int limit) {
        return jdbc.sql("select * from audit_anchor where organisation = ? and number < ? order by number desc limit ?")
                .params(organisation, before, limit).query(Anchors::anchor).list();
    }

    /** Oldest first, after a number. */
    List<Anchor> after(String organisation, long number) {
        return jdbc.sql("select * from audit_anchor where organisation = ? and number > ? order by number").params(organisation, number)
                .query(Anchors::anchor).list();
    }

    Optional<LocalDate> lastDay(String organisation) {
        return jdbc.sql("select max(anchor_day) as latest from audit_anchor where organisation = ?").param(organisation)
                .query((row, n) -> Optional.ofNullable(row.getObject("latest", LocalDate.class))).single();
    }

    boolean anyStream(String organisation) {
        return !jdbc.sql("select 1 from audit_stream where organisation = ? limit 1").param(organisation).query(Integer.class).list().isEmpty();
    }

    /** @return false where another node took it, or one for the same day */
    boolean add(Anchor anchor) {
        return jdbc.sql("""
                insert into audit_anchor (organisation, number, anchor_day, taken_at, taken_by, streams, root, prev_hash, hash, signature, key_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(anchor.organisation(), anchor.number(), anchor.day(), anchor.takenAt().atOffset(ZoneOffset.UTC), anchor.takenBy(),
                        anchor.streams(), anchor.root(), anchor.prevHash(), anchor.hash(), anchor.signature(), anchor.keyId())
                .update() == 1;
    }

    void add(List<Item.Leaf> leaves) {
        batches.batchUpdate("insert into audit_anchor_leaf (organisation, number, leaf_place, stream, seq, hash) values (?, ?, ?, ?, ?, ?)",
                leaves, BATCH, (row, leaf) -> {
                    row.setString(1, leaf.organisation());
                    row.setLong(2, leaf.anchor());
                    row.setLong(3, leaf.position());
                    row.setString(4, leaf.stream());
                    row.setLong(5, leaf.seq());
                    row.setString(6, leaf.hash());
                });
    }

    /** Oldest anchor first, in the order of their places. */
    void leaves(String organisation, Consumer<Item.Leaf> each) {
        jdbc.sql(LEAVES + " where organisation = ? order by number, leaf_place").param(organisation).query(row -> {
            each.accept(leaf(row));
        });
    }

    /** Where the streams of an organisation end now. */
    void heads(String organisation, Consumer<Item.Head> each) {
        jdbc.sql("select stream, seq, hash from audit_stream where organisation = ? order by stream").param(organisation).query(row -> {
            each.accept(new Item.Head(row.getString(1), row.getLong(2), row.getString(3), organisation, null, null));
        });
    }

    static Item.Leaf leaf(ResultSet row) throws SQLException {
        return new Item.Leaf(row.getString("organisation"), row.getLong("number"), row.getLong("leaf_place"), row.getString("stream"),
                row.getLong("seq"), row.getString("hash"));
    }

    static Anchor anchor(ResultSet row, int index) throws SQLException {
        return new Anchor(row.getString("organisation"), row.getLong("number"), row.getObject("anchor_day", LocalDate.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(), row.getString("taken_by"), row.getLong("streams"),
                row.getString("root"), row.getString("prev_hash"), row.getString("hash"), row.getString("signature"), row.getString("key_id"));
    }
}
