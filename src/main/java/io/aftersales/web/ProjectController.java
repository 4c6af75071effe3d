package io.aftersales.web;

import io.aftersales.installation.CoverageService;
import io.aftersales.installation.Finding;
import io.aftersales.installation.InstallationPapers;
import io.aftersales.installation.ProjectEntry;
import io.aftersales.installation.ProjectReads;
import io.aftersales.installation.ProjectService;
import io.aftersales.shared.Refusal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Installation projects over HTTP: registered, read with all that belongs to them, accepted part by part. */
@RestController
@RequestMapping("/api/projects")
class ProjectController {

    private final ProjectService projects;
    private final ProjectReads reads;
    private final InstallationPapers papers;
    private final CoverageService coverage;
    private final PartAcceptance acceptance;

    ProjectController(ProjectService projects, ProjectReads reads, InstallationPapers papers, CoverageService coverage, PartAcceptance acceptance) {
        this.projects = projects;
        this.reads = reads;
        this.papers = papers;
        this.coverage = coverage;
        this.acceptance = acceptance;
    }

    @PostMapping
    ResponseEntity<ProjectReads.Detail> register(@Valid @RequestBody NewProject body) throws Refusal {
        String number = projects.register(body.entry());
        return ResponseEntity.created(URI.create("/api/projects/" + number)).body(reads.one(number));
    }

    /** Newest first, at most 200 a page. */
    @GetMapping
    ProjectReads.Page list(@RequestParam(required = false) String organisation, @RequestParam(required = false) String unit,
                           @RequestParam(required = false) String status, @RequestParam(required = false) Boolean keyProject,
                           @RequestParam(required = false) String q, @RequestParam(required = false) String cursor,
                           @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return reads.list(new ProjectReads.Filter(organisation, unit, status, keyProject, q, cursor, limit));
    }

    @GetMapping("/{number}")
    ProjectReads.Detail one(@PathVariable String number) throws Refusal {
        return reads.one(number);
    }

    @GetMapping("/{number}/inspections")
    List<ProjectReads.InspectionView> inspections(@PathVariable String number) throws Refusal {
        return reads.inspections(number);
    }

    @GetMapping("/{number}/findings")
    List<Finding> findings(@PathVariable String number) throws Refusal {
        return reads.findings(number);
    }

    /** What is being put right, with or without a letter. */
    @GetMapping("/{number}/rectifications")
    List<ProjectReads.RectificationView> rectifications(@PathVariable String number) throws Refusal {
        return reads.rectifications(number, false);
    }

    /** The contact letters. */
    @GetMapping("/{number}/letters")
    List<ProjectReads.RectificationView> letters(@PathVariable String number) throws Refusal {
        return reads.rectifications(number, true);
    }

    @GetMapping("/{number}/acceptances")
    List<ProjectReads.AcceptanceView> acceptances(@PathVariable String number) throws Refusal {
        return reads.acceptances(number);
    }

    /** Which paper went to whom. */
    @GetMapping("/{number}/sendings")
    List<InstallationPapers.Sending> sendings(@PathVariable String number) throws Refusal {
        reads.require(number);
        return papers.sendings(number);
    }

    @PostMapping("/{number}/cancel")
    ProjectReads.Detail cancel(@PathVariable String number, @RequestBody Cancellation body) throws Refusal {
        projects.cancel(number, body.reason);
        return reads.one(number);
    }

    /** The serial number of a position becomes known. */
    @PutMapping("/{number}/units/{position}")
    ProjectReads.Detail identify(@PathVariable String number, @PathVariable String position, @Valid @RequestBody Serial body) throws Refusal {
        projects.identifyUnit(number, position, body.serialNo, body.facts);
        return reads.one(number);
    }

    /** The answers of the form accept-part; refused while something comes first. */
    @PostMapping("/{number}/parts/{part}/acceptance")
    List<ProjectReads.AcceptanceView> accept(@PathVariable String number, @PathVariable int part, @RequestBody Map<String, Object> answers)
            throws Refusal {
        acceptance.accept(number, part, answers);
        return reads.acceptances(number);
    }

    /** Inspected share of the projects of a month, per branch. */
    @GetMapping("/coverage")
    List<CoverageService.Coverage> coverage(@RequestParam String month, @RequestParam(required = false) String organisation) throws Refusal {
        return coverage.of(month, organisation);
    }

    /** As {@link ProjectEntry}. */
    record NewProject(@NotBlank String organisation, String name, String customerNo, Long siteId, String dealer, String installer,
                      String contractNo, boolean keyProject, List<String> designServices, boolean needsClient, OffsetDateTime soldAt,
                      OffsetDateTime agreedAt, LocalDate plannedStart, LocalDate plannedEnd, List<ProjectEntry.Part> parts) {

        private ProjectEntry entry() {
            return new ProjectEntry(organisation, name, customerNo, siteId, dealer, installer, contractNo, keyProject, designServices,
                    needsClient, soldAt == null ? null : soldAt.toInstant(), agreedAt == null ? null : agreedAt.toInstant(), plannedStart,
                    plannedEnd, parts);
        }
    }

    record Cancellation(String reason) {
    }

    /** @param facts warranty facts of a unit that is new to the archive, by the input names of the decision warranty-period */
    record Serial(@NotBlank @Size(max = 64) String serialNo, Map<String, Object> facts) {
    }
}
