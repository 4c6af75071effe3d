package io.aftersales.installation;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A monthly report as the forms of its tasks show it. */
@Service
@Transactional(readOnly = true)
public class MonthReportSheets {

    /** Projects that are named in a line, at most; the rest are counted. */
    private static final int MOST_NAMED = 20;

    private final MonthReports reports;
    private final MonthReportService service;
    private final CoverageService coverage;
    private final OrganisationService organisations;
    private final MessageSource messages;

    MonthReportSheets(MonthReports reports, MonthReportService service, CoverageService coverage, OrganisationService organisations,
                      MessageSource messages) {
        this.reports = reports;
        this.service = service;
        this.coverage = coverage;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** Something to be shown. @param bad whether it stands out */
    public record Line(Text label, Text value, boolean bad) {
    }

    /** Branch, month, and which round it is where it was sent back. */
    public List<Line> heading(String number) {
        MonthReport report = reports.get(number);
        List<Line> shown = new ArrayList<>();
        organisations.unit(report.unitId()).ifPresent(unit -> shown.add(line("branch", unit.name(), false)));
        shown.add(line("month", same(report.month()), false));
        if (report.rounds() > 1) {
            shown.add(line("round", same(String.valueOf(report.rounds())), false));
        }
        return shown;
    }

    /** What the branch is about to report: the figures of now, what was not inspected, what is open, and why it was sent back. */
    public List<Line> toReport(String number) {
        MonthReport report = reports.get(number);
        YearMonth month = YearMonth.parse(report.month());
        List<Line> shown = new ArrayList<>(figures(now(report, month)));
        addNamed(shown, "notInspected", coverage.notInspected(report.organisation(), report.unitId(), month));
        addNamed(shown, "withFindings", coverage.withOpenFindings(report.organisation(), report.unitId(), month));
        if (report.remark() != null) {
            shown.add(line("sentBack", same(report.remark()), true));
        }
        return shown;
    }

    /** What the branch reported, and what the group found. */
    public List<Line> reported(String number) {
        MonthReport report = reports.get(number);
        List<Line> shown = new ArrayList<>(figures(report.figures()));
        if (report.note() != null) {
            shown.add(line("note", same(report.note()), false));
        }
        for (MonthReport.LargeProject project : reports.largeProjects(number)) {
            shown.add(new Line(same(project.project() + " " + project.name()), verdict(project), !Boolean.TRUE.equals(project.passed())));
        }
        return shown;
    }

    /** The large projects that the group has to look at: number, name, state and open findings. */
    public List<String> toAudit(String number) {
        return service.toAudit(number).stream().map(project -> project.project() + " " + project.name() + " · " + project.openFindings()).toList();
    }

    private MonthReport.Figures now(MonthReport report, YearMonth month) {
        try {
            return coverage.figures(report.organisation(), report.unitId(), month);
        } catch (Refusal noTable) {
            throw new IllegalStateException("the coverage of " + report.unitId() + " cannot be reckoned", noTable);
        }
    }

    private List<Line> figures(MonthReport.Figures figures) {
        List<Line> shown = new ArrayList<>();
        shown.add(line("inspected", same(figures.inspected() + " / " + figures.projects()), false));
        if (figures.rate() != null) {
            String met = figures.met() == null ? "noTarget" : figures.met() ? "met" : "missed";
            shown.add(line("rate", words(met, figures.rate().stripTrailingZeros().toPlainString()), Boolean.FALSE.equals(figures.met())));
        }
        shown.add(line("failed", same(String.valueOf(figures.failed())), false));
        shown.add(line("openFindings", same(String.valueOf(figures.openFindings())), figures.openFindings() > 0));
        return shown;
    }

    private void addNamed(List<Line> shown, String label, List<String> projects) {
        if (!projects.isEmpty()) {
            String more = projects.size() > MOST_NAMED ? " … (" + projects.size() + ")" : "";
            shown.add(line(label, same(String.join(", ", projects.subList(0, Math.min(MOST_NAMED, projects.size()))) + more), true));
        }
    }

    private Text verdict(MonthReport.LargeProject project) {
        if (project.passed() == null) {
            return words("notAudited");
        }
        Text said = words(project.passed() ? "passed" : "notPassed");
        return new Text(said.zh() + ":" + project.guidance(), said.en() + ": " + project.guidance());
    }

    private Line line(String label, Text value, boolean bad) {
        return new Line(words(label), value, bad);
    }

    private Text words(String key, Object... arguments) {
        String code = "inspectionReport." + key;
        return new Text(messages.getMessage(code, arguments, Locale.CHINESE), messages.getMessage(code, arguments, Locale.ENGLISH));
    }

    private static Text same(String text) {
        return new Text(text, text);
    }
}
