package io.aftersales.web;

import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.draft.Draft;
import io.aftersales.decision.draft.DraftReason;
import io.aftersales.decision.draft.DraftService;
import io.aftersales.decision.draft.Editor;
import io.aftersales.decision.draft.Revision;
import io.aftersales.decision.draft.TableDifference;
import io.aftersales.decision.draft.TableInput;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drafts of decision tables: written, checked and saved while somebody types. */
@RestController
@RequestMapping("/api")
class DraftController {

    private static final String XML = "application/xml";

    private final DraftService drafts;
    private final ProblemWriter problems;

    DraftController(DraftService drafts, ProblemWriter problems) {
        this.drafts = drafts;
        this.problems = problems;
    }

    /** Begins a draft from the table by which the organisation decides; one that started from the shared table becomes its own. */
    @PostMapping("/decisions/{key}/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DraftAnswer.View> create(@PathVariable String key, @RequestBody New wanted) throws Refusal {
        DraftAnswer.View view = DraftAnswer.View.of(drafts.create(key, wanted.organisation(), wanted.title(), wanted.reason()));
        return ResponseEntity.created(URI.create("/api/drafts/" + view.draft().id())).body(view);
    }

    /** The drafts of a decision within reach, edited last first. */
    @GetMapping("/decisions/{key}/drafts")
    List<DraftAnswer.Row> ofDecision(@PathVariable String key, @RequestParam(required = false) String organisation,
                                     @RequestParam(required = false) String state) {
        return drafts.list(key, organisation, state).stream().map(DraftAnswer.Row::of).toList();
    }

    /** All drafts within reach, edited last first. @param state editing, submitted, published or withdrawn */
    @GetMapping("/drafts")
    List<DraftAnswer.Row> list(@RequestParam(required = false) String organisation, @RequestParam(required = false) String state) {
        return drafts.list(null, organisation, state).stream().map(DraftAnswer.Row::of).toList();
    }

    @GetMapping("/drafts/{id}")
    DraftAnswer.View view(@PathVariable String id) throws Refusal {
        return DraftAnswer.View.of(drafts.view(id));
    }

    /** Names a draft anew. */
    @PutMapping("/drafts/{id}")
    DraftAnswer.View describe(@PathVariable String id, @RequestBody Description described) throws Refusal {
        return DraftAnswer.View.of(drafts.describe(id, described.title(), described.reason()));
    }

    /** Gives a draft up; its texts stay. */
    @PostMapping("/drafts/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id) throws Refusal {
        drafts.withdraw(id);
    }

    /** Checks a table without keeping it, while somebody types. */
    @PostMapping("/decisions/{key}/check")
    Checked check(@PathVariable String key, @RequestBody Unsaved asked) throws Refusal {
        var findings = drafts.check(key, asked.organisation(), new TableInput(asked.xml(), asked.sheet()));
        return new Checked(FindingRow.of(findings), findings.publishable());
    }

