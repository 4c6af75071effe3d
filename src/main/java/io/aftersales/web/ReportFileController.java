package io.aftersales.web;

import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import io.aftersales.report.Report;
import io.aftersales.report.ReportQuery;
import io.aftersales.report.ReportService;
import io.aftersales.report.file.FilterWords;
import io.aftersales.report.file.ReportFiles;
import io.aftersales.report.file.ReportFormat;
import io.aftersales.report.file.ReportStamp;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Reports as files, with names and definitions in the language of the request. */
@RestController
class ReportFileController {

    private final ReportService reports;
    private final ReportFiles files;
    private final FilterWords filters;
    private final StaffService staff;

    ReportFileController(ReportService reports, ReportFiles files, FilterWords filters, StaffService staff) {
        this.reports = reports;
        this.files = files;
        this.filters = filters;
        this.staff = staff;
    }

    /** The same figures as the report itself; whoever takes them stands in the trail. @param format csv or xlsx */
    @GetMapping("/api/reports/{key}/export")
    ResponseEntity<StreamingResponseBody> reportFile(@PathVariable String key, @ParameterObject ReportController.Asked asked,
                                                     @RequestParam(defaultValue = "xlsx") String format, Locale locale) throws Refusal {
        ReportFormat wanted = ReportFormat.of(format);
        ReportQuery query = asked.query(key);
        Report report = reports.run(query);
        ReportStamp stamp = new ReportStamp(reader(), filters.of(query.filter(), locale), locale);
        files.note(report, wanted, stamp);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(ReportFiles.name(report, wanted),
                        StandardCharsets.UTF_8).build().toString())
                .body(out -> files.write(report, wanted, stamp, out));
    }

    private String reader() {
        String id = CurrentActor.get().id();
        return staff.known(id).map(Person::name).orElse(id);
    }
}
