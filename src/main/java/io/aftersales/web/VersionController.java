package io.aftersales.web;

import io.aftersales.decision.Approval;
import io.aftersales.decision.Publication;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.draft.ExampleService;
import io.aftersales.decision.draft.Readiness;
import io.aftersales.decision.draft.ReleaseGate;
import io.aftersales.decision.draft.Standing;
import io.aftersales.decision.draft.TableDifference;
import io.aftersales.decision.draft.VersionReads;
import io.aftersales.decision.replay.ReplayRun;
import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a table: their time line, their files, and any two side by side. */
@RestController
@RequestMapping("/api")
class VersionController {

    private final VersionReads versions;
    private final ExampleService examples;
    private final ReleaseGate gate;

    VersionController(VersionReads versions, ExampleService examples, ReleaseGate gate) {
        this.versions = versions;
        this.examples = examples;
        this.gate = gate;
    }

    /** Every version by which the organisation decides, decided or will decide; the last to begin first, those taken back last. */
    @GetMapping("/decisions/{key}/versions")
    List<Entry> history(@PathVariable String key, @RequestParam String organisation) throws Refusal {
        return versions.history(key, organisation).stream().map(Entry::of).toList();
    }

    @GetMapping("/decisions/{key}/versions/{definitionId}")
    View version(@PathVariable String key, @PathVariable String definitionId) throws Refusal {
        VersionReads.Text text = versions.version(key, definitionId);
        return new View(Version.of(text.version()), text.sheet(), text.xml(),
                examples.ofVersion(definitionId).stream().map(ExampleAnswer.Row::of).toList());
    }

    /** As DMN that other tools open. */
    @GetMapping(path = "/decisions/{key}/versions/{definitionId}/file", produces = "application/xml")
    ResponseEntity<byte[]> file(@PathVariable String key, @PathVariable String definitionId) throws Refusal {
        VersionReads.Text text = versions.version(key, definitionId);
        String name = key + "-" + text.version().organisation() + "-" + text.version().version() + ".dmn";
        return TableFile.answer(name, MediaType.APPLICATION_XML, text.xml());
    }

    /** Two versions of one decision, row by row and cell by cell. */
    @GetMapping("/decisions/{key}/diff")
    Pair diff(@PathVariable String key, @RequestParam String from, @RequestParam String to) throws Refusal {
        return Pair.of(versions.compare(key, from, to));
    }

    /** What a draft changes. @param from a version of its decision; its base where absent */
    @GetMapping("/drafts/{id}/diff")
    Pair draftDiff(@PathVariable String id, @RequestParam(required = false) String from) throws Refusal {
        return Pair.of(versions.compareDraft(id, from));
    }

    /** What stands in the way of the release of a draft. */
    @GetMapping("/drafts/{id}/readiness")
    Ready readiness(@PathVariable String id) throws Refusal {
        Readiness readiness = gate.readyForRelease(id);
        return new Ready(readiness.ready(), readiness.obstacles(), readiness.warnings(), readiness.examples());
    }

    /** @param warnings how many warnings the check has, which are no obstacle */
    record Ready(boolean ready, List<Readiness.Obstacle> obstacles, int warnings, int examples) {
    }

    /** @param place the organisation, or shared */
    record Version(String definitionId, String place, int version, String checksum, String publishedBy, Instant publishedAt,
                   Instant effectiveAt, String changeNumber, String reason, List<String> approvedBy, boolean emergency, String rolledBackFrom) {

        static Version of(Publication publication) {
            Approval approval = publication.approval();
            return new Version(publication.definitionId(), publication.organisation(), publication.version(), publication.checksum(),
                    publication.publishedBy(), publication.publishedAt(), publication.effectiveAt(),
                    approval == null ? null : approval.changeNumber(), approval == null ? null : approval.reason(),
                    approval == null ? List.of() : approval.approvedBy(), approval != null && approval.emergency(),
                    approval == null ? null : approval.rolledBackFrom());
        }
    }

    /**
     * @param state       waiting, in-force, past or withdrawn
     * @param until       when the next version begins that takes its place; null where none is planned
     * @param withdrawnAt null where it was not taken back
     * @param replay      the last replay of exactly this text; null where there was none
     */
    record Entry(Version version, String state, Instant until, Instant withdrawnAt, ReplayRun replay) {

        static Entry of(VersionReads.Entry entry) {
            Standing standing = entry.standing();
            return new Entry(Version.of(standing.version()), standing.state().name().toLowerCase(Locale.ROOT).replace('_', '-'), standing.until(),
                    standing.version().withdrawnAt(), entry.replay());
        }
    }

    /** @param examples those that went with the version */
    record View(Version version, Sheet sheet, String xml, List<ExampleAnswer.Row> examples) {
    }

    record Pair(Sheet was, Sheet now, TableDifference difference) {

        static Pair of(VersionReads.Pair pair) {
            return new Pair(pair.was(), pair.now(), pair.difference());
        }
    }
}
