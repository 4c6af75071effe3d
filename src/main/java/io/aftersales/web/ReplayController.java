package io.aftersales.web;

import io.aftersales.decision.draft.Draft;
import io.aftersales.decision.draft.DraftService;
import io.aftersales.decision.replay.Flip;
import io.aftersales.decision.replay.OpenCasePreview;
import io.aftersales.decision.replay.ReplayFilter;
import io.aftersales.decision.replay.ReplayReads;
import io.aftersales.decision.replay.ReplayRun;
import io.aftersales.decision.replay.ReplayService;
import io.aftersales.shared.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A draft on what was decided before, and on the deadlines that run now. */
@RestController
@RequestMapping("/api")
class ReplayController {

    private final DraftService drafts;
    private final ReplayService replays;
    private final ReplayReads reads;
    private final OpenCasePreview preview;

    ReplayController(DraftService drafts, ReplayService replays, ReplayReads reads, OpenCasePreview preview) {
        this.drafts = drafts;
        this.replays = replays;
        this.reads = reads;
        this.preview = preview;
    }

    /** Runs the saved text of a draft on recorded decisions, in the background. */
    @PostMapping("/drafts/{id}/replays")
    ResponseEntity<ReplayRun> start(@PathVariable String id, @RequestBody Filter filter) throws Refusal {
        Draft draft = drafts.draft(id);
        String run = replays.start(drafts.sheet(draft), draft.organisation(), new ReplayFilter(draft.organisation(), filter.from(), filter.until(),
                filter.productFamily(), filter.unitId()));
        return ResponseEntity.created(URI.create("/api/replays/" + run)).body(replays.run(run));
    }

    /** The runs of all drafts of this table, newest first, at most 50. */
    @GetMapping("/drafts/{id}/replays")
    List<ReplayRun> list(@PathVariable String id) throws Refusal {
        Draft draft = drafts.draft(id);
        return replays.runs(draft.key(), draft.organisation());
    }

    /** How far a run is, and what flips; the numbers grow while it goes on. */
    @GetMapping("/replays/{run}")
    ReplayReads.Summary summary(@PathVariable String run) throws Refusal {
        return reads.summary(run);
    }

    /**
     * The decisions behind a number, oldest first.
     *
     * @param after the number of the last one of the page before; absent for the first page
     * @param moved earlier or later for those whose deadline moves, money for those whose amount does; absent for all
     * @param limit 1 to 200
     */
    @GetMapping("/replays/{run}/flips")
    List<Flip> flips(@PathVariable String run, @RequestParam(required = false) String output, @RequestParam(required = false) String change,
                     @RequestParam(required = false) String organisation, @RequestParam(required = false) String productFamily,
                     @RequestParam(required = false) String unitId, @RequestParam(required = false) String moved,
                     @RequestParam(defaultValue = "0") int after, @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return reads.flips(run, new ReplayReads.Slice(output, change, organisation, productFamily, unitId, moved), after, limit);
    }

    @PostMapping("/replays/{run}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String run) throws Refusal {
        replays.cancel(run);
    }

    /** Which open deadlines would move by the saved text of a draft, and which would become late. */
    @GetMapping("/drafts/{id}/open-cases")
    OpenCasePreview.Effect openCases(@PathVariable String id) throws Refusal {
        Draft draft = drafts.draft(id);
        return preview.of(drafts.sheet(draft), draft.organisation());
    }

    /**
     * @param from          the first instant
     * @param until         the first instant that no longer counts
     * @param productFamily of the case; absent for any
     * @param unitId        responsible unit of the case, with all below it; absent for any
     */
    record Filter(Instant from, Instant until, String productFamily, String unitId) {
    }
}
