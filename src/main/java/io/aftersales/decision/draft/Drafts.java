package io.aftersales.decision.draft;

import io.aftersales.organisation.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts with every text that they ever had. */
@Repository
class Drafts {

    private static final int MOST_LISTED = 200;

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Draft draft) {
        jdbc.sql("""
                insert into decision_draft (id, decision_key, organisation, title, reason, base_definition_id, content, revision, state,
                    created_by, created_at, edited_by, edited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(draft.id(), draft.key(), draft.organisation(), draft.title(), draft.reason(), draft.baseDefinitionId(),
                        draft.content(), draft.revision(), draft.state().key(), draft.createdBy(), utc(draft.createdAt()),
                        draft.editedBy(), utc(draft.editedAt()))
                .update();
        addRevision(new Revision(draft.id(), draft.revision(), "created", draft.baseDefinitionId(), draft.content(), draft.editedBy(),
                draft.editedAt()));
    }

    /** The next text. @return false where another one was saved since, or the draft can no longer be changed */
    boolean save(Revision next) {
        int saved = jdbc.sql("""
                update decision_draft set content = ?, revision = ?, base_definition_id = ?, edited_by = ?, edited_at = ?
                where id = ? and revision = ? and state = 'editing'""")
                .params(next.content(), next.revision(), next.baseDefinitionId(), next.savedBy(), utc(next.savedAt()), next.draftId(),
                        next.revision() - 1)
                .update();
        if (saved == 1) {
            addRevision(next);
        }
        return saved == 1;
    }

    private void addRevision(Revision revision) {
        addEditor(revision.draftId(), revision.savedBy());
        jdbc.sql("""
                insert into decision_draft_revision (draft_id, revision, kind, base_definition_id, content, saved_by, saved_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(revision.draftId(), revision.revision(), revision.kind(), revision.baseDefinitionId(), revision.content(),
                        revision.savedBy(), utc(revision.savedAt()))
                .update();
    }

    /** @return false where it can no longer be changed */
    boolean describe(String id, String title, String reason) {
        return jdbc.sql("update decision_draft set title = ?, reason = ? where id = ? and state = 'editing'").params(title, reason, id)
                .update() == 1;
    }

    /** @return false where it is in another state than expected */
    boolean move(String id, Draft.State from, Draft.State to, String publishedDefinitionId) {
        return jdbc.sql("update decision_draft set state = ?, published_definition_id = ? where id = ? and state = ?")
                .params(to.key(), publishedDefinitionId, id, from.key()).update() == 1;
    }

    Optional<Draft> find(String id) {
        return jdbc.sql("select * from decision_draft where id = ?").param(id).query(Drafts::draft).optional();
    }

    /** Of one text on, so that nobody changes the draft meanwhile. */
    void lock(String id) {
        jdbc.sql("select id from decision_draft where id = ? for update").param(id).query(String.class).optional();
    }

    /** Those within reach, edited last first, at most 200. @param key, organisation, state null for any */
    List<Draft> list(String key, String organisation, String state, Reach.Condition within) {
        return jdbc.sql("select * from decision_draft d where " + within.sql() + """
                 and (cast(:key as varchar(64)) is null or d.decision_key = :key)
                 and (cast(:organisation as varchar(64)) is null or d.organisation = :organisation)
                 and (cast(:state as varchar(12)) is null or d.state = :state)
                order by d.edited_at desc, d.id limit\s""" + MOST_LISTED)
                .params(within.parameters()).param("key", key).param("organisation", organisation).param("state", state)
                .query(Drafts::draft).list();
    }

    Optional<Revision> revision(String id, int revision) {
        return jdbc.sql("select * from decision_draft_revision where draft_id = ? and revision = ?").params(id, revision)
                .query(Drafts::revision).optional();
    }

    void addEditor(String id, String person) {
        jdbc.sql("insert into decision_draft_editor (draft_id, person) values (?, ?) on conflict do nothing").params(id, person).update();
    }

    Set<String> editors(String id) {
        return jdbc.sql("select person from decision_draft_editor where draft_id = ?").param(id).query(String.class).set();
    }

    /** Newest first, at most 200. @param before only older ones; null for the newest */
    List<Revision> revisions(String id, Integer before) {
        return jdbc.sql("select * from decision_draft_revision where draft_id = ? and revision < ? order by revision desc limit " + MOST_LISTED)
                .params(id, before == null ? Integer.MAX_VALUE : before).query(Drafts::revision).list();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(row.getString("id"), row.getString("decision_key"), row.getString("organisation"), row.getString("title"),
                row.getString("reason"), row.getString("base_definition_id"), row.getString("content"), row.getInt("revision"),
                Draft.State.of(row.getString("state")), row.getString("created_by"), instant(row, "created_at"), row.getString("edited_by"),
                instant(row, "edited_at"), row.getString("published_definition_id"));
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(row.getString("draft_id"), row.getInt("revision"), row.getString("kind"), row.getString("base_definition_id"),
                row.getString("content"), row.getString("saved_by"), instant(row, "saved_at"));
    }
}
