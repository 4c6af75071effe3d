package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which share of the projects of a month was inspected, per branch, against the target of the table (CAC-97, CAC-101, CAC-118). */
@Service
@Transactional
public class CoverageService {

    private static final String KEY = "inspection-coverage";

    private final JdbcClient jdbc;
    private final Inspectors branches;
    private final OrganisationService organisations;
    private final Reach reach;
    private final DecisionService decisions;
    private final AuditTrail audit;
    private final Clock clock;

    CoverageService(JdbcClient jdbc, Inspectors branches, OrganisationService organisations, Reach reach, DecisionService decisions,
                    AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.branches = branches;
        this.organisations = organisations;
        this.reach = reach;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A branch in a month.
     *
     * @param projects    those registered in the month
     * @param inspected   those of them that were inspected at least once
     * @param rate        percent with two places; null without projects
     * @param met         null where the table has no target, or without projects
     * @param failed      inspections of these projects that found something
     * @param openFindings findings of these projects that are still open
     * @param reportedAt  when the branch reported the month to head office; null before
     */
    public record Coverage(String organisation, String unitId, String unit, String month, int projects, int inspected, BigDecimal rate,
                           Boolean met, int failed, int openFindings, Instant reportedAt) {
    }

    private record Count(String unitId, int projects, int inspected, int failed, int openFindings) {
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
            int[] sums = byBranch.computeIfAbsent(branches.branchOf(count.unitId()), branch -> new int[4]);
            sums[0] += count.projects();
            sums[1] += count.inspected();
            sums[2] += count.failed();
            sums[3] += count.openFindings();
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
        Decision verdict = decisions.evaluate(KEY, organisation, Map.of("projects", sums[0], "inspected", sums[1]));
        Object rate = verdict.outputs().get("rate");
        Instant reported = jdbc.sql("select reported_at from supervision_month where unit_id = ? and report_month = ?").params(branch, month.toString())
                .query((row, n) -> Rows.instant(row, "reported_at")).optional().orElse(null);
        String name = organisations.unit(branch).map(unit -> unit.name().zh()).orElse(branch);
        return new Coverage(organisation, branch, name, month.toString(), sums[0], sums[1], rate == null ? null : new BigDecimal(rate.toString()),
                (Boolean) verdict.outputs().get("met"), sums[2], sums[3], reported);
    }

    private List<Count> counts(String organisation, YearMonth month) {
        ZoneId zone = organisations.zone(organisation);
        return jdbc.sql("""
                select p.unit_id, count(*) as projects,
                       sum(case when exists (select 1 from inspection i where i.case_number = p.case_number and i.inspected_at is not null)
                           then 1 else 0 end) as inspected,
                       sum((select count(*) from inspection i where i.case_number = p.case_number and i.passed = false)) as failed,
                       sum((select count(*) from installation_finding f where f.case_number = p.case_number and f.state <> 'closed')) as open_findings
                  from installation_project p where p.organisation = ? and p.status <> 'cancelled' and p.registered_at >= ? and p.registered_at < ?
                 group by p.unit_id""")
                .params(organisation, Rows.utc(month.atDay(1).atStartOfDay(zone).toInstant()),
                        Rows.utc(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()))
                .query(Count.class).list();
    }

    /** The branch tells head office how the month was (CAC-118). @throws Refusal where it has told it, or the branch is out of reach */
    public Coverage report(String unitId, String month, String note) throws Refusal {
        YearMonth read = month(month);
        Unit branch = organisations.unit(unitId).filter(unit -> reach.covers(unit.id()))
                .orElseThrow(() -> Refusal.of(InstallationReason.UNKNOWN_BRANCH, field("unit")));
        Coverage coverage = of(branch.organisation(), read).stream().filter(one -> one.unitId().equals(unitId)).findFirst()
                .orElseThrow(() -> Refusal.of(InstallationReason.UNKNOWN_BRANCH, field("unit")));
        Instant now = clock.instant();
        int rows = jdbc.sql("""
                insert into supervision_month (organisation, unit_id, report_month, projects, inspected, rate, met, note, reported_by, reported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(branch.organisation(), unitId, read.toString(), coverage.projects(), coverage.inspected(), coverage.rate(), coverage.met(),
                        note, CurrentActor.get().id(), Rows.utc(now)).update();
        if (rows == 0) {
            throw Refusal.of(InstallationReason.MONTH_REPORTED, field("month"));
        }
        Map<String, Object> payload = new HashMap<>(Map.of("unit", unitId, "month", read.toString(), "projects", coverage.projects(),
                "inspected", coverage.inspected()));
        payload.put("met", coverage.met());
        audit.record(AuditTrail.ofOrganisation(branch.organisation()), "coverage.reported", payload);
        return coverage(branch.organisation(), unitId, read, new int[] {coverage.projects(), coverage.inspected(), coverage.failed(),
                coverage.openFindings()});
    }

    private YearMonth month(String month) throws Refusal {
        try {
            return YearMonth.parse(month == null ? "" : month);
        } catch (DateTimeException none) {
            throw Refusal.of(InstallationReason.NOT_A_MONTH, field("month"), month == null ? "" : month);
        }
    }
}
