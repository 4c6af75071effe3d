package io.aftersales.importing;

import io.aftersales.servicecase.CaseReport;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.LateDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Service;

/**
 * Opens a case for each row of a file of fault reports, at the instant of the report. A report number opens one case,
 * however often it comes; what is late already is told to people in one digest, not case by case.
 */
@Service
public class ReportImport {

    private final ReportFormat format;
    private final ImportedReports imported;
    private final CaseService cases;
    private final LateDigest digest;
    private final RowTransactions rows;
    private final ImportLog log;

    ReportImport(ReportFormat format, ImportedReports imported, CaseService cases, LateDigest digest, RowTransactions rows, ImportLog log) {
        this.format = format;
        this.imported = imported;
        this.cases = cases;
        this.digest = digest;
        this.rows = rows;
        this.log = log;
    }

    /**
     * @throws Refusal for a file that cannot be read as a whole; nothing is written then
     */
    public ImportResult run(ImportFile file) throws Refusal {
        return run(file, () -> true);
    }

    /** @param goOn asked before each row; what was taken before the end stays */
    ImportResult run(ImportFile file, BooleanSupplier goOn) throws Refusal {
        Table table = new Table(file.text(), ReportFormat.COLUMNS);
        Run run = new Run("reports:" + file.sha256());
        for (Table.Row row = table.next(run.faults); row != null && goOn.getAsBoolean(); row = table.next(run.faults)) {
            try {
                run.take(row.line(), format.report(row));
            } catch (Refusal refusal) {
                run.faults.add(new Fault(row.line(), ReportColumns.named(refusal)));
            }
        }
        if (goOn.getAsBoolean()) {
            digest.send(run.name);
        }
        run.faults.sort(Comparator.comparingInt(Fault::line));
        ImportResult result = new ImportResult(run.accepted, run.unchanged, List.copyOf(run.faults));
        log.record("reports", file, result);
        return result;
    }

    private final class Run {

        private final String name;
        private final List<Fault> faults = new ArrayList<>();
        private final Map<List<String>, Integer> numbers = new HashMap<>();
        private int accepted;
        private int unchanged;

        /** @param name the same when the same file comes again: what an import that died had collected is told then */
        private Run(String name) {
            this.name = name;
        }

        private void take(int line, CaseReport report) throws Refusal {
            Integer before = numbers.get(List.of(report.organisation(), report.reportNo()));
            if (before != null) {
                throw Refusal.of(ImportReason.REPEATED_IN_FILE, Refusal.field("report_no"), report.reportNo(), before);
            }
            boolean opened = rows.run(() -> open(report));
            numbers.put(List.of(report.organisation(), report.reportNo()), line);
            accepted += opened ? 1 : 0;
            unchanged += opened ? 0 : 1;
        }

        private boolean open(CaseReport report) throws Refusal {
            ImportedReports.Imported before = imported.find(report.organisation(), report.reportNo()).orElse(null);
            if (before == null) {
                CaseService.Opened opened = collected(report);
                imported.add(report, opened.caseNumber());
                return opened.created();
            }
            if (!before.digest().equals(ImportedReports.digest(report))) {
                throw Refusal.of(ImportReason.REPORT_NUMBER_USED, Refusal.field("report_no"), report.reportNo(), before.caseNumber());
            }
            return false;
        }

        private CaseService.Opened collected(CaseReport report) throws Refusal {
            try {
                return digest.collect(name, () -> cases.open(report));
            } catch (Refusal | RuntimeException failure) {
                throw failure;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
