package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which share of the projects of a month was inspected, per branch, against the target of the table (CAC-97, CAC-101, CAC-118). */
@Service
@Transactional
public class CoverageService {

    private static final String KEY = "inspection-coverage";
    private static final String OF_THE_MONTH = """
            p.organisation = :organisation and p.status <> 'cancelled' and p.registered_at >= :start and p.registered_at < :end""";

    private final JdbcClient jdbc;
    private final Inspectors branches;
    private final OrganisationService organisations;
    private final Reach reach;
    private final DecisionService decisions;
    private final MonthReports reports;

    CoverageService(JdbcClient jdbc, Inspectors branches, OrganisationService organisations, Reach reach, DecisionService decisions,
                    MonthReports reports) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.organisations = organisations;
        this.reach = reach;
        this.decisions = decisions;
        this.reports = reports;
    }

    /**
     * A branch in a month.
     *
     * @param projects    those registered in the month
     * @param inspected   those of them that were inspected at least once
     * @param rate        percent with two places; null without projects
     * @param target      what the rate must reach by the table, in percent; null where it has no target
     * @param met         null where the table has no target, or without projects
     * @param failed      inspections of these projects that found something
     * @param openFindings findings of these projects that are still open
     * @param report      number of the branch's monthly report; null where none was asked for
     * @param reportState due, reported or accepted
     * @param reportedAt  when the branch reported the month to head office; null before
     */
    public record Coverage(String organisation, String unitId, String unit, String month, int projects, int inspected, BigDecimal rate,
                           BigDecimal target, Boolean met, int failed, int openFindings, String report, String reportState, Instant reportedAt) {
    }

    private record Count(String unitId, int projects, int inspected, int failed, int openFindings) {

        private void addTo(int[] sums) {
            sums[0] += projects;
            sums[1] += inspected;
            sums[2] += failed;
            sums[3] += openFindings;
        }
    }

    /** Every branch within reach that has projects, and those without. @param organisation null for every one within reach */
    @Transactional(readOnly = true)
    public List<Coverage> of(String month, String organisation) throws Refusal {
        YearMonth read = month(month);
        List<Coverage> coverage = new ArrayList<>();
        for (Organisation one : organisations.organisations()) {
            if (reach.coversOrganisation(one.id()) && (organisation == null || organisation.equals(one.id()))) {
                coverage.addAll(of(one.id(), read));
            }
        }
        return coverage;
    }

    private List<Coverage> of(String organisation, YearMonth month) throws Refusal {
        Map<String, int[]> byBranch = new LinkedHashMap<>();
        organisations.units(organisation).stream().filter(unit -> unit.kind() == Unit.Kind.BRANCH).forEach(unit -> byBranch.put(unit.id(), new int[4]));
        for (Count count : counts(organisation, month)) {
            count.addTo(byBranch.computeIfAbsent(branches.branchOf(count.unitId()), branch -> new int[4]));
        }
        List<Coverage> coverage = new ArrayList<>();
        for (Map.Entry<String, int[]> branch : byBranch.entrySet()) {
            if (reach.covers(branch.getKey())) {
                coverage.add(coverage(organisation, branch.getKey(), month, branch.getValue()));
            }
        }
        return coverage;
    }

    private Coverage coverage(String organisation, String branch, YearMonth month, int[] sums) throws Refusal {
        Decision verdict = verdict(organisation, sums);
        Optional<MonthReport> report = reports.of(branch, month);
        String name = organisations.unit(branch).map(unit -> unit.name().zh()).orElse(branch);
        return new Coverage(organisation, branch, name, month.toString(), sums[0], sums[1], rate(verdict),
                number(verdict, "targetPercent"), (Boolean) verdict.outputs().get("met"), sums[2], sums[3], report.map(MonthReport::number).orElse(null), report.map(MonthReport::state).orElse(null),
                report.map(MonthReport::reportedAt).orElse(null));
    }

    private Decision verdict(String organisation, int[] sums) throws Refusal {
        return decisions.evaluate(KEY, organisation, Map.of("projects", sums[0], "inspected", sums[1]));
    }

    private static BigDecimal rate(Decision verdict) {
        return number(verdict, "rate");
    }

    private static BigDecimal number(Decision verdict, String output) {
        Object found = verdict.outputs().get(output);
        return found == null ? null : new BigDecimal(found.toString());
    }

    private List<Count> counts(String organisation, YearMonth month) {
        return jdbc.sql("""
                select p.unit_id, count(*) as projects,
                       sum(case when exists (select 1 from inspection i where i.case_number = p.case_number and i.inspected_at is not null)
                           then 1 else 0 end) as inspected,
                       sum((select count(*) from inspection i where i.case_number = p.case_number and i.passed = false)) as failed,
                       sum((select count(*) from installation_finding f where f.case_number = p.case_number and f.state <> 'closed')) as open_findings
                  from installation_project p where\s""" + OF_THE_MONTH + " group by p.unit_id").params(bounds(organisation, month)).query(Count.class).list();
    }

    private Map<String, Object> bounds(String organisation, YearMonth month) {
        ZoneId zone = organisations.zone(organisation);
        return Map.of("organisation", organisation, "start", Rows.utc(month.atDay(1).atStartOfDay(zone).toInstant()),
                "end", Rows.utc(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()));
    }

    /** The figures of a branch in a month, whoever asks; for its report to head office. */
    @Transactional(readOnly = true)
    public MonthReport.Figures figures(String organisation, String branch, YearMonth month) throws Refusal {
        int[] sums = new int[4];
        for (Count count : counts(organisation, month)) {
            if (branches.branchOf(count.unitId()).equals(branch)) {
                count.addTo(sums);
            }
        }
        Decision verdict = verdict(organisation, sums);
        return new MonthReport.Figures(sums[0], sums[1], rate(verdict), (Boolean) verdict.outputs().get("met"), sums[2], sums[3]);
    }

    /** Number and name of the month's projects of a branch that were not inspected. */
    @Transactional(readOnly = true)
    public List<String> notInspected(String organisation, String branch, YearMonth month) {
        return named(organisation, branch, month, """
                not exists (select 1 from inspection i where i.case_number = p.case_number and i.inspected_at is not null)""");
    }

    /** Number and name of the month's projects of a branch that have open findings. */
    @Transactional(readOnly = true)
    public List<String> withOpenFindings(String organisation, String branch, YearMonth month) {
        return named(organisation, branch, month, """
                exists (select 1 from installation_finding f where f.case_number = p.case_number and f.state <> 'closed')""");
    }

    private List<String> named(String organisation, String branch, YearMonth month, String condition) {
        return jdbc.sql("select p.case_number, p.name from installation_project p where p.unit_id in (:units) and " + OF_THE_MONTH + " and " + condition
                        + " order by p.case_number")
                .param("units", organisations.unitAndBelow(branch).stream().map(Unit::id).toList()).params(bounds(organisation, month))
                .query((row, n) -> row.getString(1) + " " + row.getString(2)).list();
    }

    private YearMonth month(String month) throws Refusal {
        try {
            return YearMonth.parse(month == null ? "" : month);
        } catch (DateTimeException none) {
            throw Refusal.of(InputReason.NOT_A_MONTH, field("month"), month == null ? "" : month);
        }
    }
}
