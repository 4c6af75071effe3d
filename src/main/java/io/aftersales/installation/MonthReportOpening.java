package io.aftersales.installation;

import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.NewFile;
import io.aftersales.shared.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the report of a branch on a month, where the table {@code inspection-report} asks for one (CAC-118). */
@Service
@Transactional
public class MonthReportOpening {

    private final MonthReports reports;
    private final OrganisationService organisations;
    private final CaseFiles files;
    private final DecisionService decisions;
    private final MonthReportClocks clocks;
    private final MonthReportNotices notices;
    private final MonthReportLifecycle lifecycle;

    MonthReportOpening(MonthReports reports, OrganisationService organisations, CaseFiles files, DecisionService decisions, MonthReportClocks clocks,
                       MonthReportNotices notices, MonthReportLifecycle lifecycle) {
        this.reports = reports;
        this.organisations = organisations;
        this.files = files;
        this.decisions = decisions;
        this.clocks = clocks;
        this.notices = notices;
        this.lifecycle = lifecycle;
    }

    /** The branches that still have to be asked for the month that ended last; none where the organisation asks for no report. */
    @Transactional(readOnly = true)
    public List<Unit> due(Organisation organisation, LocalDate today) throws Refusal {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        if (decisions.evaluate(MonthReportClocks.TABLE, organisation.id(), Map.of("step", "month-report", "from", today.toString())).date("dueOn") == null) {
            return List.of();
        }
        return organisations.units(organisation.id()).stream()
                .filter(unit -> unit.kind() == Unit.Kind.BRANCH && reports.of(unit.id(), month).isEmpty()).toList();
    }

    /** @return the number of the report; empty where the month was asked for before */
    public Optional<String> open(Unit branch, YearMonth month) throws Refusal {
        if (reports.of(branch.id(), month).isPresent()) {
            return Optional.empty();
        }
        String number = files.open(new NewFile(CaseKind.INSPECTION_REPORT, branch.organisation(), branch.id(), "platform", null, null, null, null,
                month.toString()));
        reports.add(number, branch.organisation(), branch.id(), month);
        notices.due(reports.get(number), clocks.start(number, branch.organisation(), "month-report"));
        lifecycle.due(number, branch.organisation(), branch.id());
        return Optional.of(number);
    }
}
