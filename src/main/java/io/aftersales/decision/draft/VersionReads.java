package io.aftersales.decision.draft;

import io.aftersales.decision.Publication;
import io.aftersales.decision.Publications;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetReader;
import io.aftersales.decision.replay.ReplayRun;
import io.aftersales.decision.replay.ReplayService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;

/** Published versions, one by one and against each other. */
@Service
public class VersionReads {

    private final Publications publications;
    private final PublishingService publishing;
    private final ReplayService replays;
    private final DraftService drafts;
    private final Reach reach;

    VersionReads(Publications publications, PublishingService publishing, ReplayService replays, DraftService drafts, Reach reach) {
        this.publications = publications;
        this.publishing = publishing;
        this.replays = replays;
        this.drafts = drafts;
        this.reach = reach;
    }

    /** A version with its text. */
    public record Text(Publication version, Sheet sheet, String xml) {
    }

    /** @param replay the last replay of exactly this text before it was published; null where there was none */
    public record Entry(Standing standing, ReplayRun replay) {
    }

    /** The time line of a table, the last to begin first. @throws Refusal not found; unknown decision */
    public List<Entry> history(String key, String organisation) throws Refusal {
        List<ReplayRun> runs = replays.runs(key, organisation).stream().filter(run -> "done".equals(run.state())).toList();
        List<Entry> entries = new ArrayList<>();
        for (Standing standing : publishing.timeline(key, organisation)) {
            entries.add(new Entry(standing, runs.stream().filter(run -> run.checksum().equals(standing.version().checksum())).findFirst()
                    .orElse(null)));
        }
        return entries;
    }

    /** @throws Refusal not found, also where it belongs to another organisation or another decision */
    public Text version(String key, String definitionId) throws Refusal {
        Publication version = publications.byId(definitionId).filter(found -> found.key().equals(key))
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (!version.shared()) {
            reach.requireOrganisation(version.organisation());
        }
        String xml = publications.content(definitionId);
        return new Text(version, SheetReader.read(xml.getBytes(StandardCharsets.UTF_8)), xml);
    }

    /** Two versions of one decision side by side. */
    public record Pair(Sheet was, Sheet now, TableDifference difference) {

        static Pair of(Sheet was, Sheet now) {
            return new Pair(was, now, TableDifference.between(was, now));
        }
    }

    /** @throws Refusal not found */
    public Pair compare(String key, String from, String to) throws Refusal {
        return Pair.of(version(key, from).sheet(), version(key, to).sheet());
    }

    /** What a draft changes. @param from a version of its decision; null for the draft's base. @throws Refusal not found */
    public Pair compareDraft(String draftId, String from) throws Refusal {
        Draft draft = drafts.draft(draftId);
        return Pair.of(version(draft.key(), from == null ? draft.baseDefinitionId() : from).sheet(), drafts.sheet(draft));
    }
}
