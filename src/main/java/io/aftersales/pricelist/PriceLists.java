package io.aftersales.pricelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists with their versions and drafts. */
@Repository
class PriceLists {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PriceLists(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false where there is one of this key */
    boolean add(PriceList list, String by, Instant at) {
        return jdbc.sql("""
                insert into price_list (organisation, list_key, name_zh, name_en, created_by, created_at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""").params(list.organisation(), list.key(), list.name().zh(), list.name().en(), by, utc(at)).update() == 1;
    }

    Optional<PriceList> find(String organisation, String key) {
        return jdbc.sql("select organisation, list_key, name_zh, name_en from price_list where organisation = ? and list_key = ?")
                .params(organisation, key).query(PriceLists::list).optional();
    }

    List<PriceList> lists(Reach.Condition within) {
        return jdbc.sql("select organisation, list_key, name_zh, name_en from price_list where " + within.sql() + " order by organisation, list_key")
                .params(within.parameters()).query(PriceLists::list).list();
    }

    private static PriceList list(ResultSet row, int index) throws SQLException {
        return new PriceList(row.getString(1), row.getString(2), new Text(row.getString(3), row.getString(4)));
    }

    /** Newest first. */
    List<PriceList.Version> versions(String organisation, String key) {
        return jdbc.sql("select * from price_list_version where organisation = ? and list_key = ? order by version desc")
                .params(organisation, key).query(PriceLists::version).list();
    }

    Optional<PriceList.Version> version(String id) {
        return jdbc.sql("select * from price_list_version where id = ?").param(id).query(PriceLists::version).optional();
    }

    private static PriceList.Version version(ResultSet row, int index) throws SQLException {
        return new PriceList.Version(row.getString("id"), row.getString("organisation"), row.getString("list_key"), row.getInt("version"),
                instant(row, "effective_at"), row.getString("published_by"), instant(row, "published_at"), row.getString("case_number"),
                row.getString("reason"), row.getBoolean("taken_back"));
    }

    void add(PriceList.Version version, List<PriceItem> items) {
        jdbc.sql("""
                insert into price_list_version (id, organisation, list_key, version, effective_at, published_by, published_at, case_number, reason,
                    taken_back)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)""").params(version.id(), version.organisation(), version.key(), version.version(),
                utc(version.effectiveAt()), version.publishedBy(), utc(version.publishedAt()), version.caseNumber(), version.reason()).update();
        for (PriceItem item : items) {
            jdbc.sql("""
                    insert into price_list_item (version_id, code, name_zh, name_en, unit, price_cny, valid_from, valid_until)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""").params(version.id(), item.code(), item.name().zh(), item.name().en(), item.unit(),
                    item.price(), item.from(), item.until()).update();
        }
    }

    void takeBack(String id) {
        jdbc.sql("update price_list_version set taken_back = true where id = ?").param(id).update();
    }

    List<PriceItem> items(String versionId) {
        return jdbc.sql("select * from price_list_item where version_id = ? order by code, valid_from").param(versionId)
                .query(PriceLists::item).list();
    }

    List<PriceItem> items(String versionId, String code) {
        return jdbc.sql("select * from price_list_item where version_id = ? and code = ?").params(versionId, code).query(PriceLists::item).list();
    }

    int count(String versionId) {
        return jdbc.sql("select count(*) from price_list_item where version_id = ?").param(versionId).query(Integer.class).single();
    }

    private static PriceItem item(ResultSet row, int index) throws SQLException {
        return new PriceItem(row.getString("code"), new Text(row.getString("name_zh"), row.getString("name_en")), row.getString("unit"),
                row.getBigDecimal("price_cny"), row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
    }

    void add(PriceList.Draft draft) {
        jdbc.sql("""
                insert into price_list_draft (id, organisation, list_key, title, base_version_id, content, revision, state, created_by, created_at,
                    edited_by, edited_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(draft.id(), draft.organisation(), draft.key(), draft.title(), draft.base(),
                written(draft.rows()), draft.revision(), draft.state(), draft.createdBy(), utc(draft.createdAt()), draft.editedBy(),
                utc(draft.editedAt())).update();
        edited(draft.id(), draft.createdBy());
    }

    /** @return false where another revision stands, or it is no longer edited */
    boolean save(PriceList.Draft draft, List<PriceRow> rows, String base, String by, Instant at) {
        boolean saved = jdbc.sql("""
                update price_list_draft set content = ?, base_version_id = ?, revision = revision + 1, edited_by = ?, edited_at = ?
                 where id = ? and revision = ? and state = 'editing'""")
                .params(written(rows), base, by, utc(at), draft.id(), draft.revision()).update() == 1;
        if (saved) {
            edited(draft.id(), by);
        }
        return saved;
    }

    private void edited(String id, String by) {
        jdbc.sql("insert into price_list_draft_editor (draft_id, person) values (?, ?) on conflict do nothing").params(id, by).update();
    }

    /** @return false where it is in another state */
    boolean move(String id, String from, String to) {
        return jdbc.sql("update price_list_draft set state = ? where id = ? and state = ?").params(to, id, from).update() == 1;
    }

    Optional<PriceList.Draft> draft(String id) {
        return jdbc.sql("select * from price_list_draft where id = ?").param(id).query(this::readDraft).optional();
    }

    List<PriceList.Draft> drafts(String organisation, String key) {
        return jdbc.sql("select * from price_list_draft where organisation = ? and list_key = ? order by edited_at desc limit 100")
                .params(organisation, key).query(this::readDraft).list();
    }

    /** How many drafts of the list are being written. */
    int editing(PriceList list) {
        return jdbc.sql("select count(*) from price_list_draft where organisation = ? and list_key = ? and state = 'editing'")
                .params(list.organisation(), list.key()).query(Integer.class).single();
    }

    Set<String> editors(String id) {
        return new HashSet<>(jdbc.sql("select person from price_list_draft_editor where draft_id = ?").param(id).query(String.class).list());
    }

    /** Codes of the parts that the organisation has. */
    Set<String> parts(String organisation) {
        return new HashSet<>(jdbc.sql("select code from part where organisation = ?").param(organisation).query(String.class).list());
    }

    private PriceList.Draft readDraft(ResultSet row, int index) throws SQLException {
        return new PriceList.Draft(row.getString("id"), row.getString("organisation"), row.getString("list_key"), row.getString("title"),
                row.getString("base_version_id"), read(row.getString("content")), row.getInt("revision"), row.getString("state"),
                row.getString("created_by"), instant(row, "created_at"), row.getString("edited_by"), instant(row, "edited_at"));
    }

    private String written(List<PriceRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<PriceRow> read(String content) {
        try {
            return json.readValue(content, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
