package io.aftersales.installation;

import io.aftersales.organisation.Reach;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Monthly reports as people and machines read them, within the reach of whoever asks. */
@Service
@Transactional(readOnly = true)
public class MonthReportReads {

    private final JdbcClient jdbc;
    private final MonthReports reports;
    private final CaseReach cases;
    private final Reach reach;

    MonthReportReads(JdbcClient jdbc, MonthReports reports, CaseReach cases, Reach reach) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.cases = cases;
        this.reach = reach;
    }

    /** A report with its large projects. */
    public record Detail(MonthReport report, List<MonthReport.LargeProject> largeProjects) {
    }

    /** What to list; null means any. */
    public record Filter(String organisation, String unit, String month, String state, String cursor, int limit) {
    }

    /** @param next the cursor of the following page; null at the end */
    public record Page(List<MonthReport> items, String next) {
    }

    /** Newest first. @throws Refusal for a limit beyond {@link ProjectReads#MOST} */
    public Page list(Filter filter) throws Refusal {
        if (filter.limit < 1 || filter.limit > ProjectReads.MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        Reach.Condition within = reach.units("unit_id");
        List<String> where = new ArrayList<>(List.of(within.sql()));
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        Map<String, String> wanted = new HashMap<>();
        wanted.put("organisation", filter.organisation);
        wanted.put("unit_id", filter.unit);
        wanted.put("report_month", filter.month);
        wanted.put("state", filter.state);
        wanted.forEach((column, value) -> {
            if (value != null) {
                where.add(column + " = :" + column);
                parameters.put(column, value);
            }
        });
        if (filter.cursor != null) {
            where.add("case_number < :cursor");
            parameters.put("cursor", filter.cursor);
        }
        List<MonthReport> rows = jdbc.sql("select * from inspection_report where " + String.join(" and ", where) + " order by case_number desc limit "
                + (filter.limit + 1)).params(parameters).query(MonthReports::read).list();
        boolean more = rows.size() > filter.limit;
        List<MonthReport> page = more ? rows.subList(0, filter.limit) : rows;
        return new Page(page, more ? page.get(page.size() - 1).number() : null);
    }

    /** @throws Refusal not found, where there is none within reach */
    public Detail one(String number) throws Refusal {
        cases.require(number);
        MonthReport report = reports.find(number).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        return new Detail(report, reports.largeProjects(number));
    }
}
