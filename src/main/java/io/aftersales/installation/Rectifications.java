package io.aftersales.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rectifications with their findings and entries. */
@Repository
class Rectifications {

    private final JdbcClient jdbc;

    Rectifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number within the project */
    int add(Rectification opened, String by, List<Finding> findings) {
        int no = jdbc.sql("select coalesce(max(rectification_no), 0) + 1 from rectification where case_number = ?").param(opened.caseNumber())
                .query(Integer.class).single();
        jdbc.sql("""
                insert into rectification (case_number, rectification_no, part_no, letter, limit_days, rectify_by, due_at, receipt_id,
                    opened_by, opened_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""")
                .params(opened.caseNumber(), no, opened.partNo(), opened.letter(), opened.limitDays(), opened.rectifyBy(),
                        Rows.utc(opened.dueAt()), opened.receiptId(), by, Rows.utc(opened.openedAt())).update();
        findings.forEach(found -> jdbc.sql("insert into rectification_finding (case_number, rectification_no, finding_id) values (?, ?, ?)")
                .params(opened.caseNumber(), no, found.id()).update());
        return no;
    }

    Rectification get(String caseNumber, int no) {
        return jdbc.sql("select * from rectification where case_number = ? and rectification_no = ?").params(caseNumber, no)
                .query(Rectifications::read).single();
    }

    List<Rectification> of(String caseNumber) {
        return jdbc.sql("select * from rectification where case_number = ? order by rectification_no").param(caseNumber)
                .query(Rectifications::read).list();
    }

    /** Those that are not closed, the one due first at the top. */
    List<Rectification> open(String caseNumber) {
        return jdbc.sql("select * from rectification where case_number = ? and closed_at is null order by due_at, rectification_no")
                .param(caseNumber).query(Rectifications::read).list();
    }

    Optional<Rectification> openOf(String caseNumber, int partNo) {
        return open(caseNumber).stream().filter(one -> one.partNo() == partNo).findFirst();
    }

    List<Long> findings(String caseNumber, int no) {
        return jdbc.sql("select finding_id from rectification_finding where case_number = ? and rectification_no = ? order by finding_id")
                .params(caseNumber, no).query(Long.class).list();
    }

    void set(Rectification read, Map<String, ?> columns) {
        int rows = jdbc.sql("update rectification set " + Rows.assignments(columns)
                        + ", version = version + 1 where case_number = :number and rectification_no = :no and version = :version")
                .params(Rows.values(columns)).param("number", read.caseNumber()).param("no", read.no()).param("version", read.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("rectification of " + read.caseNumber() + " was changed meanwhile");
        }
    }

    void write(String caseNumber, int no, String kind, String note, String by, Instant at) {
        jdbc.sql("""
                insert into rectification_entry (case_number, rectification_no, entry_no, kind, note, written_by, written_at)
                values (:number, :no, (select coalesce(max(entry_no), 0) + 1 from rectification_entry where case_number = :number
                    and rectification_no = :no), :kind, :note, :by, :at)""")
                .param("number", caseNumber).param("no", no).param("kind", kind).param("note", note).param("by", by)
                .param("at", Rows.utc(at)).update();
    }

    List<Rectification.Entry> entries(String caseNumber, int no) {
        return jdbc.sql("""
                select entry_no, kind, note, written_by, written_at from rectification_entry
                 where case_number = ? and rectification_no = ? order by entry_no""").params(caseNumber, no)
                .query((row, n) -> new Rectification.Entry(row.getInt(1), row.getString(2), row.getString(3), row.getString(4),
                        Rows.instant(row, "written_at"))).list();
    }

    private static Rectification read(ResultSet row, int index) throws SQLException {
        return new Rectification(row.getString("case_number"), row.getInt("rectification_no"), row.getInt("part_no"),
                row.getBoolean("letter"), row.getInt("limit_days"), row.getObject("rectify_by", LocalDate.class),
                Rows.instant(row, "due_at"), row.getString("receipt_id"), Rows.instant(row, "opened_at"), row.getString("document_id"),
                Rows.instant(row, "reported_at"), Rows.instant(row, "closed_at"), row.getObject("late", Boolean.class), row.getLong("version"));
    }
}
