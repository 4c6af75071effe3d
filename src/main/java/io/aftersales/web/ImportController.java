package io.aftersales.web;

import io.aftersales.importing.Fault;
import io.aftersales.importing.ImportFile;
import io.aftersales.importing.ImportReason;
import io.aftersales.importing.ImportResult;
import io.aftersales.importing.InstalledBaseImport;
import io.aftersales.importing.OpeningStockImport;
import io.aftersales.importing.PartImport;
import io.aftersales.importing.ReportImport;
import io.aftersales.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files from other systems: the installed base, fault reports, parts and opening stock, as a form upload or as the plain body.
 * With {@code dryRun} parts and opening stock are only tried: the answer is the same, and nothing is written.
 */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private final InstalledBaseImport installedBase;
    private final ReportImport reports;
    private final PartImport parts;
    private final OpeningStockImport openingStock;
    private final ProblemWriter problems;

    ImportController(InstalledBaseImport installedBase, ReportImport reports, PartImport parts, OpeningStockImport openingStock,
                     ProblemWriter problems) {
        this.installedBase = installedBase;
        this.reports = reports;
        this.parts = parts;
        this.openingStock = openingStock;
        this.problems = problems;
    }

    @PostMapping(path = "/installed-base", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answer uploadInstalledBase(@RequestParam(name = "file", required = false) MultipartFile file,
                               @RequestParam(required = false) String charset) throws Refusal, IOException {
        return answer(installedBase.run(uploaded(file, charset)));
    }

    @PostMapping(path = "/installed-base", consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Answer sendInstalledBase(@RequestParam(required = false) String charset, HttpServletRequest request) throws Refusal, IOException {
        return answer(installedBase.run(sent(request, charset)));
    }

    @PostMapping(path = "/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answer uploadReports(@RequestParam(name = "file", required = false) MultipartFile file,
                         @RequestParam(required = false) String charset) throws Refusal, IOException {
        return answer(reports.run(uploaded(file, charset)));
    }

    @PostMapping(path = "/reports", consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Answer sendReports(@RequestParam(required = false) String charset, HttpServletRequest request) throws Refusal, IOException {
        return answer(reports.run(sent(request, charset)));
    }

    @PostMapping(path = "/parts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answer uploadParts(@RequestParam(name = "file", required = false) MultipartFile file, @RequestParam(required = false) String charset,
               @RequestParam(defaultValue = "false") boolean dryRun) throws Refusal, IOException {
        ImportFile given = uploaded(file, charset);
        return answer(dryRun ? parts.rehearse(given) : parts.run(given));
    }

    @PostMapping(path = "/parts", consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Answer sendParts(@RequestParam(required = false) String charset, @RequestParam(defaultValue = "false") boolean dryRun,
               HttpServletRequest request) throws Refusal, IOException {
        ImportFile given = sent(request, charset);
        return answer(dryRun ? parts.rehearse(given) : parts.run(given));
    }

    @PostMapping(path = "/opening-stock", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Answer uploadOpeningStock(@RequestParam(name = "file", required = false) MultipartFile file, @RequestParam(required = false) String charset,
               @RequestParam(defaultValue = "false") boolean dryRun) throws Refusal, IOException {
        ImportFile given = uploaded(file, charset);
        return answer(dryRun ? openingStock.rehearse(given) : openingStock.run(given));
    }

    @PostMapping(path = "/opening-stock", consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Answer sendOpeningStock(@RequestParam(required = false) String charset, @RequestParam(defaultValue = "false") boolean dryRun,
               HttpServletRequest request) throws Refusal, IOException {
        ImportFile given = sent(request, charset);
        return answer(dryRun ? openingStock.rehearse(given) : openingStock.run(given));
    }

    private static ImportFile uploaded(MultipartFile file, String charset) throws Refusal, IOException {
        if (file == null) {
            throw Refusal.of(ImportReason.NO_FILE, Refusal.field("file"));
        }
        String stated = charset == null && file.getContentType() != null ? charsetOf(file.getContentType()) : charset;
        return ImportFile.of(file.getOriginalFilename(), file.getBytes(), stated);
    }

    private static ImportFile sent(HttpServletRequest request, String charset) throws Refusal, IOException {
        if (request.getContentLengthLong() > ImportFile.LARGEST) {
            throw Refusal.of(ImportReason.FILE_TOO_LARGE, Refusal.field("file"), ImportFile.LARGEST / 1024 / 1024);
        }
        byte[] body = request.getInputStream().readNBytes(ImportFile.LARGEST + 1);
        String stated = charset == null && request.getContentType() != null ? charsetOf(request.getContentType()) : charset;
        return ImportFile.of(null, body, stated);
    }

    /** What the content type states; null where it states nothing, which is usual. */
    private static String charsetOf(String contentType) throws Refusal {
        try {
            String stated = MediaType.parseMediaType(contentType).getParameter("charset");
            return stated == null ? null : stated.replace("\"", "");
        } catch (org.springframework.http.InvalidMediaTypeException | java.nio.charset.UnsupportedCharsetException unreadable) {
            throw Refusal.of(ImportReason.UNKNOWN_CHARSET, Refusal.field("charset"), "?");
        }
    }

    private Answer answer(ImportResult result) {
        return new Answer(result.accepted(), result.unchanged(), result.refused().stream().map(this::refused).toList());
    }

    private Answer.Refused refused(Fault fault) {
        Refusal refusal = fault.refusal();
        return new Answer.Refused(fault.line(), refusal.field(), refusal.reason().name(),
                problems.sentence(refusal.reason().name(), refusal.field(), refusal.arguments()));
    }

    /**
     * @param accepted  rows that added or changed something
     * @param unchanged rows that were no news
     * @param refused   the faulty rows in the order of the file
     */
    record Answer(int accepted, int unchanged, List<Refused> refused) {

        /**
         * @param line   the physical line on which the row begins; the header is line 1
         * @param column the first column at fault
         * @param code   the reason for programs
         * @param reason the reason in plain words, in the language of the request
         */
        record Refused(int line, String column, String code, String reason) {
        }
    }
}
