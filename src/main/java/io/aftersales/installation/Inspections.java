package io.aftersales.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All inspections with their answers. */
@Repository
class Inspections {

    private final JdbcClient jdbc;

    Inspections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a supervisor orders. */
    record Order(String caseNumber, int partNo, Long templateId, boolean again, String inspector, String by, Instant at, LocalDate visitOn,
                 String instruction) {
    }

    long add(Order order) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into inspection (case_number, part_no, inspection_no, template_id, again, inspector, dispatched_by, dispatched_at,
                    visit_on, instruction)
                values (:caseNumber, :partNo, (select coalesce(max(inspection_no), 0) + 1 from inspection where case_number = :caseNumber),
                    :template, :again, :inspector, :by, :at, :visitOn, :instruction)""")
                .param("caseNumber", order.caseNumber()).param("partNo", order.partNo()).param("template", order.templateId())
                .param("again", order.again()).param("inspector", order.inspector()).param("by", order.by())
                .param("at", Rows.utc(order.at())).param("visitOn", order.visitOn()).param("instruction", order.instruction())
                .update(key, "id");
        return key.getKey().longValue();
    }

    Inspection get(long id) {
        return jdbc.sql("select * from inspection where id = ?").param(id).query(Inspections::read).single();
    }

    List<Inspection> of(String caseNumber) {
        return jdbc.sql("select * from inspection where case_number = ? order by inspection_no").param(caseNumber).query(Inspections::read).list();
    }

    /** The last look at the part by a checklist, done or to come. */
    Optional<Inspection> last(String caseNumber, int partNo) {
        return of(caseNumber).stream().filter(one -> one.partNo() == partNo && !one.again()).reduce((a, b) -> b);
    }

    void set(long id, Map<String, ?> columns) {
        jdbc.sql("update inspection set " + Rows.assignments(columns) + " where id = :id").params(Rows.values(columns)).param("id", id).update();
    }

    void answer(long id, Inspection.Answer answer) {
        jdbc.sql("insert into inspection_answer (inspection_id, item_no, passed, measured, note) values (?, ?, ?, ?, ?)")
                .params(id, answer.itemNo(), answer.passed(), answer.measured(), answer.note()).update();
    }

    List<Inspection.Answer> answers(long id) {
        return jdbc.sql("select item_no, passed, measured, note from inspection_answer where inspection_id = ? order by item_no").param(id)
                .query((row, n) -> new Inspection.Answer(row.getInt(1), row.getObject(2, Boolean.class), row.getBigDecimal(3), row.getString(4)))
                .list();
    }

    private static Inspection read(ResultSet row, int index) throws SQLException {
        return new Inspection(row.getLong("id"), row.getString("case_number"), row.getInt("part_no"), row.getInt("inspection_no"),
                row.getObject("template_id", Long.class), row.getBoolean("again"), row.getString("inspector"),
                Rows.instant(row, "dispatched_at"), row.getObject("visit_on", LocalDate.class), row.getString("instruction"),
                Rows.instant(row, "inspected_at"), row.getObject("passed", Boolean.class), row.getBigDecimal("score"),
                row.getString("remark"), row.getString("document_id"), Rows.instant(row, "reviewed_at"));
    }
}
