package io.aftersales.decision.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs and their flips. */
@Repository
class Replays {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Replays(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What the worker needs beyond the run itself. */
    record Task(ReplayRun run, byte[] draft, List<String> organisations) {
    }

    void add(Task task, String node) {
        ReplayRun run = task.run();
        ReplayFilter filter = run.filter();
        jdbc.sql("""
                insert into replay_run (id, decision_key, place, draft, checksum, organisations, organisation, from_at, until_at,
                    product_family, unit_id, state, total, done, flipped, refused, node, requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0, 0, 0, ?, ?, ?)""")
                .params(run.id(), run.key(), run.place(), new String(task.draft(), java.nio.charset.StandardCharsets.UTF_8), run.checksum(),
                        String.join(",", task.organisations()), filter.organisation(), utc(filter.from()), utc(filter.until()),
                        filter.productFamily(), filter.unitId(), node, run.requestedBy(), utc(run.requestedAt()))
                .update();
    }

    Optional<ReplayRun> find(String id) {
        return jdbc.sql("select * from replay_run where id = ?").param(id).query(Replays::run).optional();
    }

    List<String> organisations(String id) {
        return jdbc.sql("select organisations from replay_run where id = ?").param(id).query(String.class).optional()
                .map(text -> List.of(text.split(","))).orElse(List.of());
    }

    /** Newest first. */
    List<ReplayRun> of(String key, String place, int most) {
        return jdbc.sql("select * from replay_run where decision_key = ? and place = ? order by requested_at desc, id limit ?")
                .params(key, place, most).query(Replays::run).list();
    }

    int open(String node) {
        return jdbc.sql("select count(*) from replay_run where node = ? and ended_at is null").param(node).query(Integer.class).single();
    }

    /** @return false where it was cancelled before it began */
    boolean begin(String id, int total) {
        return jdbc.sql("update replay_run set state = 'running', total = ? where id = ? and state = 'waiting'").params(total, id).update() == 1;
    }

    /** @return false where it was cancelled meanwhile */
    boolean advance(String id, int done, int flipped, int refused) {
        return jdbc.sql("update replay_run set done = ?, flipped = ?, refused = ? where id = ? and state = 'running'")
                .params(done, flipped, refused, id).update() == 1;
    }

    /** @return false where it is over already */
    boolean end(String id, String state, Instant at) {
        return jdbc.sql("update replay_run set state = ?, ended_at = ? where id = ? and ended_at is null").params(state, utc(at), id)
                .update() == 1;
    }

    /** What this node had under way when it went down. */
    int interrupt(String node, Instant at) {
        return jdbc.sql("update replay_run set state = 'interrupted', ended_at = ? where node = ? and ended_at is null")
                .params(utc(at), node).update();
    }

    void addFlips(String runId, List<Flip> flips) {
        batches.batchUpdate("""
                insert into replay_flip (run_id, number, receipt_id, case_number, organisation, product_family, unit_id, decided_at,
                    output, value_was, value_now, change_kind, cny, seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", flips, 1_000, (row, flip) -> {
                    row.setString(1, runId);
                    row.setInt(2, flip.number());
                    row.setString(3, flip.receiptId());
                    row.setString(4, flip.caseNumber());
                    row.setString(5, flip.organisation());
                    row.setString(6, flip.productFamily());
                    row.setString(7, flip.unitId());
                    row.setObject(8, utc(flip.decidedAt()));
                    row.setString(9, flip.output());
                    row.setString(10, flip.was());
                    row.setString(11, flip.now());
                    row.setString(12, flip.change());
                    row.setBigDecimal(13, flip.cny());
                    row.setObject(14, flip.seconds(), java.sql.Types.BIGINT);
                });
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static ReplayRun run(ResultSet row, int number) throws SQLException {
        ReplayFilter filter = new ReplayFilter(row.getString("organisation"), instant(row, "from_at"), instant(row, "until_at"),
                row.getString("product_family"), row.getString("unit_id"));
        return new ReplayRun(row.getString("id"), row.getString("decision_key"), row.getString("place"), row.getString("checksum"), filter,
                row.getString("state"), row.getInt("total"), row.getInt("done"), row.getInt("flipped"), row.getInt("refused"),
                row.getString("requested_by"), instant(row, "requested_at"), instant(row, "ended_at"));
    }
}
