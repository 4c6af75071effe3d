package io.aftersales.report.file;

import io.aftersales.audit.AuditTrail;
import io.aftersales.report.Report;
import io.aftersales.shared.CurrentActor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes reports into files and mails. */
@Service
public class ReportFiles {

    private final ReportTable tables;
    private final ReportWorkbook workbook;
    private final ReportText text;
    private final ReportAbout about;
    private final AuditTrail audit;

    ReportFiles(ReportTable tables, ReportWorkbook workbook, ReportText text, ReportAbout about, AuditTrail audit) {
        this.tables = tables;
        this.workbook = workbook;
        this.text = text;
        this.about = about;
        this.audit = audit;
    }

    /** Notes in the trail who takes which figures out of the platform. */
    @Transactional
    public void note(Report report, ReportFormat format, ReportStamp stamp) {
        String organisation = CurrentActor.get().organisation();
        audit.record(AuditTrail.ofOrganisation(organisation == null ? "platform" : organisation), "report.exported",
                Map.of("report", report.key(), "format", format.key(), "from", report.from().toString(), "to", report.to().toString(),
                        "by", report.by(), "filters", stamp.filters()));
    }

    /** @throws IOException where the reader has gone */
    public void write(Report report, ReportFormat format, ReportStamp stamp, OutputStream target) throws IOException {
        if (format == ReportFormat.CSV) {
            ReportCsv.write(tables.of(report, stamp.locale()), target);
        } else {
            workbook.write(report, stamp, target);
        }
    }

    /** The Excel workbook, to be attached to a mail: a report has at most some hundred lines. */
    public byte[] workbook(Report report, ReportStamp stamp) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(report, stamp, bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** {@code attainment-2026-10-01-2026-10-31.xlsx} */
    public static String name(Report report, ReportFormat format) {
        return report.key() + "-" + report.from() + "-" + report.to() + "." + format.key();
    }

    /** Each group with its figures, line by line. */
    public String figures(Report report, Locale locale) {
        return text.figures(report, locale);
    }

    /** What each figure means, line by line. */
    public String definitions(Report report, Locale locale) {
        return text.definitions(report, locale);
    }

    public String period(Report report, Locale locale) {
        return about.period(report, locale);
    }

    /** When it was made, in its zone. */
    public String madeAt(Report report) {
        return about.madeAt(report);
    }
}
