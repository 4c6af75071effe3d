package io.aftersales.installation;

import io.aftersales.shared.Text;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All versions of all checklists. */
@Repository
class ChecklistTemplates {

    private static final String SELECT = "select id, organisation, template_key, version, name_zh, name_en, made_by, made_at from checklist_template ";

    private final JdbcClient jdbc;

    ChecklistTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ChecklistTemplate> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::read).optional();
    }

    Optional<ChecklistTemplate> newest(String organisation, String key) {
        return versions(organisation, key).stream().findFirst();
    }

    /** Newest first. */
    List<ChecklistTemplate> versions(String organisation, String key) {
        return jdbc.sql(SELECT + "where organisation = ? and template_key = ? order by version desc").params(organisation, key)
                .query(this::read).list();
    }

    /** The newest version of each. */
    List<ChecklistTemplate> newest(String organisation) {
        return jdbc.sql(SELECT + """
                t where organisation = ? and version = (select max(n.version) from checklist_template n where n.organisation = t.organisation
                    and n.template_key = t.template_key) order by template_key""").param(organisation).query(this::read).list();
    }

    /** @return the id, or empty where somebody else made this version meanwhile */
    Optional<Long> add(ChecklistTemplate template) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into checklist_template (organisation, template_key, version, name_zh, name_en, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(template.organisation(), template.key(), template.version(), template.name().zh(), template.name().en(),
                        template.madeBy(), Rows.utc(template.madeAt())).update(key, "id");
        Long id = key.getKeyList().isEmpty() ? null : key.getKeyAs(Number.class).longValue();
        if (id != null) {
            template.items().forEach(item -> jdbc.sql("""
                    insert into checklist_item (template_id, item_no, kind, text_zh, text_en, least, most, unit, weight, impact, photo)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, item.itemNo(), item.kind(), item.text().zh(), item.text().en(), item.least(), item.most(), item.unit(),
                            item.weight(), item.impact(), item.photo()).update());
        }
        return Optional.ofNullable(id);
    }

    private ChecklistTemplate read(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        Instant madeAt = row.getObject("made_at", OffsetDateTime.class).toInstant();
        return new ChecklistTemplate(row.getLong("id"), row.getString("organisation"), row.getString("template_key"), row.getInt("version"),
                new Text(row.getString("name_zh"), row.getString("name_en")), row.getString("made_by"), madeAt, items(row.getLong("id")));
    }

    private List<ChecklistTemplate.Item> items(long id) {
        return jdbc.sql("select * from checklist_item where template_id = ? order by item_no").param(id)
                .query((row, n) -> new ChecklistTemplate.Item(row.getInt("item_no"), row.getString("kind"),
                        new Text(row.getString("text_zh"), row.getString("text_en")), row.getBigDecimal("least"), row.getBigDecimal("most"),
                        row.getString("unit"), row.getInt("weight"), row.getString("impact"), row.getBoolean("photo"))).list();
    }
}
