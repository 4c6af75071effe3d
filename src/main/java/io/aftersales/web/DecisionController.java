package io.aftersales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aftersales.decision.Approval;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionDesk;
import io.aftersales.decision.DecisionReceipts;
import io.aftersales.decision.DecisionUsage;
import io.aftersales.decision.DecisionUses;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Publication;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions over HTTP: try one, look at a table, prove a receipt. */
@RestController
@RequestMapping("/api/decisions")
class DecisionController {

    private final DecisionDesk desk;
    private final DecisionUsage usage;

    DecisionController(DecisionDesk desk, DecisionUsage usage) {
        this.desk = desk;
        this.usage = usage;
    }

    /** Takes a decision as the processes do. With a case the receipt is stored there. */
    @PostMapping("/{key}/evaluate")
    Taken evaluate(@PathVariable String key, @RequestBody Question question) throws Refusal {
        Decision decision = desk.evaluate(key, question.organisation(), question.inputs(), question.caseNumber());
        return new Taken(decision.outputs(), decision.receipt());
    }

    /**
     * Every decision of every organisation within reach: which table decides, its own or the shared one.
     *
     * @param organisation only this one's
     */
    @GetMapping
    List<Row> catalogue(@RequestParam(required = false) String organisation) {
        return desk.catalogue().stream().filter(entry -> organisation == null || organisation.equals(entry.organisation()))
                .map(Row::of).toList();
    }

    /** The table as rows for display, and the DMN file for the viewer. */
    @GetMapping("/{key}")
    TableView table(@PathVariable String key, @RequestParam String organisation) throws Refusal {
        return TableView.of(desk.table(key, organisation));
    }

    /** How often each row fired in the last twelve months, how often people overruled the decision, and where it is used. */
    @GetMapping("/{key}/usage")
    DecisionUsage.Usage usage(@PathVariable String key, @RequestParam String organisation) throws Refusal {
        return usage.usage(key, organisation);
    }

    /** Runs the table version and the composer of a receipt again and compares. */
    @GetMapping("/receipts/{id}/replay")
    DecisionReceipts.Replay replay(@PathVariable String id) throws Refusal {
        return desk.replay(id);
    }

    /** @param caseNumber the case that the receipt is stored on; may be absent */
    record Question(String organisation, Map<String, Object> inputs, String caseNumber) {
    }

    /** A figure that is null is said to be null. */
    record Taken(@JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> outputs,
                 @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> receipt) {
    }

    /**
     * @param own          whether the organisation has a table of its own
     * @param publishedBy  who wanted the version in force; {@code build} for what came with the software
     * @param effectiveAt  since when it is in force
     * @param changeNumber of the release; null for what came with the software, as are the next two
     * @param waiting      how many versions begin later
     * @param decisions    how often it was taken in the last twelve months; null in the view of a table, as are the next two
     * @param neverFired   how many of its rows did not fire in that time
     * @param overruled    how often people decided otherwise in that time; null where no process offers that, too
     * @param uses         the steps of processes that come to it
     */
    record Row(String key, String organisation, boolean own, int version, Text sentence, String binding, int rules, String checksum,
               String definitionId, String publishedBy, Instant publishedAt, Instant effectiveAt, String changeNumber, List<String> approvedBy,
               String reason, boolean emergency, int waiting, Integer decisions, Long neverFired, Integer overruled,
               List<DecisionUses.Use> uses) {

        static Row of(DecisionDesk.Entry entry) {
            Publication version = entry.publication();
            Approval approval = version.approval();
            return new Row(entry.key(), entry.organisation(), entry.own(), entry.version(), entry.sentence(),
                    entry.binding().name().toLowerCase(Locale.ROOT), entry.rules(), version.checksum(), version.definitionId(),
                    version.publishedBy(), version.publishedAt(), version.effectiveAt(), approval == null ? null : approval.changeNumber(),
                    approval == null ? List.of() : approval.approvedBy(), approval == null ? null : approval.reason(),
                    approval != null && approval.emergency(), entry.waiting(), entry.decisions(), entry.never(), entry.overruled(), entry.uses());
        }
    }

    record TableView(Row decision, Text name, Text description, String hitPolicy, List<Fact> facts, List<DecisionDesk.Column> inputs,
                     List<DecisionDesk.Column> outputs, Map<String, Text> words, List<DecisionDesk.Rule> rules,
                     List<Version> versions, String xml) {

        static TableView of(DecisionDesk.View view) {
            return new TableView(Row.of(view.entry()), view.name(), view.description(), view.hitPolicy(), view.facts(),
                    view.inputs(), view.outputs(), view.words(), view.rules(), view.versions().stream().map(Version::of).toList(), view.xml());
        }
    }

    record Version(int version, String definitionId, String checksum, String publishedBy, Instant publishedAt, Instant effectiveAt) {

        static Version of(Publication publication) {
            return new Version(publication.version(), publication.definitionId(), publication.checksum(), publication.publishedBy(),
                    publication.publishedAt(), publication.effectiveAt());
        }
    }
}
