package io.aftersales.web;

import io.aftersales.importing.DayFile;
import io.aftersales.rulechange.RollbackService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.CalendarDraft;
import io.aftersales.sla.CalendarDraftService;
import io.aftersales.sla.CalendarPreview;
import java.io.IOException;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drafts of the calendar by which an organisation works; released as a change of rules. */
@RestController
@RequestMapping("/api/calendar-drafts")
class CalendarDraftController {

    private final CalendarDraftService drafts;
    private final RollbackService rollbacks;

    CalendarDraftController(CalendarDraftService drafts, RollbackService rollbacks) {
        this.drafts = drafts;
        this.rollbacks = rollbacks;
    }

    @GetMapping
    List<CalendarDraft> list(@RequestParam String organisation) throws Refusal {
        return drafts.list(organisation);
    }

    /** Begins a draft from what the organisation works by. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CalendarDraft.View begin(@RequestBody NewDraft body) throws Refusal {
        return drafts.begin(body.organisation, body.title);
    }

    /** Versions of the organisation's own calendar, newest first. */
    @GetMapping("/versions")
    List<CalendarDraft.Version> versions(@RequestParam String organisation) throws Refusal {
        return drafts.versions(organisation);
    }

    /** What the organisation works by now: its own calendar, or a state's. */
    @GetMapping("/present")
    CalendarDraft.Present present(@RequestParam String organisation) throws Refusal {
        return drafts.present(organisation);
    }

    @GetMapping("/{id}")
    CalendarDraft.View one(@PathVariable String id) throws Refusal {
        return drafts.view(id);
    }

    /** Saves hours and days as they are; what is wrong with them is said in the answer. */
    @PutMapping("/{id}")
    CalendarDraft.View save(@PathVariable String id, @RequestBody Content body) throws Refusal {
        return drafts.save(id, revision(body.revision), body.hours, body.days, Boolean.TRUE.equals(body.rebase));
    }

    /** Takes what was published since the draft began; what the draft changed stays. */
    @PostMapping("/{id}/rebase")
    CalendarDraft.View rebase(@PathVariable String id, @RequestBody Revision body) throws Refusal {
        return drafts.rebase(id, revision(body.revision));
    }

    private static int revision(Integer given) throws Refusal {
        if (given == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("revision"), "revision");
        }
        return given;
    }

    /** Takes a state's list of further years, CSV with the header {@code date,kind,name}, into the draft; lines not taken are named. */
    @PostMapping(path = "/{id}/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CalendarDraft.View upload(@PathVariable String id, @RequestParam Integer revision, @RequestPart("file") MultipartFile file)
            throws Refusal, IOException {
        return drafts.take(id, revision(revision), DayFile.read(file.getBytes()));
    }

    /** Which open deadlines it would move, and which would become late by it. */
    @GetMapping("/{id}/preview")
    CalendarPreview.Effect preview(@PathVariable String id) throws Refusal {
        return drafts.preview(id);
    }

    @PostMapping("/{id}/withdraw")
    CalendarDraft.View withdraw(@PathVariable String id) throws Refusal {
        return drafts.withdraw(id);
    }

    /** Publishes the version before the one in force anew, at once. */
    @PostMapping("/rollback")
    RollbackService.Rollback rollBack(@RequestBody Back back) throws Refusal {
        return rollbacks.rollBack("calendar", back.organisation, "working-hours", back.reason);
    }

    record NewDraft(String organisation, String title) {
    }

    /** @param rebase whether it takes the place of what was published since the draft began */
    record Content(Integer revision, String hours, String days, Boolean rebase) {
    }

    record Revision(Integer revision) {
    }

    record Back(String organisation, String reason) {
    }
}
