package io.aftersales.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All monthly reports with their large projects. */
@Repository
class MonthReports {

    private final JdbcClient jdbc;

    MonthReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String number, String organisation, String unitId, YearMonth month) {
        jdbc.sql("insert into inspection_report (case_number, organisation, unit_id, report_month, state, rounds) values (?, ?, ?, ?, 'due', 1)")
                .params(number, organisation, unitId, month.toString()).update();
    }

    Optional<MonthReport> find(String number) {
        return jdbc.sql("select * from inspection_report where case_number = ?").param(number).query(MonthReports::read).optional();
    }

    /** @throws IllegalArgumentException for a number that is no report's */
    MonthReport get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("no monthly report: " + number));
    }

    Optional<MonthReport> of(String unitId, YearMonth month) {
        return jdbc.sql("select * from inspection_report where unit_id = ? and report_month = ?").params(unitId, month.toString())
                .query(MonthReports::read).optional();
    }

    /** Sets columns of a report that still is in the state; the names come from this package only. */
    void change(MonthReport report, Map<String, ?> columns) {
        int rows = jdbc.sql("update inspection_report set " + Rows.assignments(columns) + " where case_number = :number and state = :was and rounds = :round")
                .params(Rows.values(columns)).param("number", report.number()).param("was", report.state()).param("round", report.rounds()).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("the report " + report.number() + " was changed at the same time");
        }
    }

    /** Every large project of the branch that was under way in the month belongs to its report; one that was audited stays so. */
    void nameLargeProjects(MonthReport report, List<String> units, ZoneId zone) {
        YearMonth month = YearMonth.parse(report.month());
        jdbc.sql("""
                insert into inspection_report_project (case_number, project)
                select :number, p.case_number from installation_project p
                 where p.unit_id in (:units) and p.key_project = true and p.status <> 'cancelled' and p.registered_at < :end
                   and (p.closed_at is null or p.closed_at >= :start)
                   and not exists (select 1 from inspection_report_project k where k.case_number = :number and k.project = p.case_number)""")
                .param("number", report.number()).param("units", units).param("start", Rows.utc(month.atDay(1).atStartOfDay(zone).toInstant()))
                .param("end", Rows.utc(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant())).update();
    }

    /** In the order of their numbers. */
    List<MonthReport.LargeProject> largeProjects(String number) {
        return jdbc.sql("""
                select k.*, p.name, p.unit_id, p.status,
                       (select count(*) from installation_finding f where f.case_number = p.case_number and f.state <> 'closed') as open_findings
                  from inspection_report_project k join installation_project p on p.case_number = k.project
                 where k.case_number = ? order by k.project""").param(number)
                .query((row, n) -> new MonthReport.LargeProject(row.getString("project"), row.getString("name"), row.getString("unit_id"),
                        row.getString("status"), row.getInt("open_findings"), row.getObject("passed", Boolean.class), row.getString("guidance"),
                        row.getString("audited_by"), Rows.instant(row, "audited_at"))).list();
    }

    void audited(String number, String project, boolean passed, String guidance, String by, Instant at) {
        jdbc.sql("update inspection_report_project set passed = ?, guidance = ?, audited_by = ?, audited_at = ? where case_number = ? and project = ?")
                .params(passed, guidance, by, Rows.utc(at), number, project).update();
    }

    static MonthReport read(ResultSet row, int index) throws SQLException {
        MonthReport.Figures figures = row.getObject("projects") == null ? null : new MonthReport.Figures(row.getInt("projects"),
                row.getInt("inspected"), row.getBigDecimal("rate"), row.getObject("met", Boolean.class), row.getInt("failed"),
                row.getInt("open_findings"));
        return new MonthReport(row.getString("case_number"), row.getString("organisation"), row.getString("unit_id"), row.getString("report_month"),
                row.getString("state"), row.getInt("rounds"), figures, row.getString("note"), row.getString("reported_by"),
                Rows.instant(row, "reported_at"), row.getString("remark"), row.getString("decided_by"), Rows.instant(row, "decided_at"));
    }
}