    /** Saves a text; where somebody else saved since the named revision, nothing is written and both changes are answered. */
    @PutMapping("/drafts/{id}/table")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftAnswer.Saved.class)))
    @ApiResponse(responseCode = "409", description = "somebody else saved in between",
            content = @Content(schema = @Schema(implementation = DraftAnswer.Stale.class)))
    ResponseEntity<?> save(@PathVariable String id, @RequestBody Table table) throws Refusal {
        return answer(drafts.save(id, required(table.revision()), new TableInput(table.xml(), table.sheet())));
    }

    /** Takes a DMN file as the next text. */
    @PostMapping(path = "/drafts/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftAnswer.Saved.class)))
    ResponseEntity<?> upload(@PathVariable String id, @RequestParam int revision, @RequestParam(required = false) MultipartFile file)
            throws Refusal, IOException {
        return answer(drafts.upload(id, revision, TableFile.of(file)));
    }

    /** Takes a DMN file as the next text. */
    @PostMapping(path = "/drafts/{id}/file", consumes = {XML, "text/xml", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftAnswer.Saved.class)))
    ResponseEntity<?> send(@PathVariable String id, @RequestParam int revision, HttpServletRequest request) throws Refusal, IOException {
        return answer(drafts.upload(id, revision, TableFile.of(request)));
    }

    /** The draft as DMN that other tools open. */
    @GetMapping(path = "/drafts/{id}/file", produces = XML)
    ResponseEntity<byte[]> download(@PathVariable String id) throws Refusal {
        Draft draft = drafts.draft(id);
        return TableFile.answer(draft.key() + "-draft-" + draft.revision() + ".dmn", MediaType.APPLICATION_XML, draft.content());
    }

    /** Says that the caller has the draft open; to be repeated every ten seconds or so. */
    @PostMapping("/drafts/{id}/presence")
    Present here(@PathVariable String id) throws Refusal {
        List<Editor> others = drafts.here(id);
        Draft draft = drafts.draft(id);
        return new Present(others, draft.revision(), draft.editedBy());
    }

    @DeleteMapping("/drafts/{id}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(@PathVariable String id) throws Refusal {
        drafts.gone(id);
    }

    /** Every text that was saved, newest first, at most 200. @param before only older ones than this */
    @GetMapping("/drafts/{id}/revisions")
    List<DraftAnswer.RevisionRow> revisions(@PathVariable String id, @RequestParam(required = false) Integer before) throws Refusal {
        return drafts.revisions(id, before).stream().map(DraftAnswer.RevisionRow::of).toList();
    }

    @GetMapping("/drafts/{id}/revisions/{revision}")
    DraftAnswer.RevisionView revision(@PathVariable String id, @PathVariable int revision) throws Refusal {
        Revision text = drafts.revision(id, revision);
        Sheet sheet = drafts.sheet(text.content());
        TableDifference difference = revision == 1 ? null
                : TableDifference.between(drafts.sheet(drafts.revision(id, revision - 1).content()), sheet);
        return new DraftAnswer.RevisionView(DraftAnswer.RevisionRow.of(text), sheet, text.content(), difference);
    }

    /** Takes an older text as the next one. */
    @PostMapping("/drafts/{id}/revisions/{older}/restore")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftAnswer.Saved.class)))
    ResponseEntity<?> restore(@PathVariable String id, @PathVariable int older, @RequestBody From from) throws Refusal {
        return answer(drafts.restore(id, required(from.revision()), older));
    }

    /** Brings a draft up to the newest version; where both changed the same, the draft's stays and is named. */
    @PostMapping("/drafts/{id}/rebase")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DraftAnswer.Rebased.class)))
    ResponseEntity<?> rebase(@PathVariable String id, @RequestBody From from) throws Refusal {
        DraftService.Rebased rebased = drafts.rebase(id, required(from.revision()));
        return rebased.outcome() instanceof DraftService.Saved saved
                ? ResponseEntity.ok(new DraftAnswer.Rebased(DraftAnswer.Saved.of(saved), rebased.conflicts())) : answer(rebased.outcome());
    }

    private ResponseEntity<?> answer(DraftService.Outcome outcome) {
        if (outcome instanceof DraftService.Saved saved) {
            return ResponseEntity.ok(DraftAnswer.Saved.of(saved));
        }
        DraftService.Stale stale = (DraftService.Stale) outcome;
        String code = DraftReason.DRAFT_STALE.name();
        return ResponseEntity.status(HttpStatus.CONFLICT).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(DraftAnswer.Stale.of(stale, HttpStatus.CONFLICT.getReasonPhrase(),
                        problems.sentence(code, null, List.of(stale.current().savedBy())), code));
    }

    private static int required(Integer revision) throws Refusal {
        if (revision == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("revision"));
        }
        return revision;
    }

    /** @param reason why the table is to change; may be absent until it is submitted */
    record New(String organisation, String title, String reason) {
    }

    record Description(String title, String reason) {
    }

    /** Either a DMN file or rows. @param revision the text that this one was made from */
    record Table(Integer revision, String xml, TableInput.Grid sheet) {
    }

    /** Either a DMN file or rows. */
    record Unsaved(String organisation, String xml, TableInput.Grid sheet) {
    }

    /** @param publishable whether nothing was found that forbids to publish the table */
    record Checked(List<FindingRow> findings, boolean publishable) {
    }

    /** @param revision the text that stands now, and who saved it: another one than the editor's means that there is news */
    record Present(List<Editor> others, int revision, String editedBy) {
    }

    /** @param revision the text that the caller has before their eyes */
    record From(Integer revision) {
    }
}
