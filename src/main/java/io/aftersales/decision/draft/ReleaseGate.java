package io.aftersales.decision.draft;

import io.aftersales.decision.Publications;
import io.aftersales.decision.check.Finding;
import io.aftersales.decision.check.Severity;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetReader;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** What a draft must be before others are asked to approve it. */
@Service
public class ReleaseGate {

    private final DraftService drafts;
    private final ExampleService examples;
    private final Publications publications;
    private final MessageSource messages;

    ReleaseGate(DraftService drafts, ExampleService examples, Publications publications, MessageSource messages) {
        this.drafts = drafts;
        this.examples = examples;
        this.publications = publications;
        this.messages = messages;
    }

    /** What stands in the way of the release. @throws Refusal not found */
    public Readiness readyForRelease(String draftId) throws Refusal {
        DraftService.View view = drafts.view(draftId);
        List<Readiness.Obstacle> obstacles = new ArrayList<>();
        if (!view.upToDate()) {
            obstacles.add(of(Readiness.Kind.BASE_MOVED));
        }
        Sheet base = SheetReader.read(publications.content(view.base().definitionId()).getBytes(StandardCharsets.UTF_8));
        if (TableDifference.between(base, view.sheet()).isEmpty()) {
            obstacles.add(of(Readiness.Kind.NOTHING_CHANGED));
        }
        view.findings().of(Severity.ERROR).forEach(finding -> obstacles.add(of(finding)));
        ExampleService.Run run = examples.run(view.draft(), view.sheet());
        for (ExampleResult result : run.results()) {
            if (!result.green()) {
                obstacles.add(new Readiness.Obstacle(Readiness.Kind.RED_EXAMPLE, 0, null, null, result.example().number(),
                        words(Readiness.Kind.RED_EXAMPLE, result.example().number(), result.example().note())));
            }
        }
        for (int at = 0; at < view.sheet().rows().size(); at++) {
            String rowId = view.sheet().rows().get(at).id();
            if (run.rulesWithout().contains(rowId)) {
                obstacles.add(new Readiness.Obstacle(Readiness.Kind.RULE_WITHOUT_EXAMPLE, at + 1, rowId, null, 0,
                        words(Readiness.Kind.RULE_WITHOUT_EXAMPLE, at + 1, rowId)));
            }
        }
        return new Readiness(obstacles, view.findings().of(Severity.WARNING).size(), run.results().size());
    }

    /** @throws Refusal where anything stands in the way, with the first thing */
    public void requireReady(String draftId) throws Refusal {
        Readiness readiness = readyForRelease(draftId);
        if (!readiness.ready()) {
            throw Refusal.of(DraftReason.DRAFT_NOT_READY, readiness.obstacles().get(0).text());
        }
    }

    private Readiness.Obstacle of(Readiness.Kind kind) {
        return new Readiness.Obstacle(kind, 0, null, null, 0, words(kind));
    }

    private static Readiness.Obstacle of(Finding finding) {
        return new Readiness.Obstacle(Readiness.Kind.ERROR, finding.row(), finding.rowId(), finding.column(), 0, finding.text());
    }

    private Text words(Readiness.Kind kind, Object... arguments) {
        String key = "obstacle." + kind.name();
        return new Text(messages.getMessage(key, arguments, Locale.CHINESE), messages.getMessage(key, arguments, Locale.ENGLISH));
    }
}
