package io.aftersales.decision.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The examples of drafts and of published versions. */
@Repository
class Examples {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Examples(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Example> ofDraft(String draftId) {
        return jdbc.sql("select * from decision_example where draft_id = ? order by number").param(draftId).query(Examples::example).list();
    }

    List<Example> ofVersion(String definitionId) {
        return jdbc.sql("select * from decision_example where definition_id = ? order by number").param(definitionId)
                .query(Examples::example).list();
    }

    Optional<Example> find(String draftId, String id) {
        return jdbc.sql("select * from decision_example where draft_id = ? and id = ?").params(draftId, id).query(Examples::example).optional();
    }

    int last(String draftId) {
        return jdbc.sql("select coalesce(max(number), 0) from decision_example where draft_id = ?").param(draftId).query(Integer.class).single();
    }

    void addToDraft(String draftId, List<Example> examples) {
        insert("draft_id", draftId, examples);
    }

    void addToVersion(String definitionId, List<Example> examples) {
        insert("definition_id", definitionId, examples);
    }

    /** With ids of their own; what another node has put there first stays. */
    private void insert(String owner, String ownerId, List<Example> examples) {
        batches.batchUpdate("insert into decision_example (id, " + owner + ", number, inputs, expected, steps, note, source, version) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing", examples, 200, (row, example) -> {
                    row.setString(1, UUID.randomUUID().toString());
                    row.setString(2, ownerId);
                    row.setInt(3, example.number());
                    row.setString(4, ExampleJson.text(example.inputs()));
                    row.setString(5, ExampleJson.text(example.expected()));
                    row.setString(6, ExampleJson.text(example.steps()));
                    row.setString(7, example.note());
                    row.setString(8, example.source());
                });
    }

    /** @return false where it was changed or removed since */
    boolean change(String draftId, Example example) {
        return jdbc.sql("""
                update decision_example set inputs = ?, expected = ?, steps = ?, note = ?, source = ?, version = version + 1
                where draft_id = ? and id = ? and version = ?""")
                .params(ExampleJson.text(example.inputs()), ExampleJson.text(example.expected()), ExampleJson.text(example.steps()),
                        example.note(), example.source(), draftId, example.id(), example.version())
                .update() == 1;
    }

    /** @return false where it was changed or removed since */
    boolean remove(String draftId, String id, int version) {
        return jdbc.sql("delete from decision_example where draft_id = ? and id = ? and version = ?").params(draftId, id, version).update() == 1;
    }

    void removeAll(String draftId) {
        jdbc.sql("delete from decision_example where draft_id = ?").param(draftId).update();
    }

    private static Example example(ResultSet row, int number) throws SQLException {
        return new Example(row.getString("id"), row.getInt("number"), ExampleJson.object(row.getString("inputs")).orElse(null),
                ExampleJson.object(row.getString("expected")).orElse(null), ExampleJson.steps(row.getString("steps")).orElse(null),
                row.getString("note"), row.getString("source"), row.getInt("version"));
    }
}
