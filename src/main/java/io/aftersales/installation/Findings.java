package io.aftersales.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All findings with their photos. */
@Repository
class Findings {

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Finding.New found, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into installation_finding (case_number, part_no, finding_no, inspection_id, item_no, impact, description, state, found_at)
                values (:caseNumber, :partNo, (select coalesce(max(finding_no), 0) + 1 from installation_finding where case_number = :caseNumber),
                    :inspection, :itemNo, :impact, :description, 'open', :at)""")
                .param("caseNumber", found.caseNumber()).param("partNo", found.partNo()).param("inspection", found.inspectionId())
                .param("itemNo", found.itemNo()).param("impact", found.impact()).param("description", found.description())
                .param("at", Rows.utc(at)).update(key, "id");
        long id = key.getKey().longValue();
        photos(id, found.photos(), "found");
        return id;
    }

    void photos(long findingId, List<String> documents, String stage) {
        documents.stream().distinct().forEach(document -> jdbc
                .sql("insert into finding_photo (finding_id, document_id, stage) values (?, ?, ?) on conflict do nothing")
                .params(findingId, document, stage).update());
    }

    List<Finding> of(String caseNumber) {
        return jdbc.sql("select * from installation_finding where case_number = ? order by finding_no").param(caseNumber).query(this::read).list();
    }

    List<Finding> ofInspection(long inspectionId) {
        return jdbc.sql("select * from installation_finding where inspection_id = ? order by finding_no").param(inspectionId).query(this::read).list();
    }

    /** Those of a part that are not closed. */
    List<Finding> open(String caseNumber, int partNo) {
        return of(caseNumber).stream().filter(found -> found.partNo() == partNo && !found.state().equals("closed")).toList();
    }

    void state(long id, String state) {
        jdbc.sql("update installation_finding set state = ? where id = ? and state <> 'closed'").params(state, id).update();
    }

    void close(long id, long byInspection, Instant at) {
        jdbc.sql("update installation_finding set state = 'closed', closed_at = ?, closed_by = ? where id = ? and state <> 'closed'")
                .params(Rows.utc(at), byInspection, id).update();
    }

    private Finding read(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new Finding(id, row.getString("case_number"), row.getInt("part_no"), row.getInt("finding_no"),
                row.getObject("inspection_id", Long.class), row.getObject("item_no", Integer.class), row.getString("impact"),
                row.getString("description"), row.getString("state"), Rows.instant(row, "found_at"), Rows.instant(row, "closed_at"),
                jdbc.sql("select document_id, stage from finding_photo where finding_id = ? order by stage, document_id").param(id)
                        .query(Finding.Photo.class).list());
    }
}
