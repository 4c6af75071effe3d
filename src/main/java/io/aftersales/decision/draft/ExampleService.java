package io.aftersales.decision.draft;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetWriter;
import io.aftersales.shared.Characters;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The examples of a draft as a grid: changed row by row, brought in and out as a file, run against the draft. */
@Service
public class ExampleService {

    /** Examples of a table, and rows of an answer; more would not be read by anybody. */
    private static final int MOST = 200;
    private static final int MOST_STEPS = 20;
    private static final int LONGEST_JSON = 20_000;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_SOURCE = 200;

    private final Examples examples;
    private final Drafts drafts;
    private final DraftService service;
    private final TableIntake intake;
    private final ExampleRunner runner;
    private final AuditTrail audit;

    ExampleService(Examples examples, Drafts drafts, DraftService service, TableIntake intake, ExampleRunner runner, AuditTrail audit) {
        this.examples = examples;
        this.drafts = drafts;
        this.service = service;
        this.intake = intake;
        this.runner = runner;
        this.audit = audit;
    }

    /**
     * Examples that were run.
     *
     * @param rulesWithout the ids of rows that no green example reaches
     */
    public record Run(List<ExampleResult> results, List<String> rulesWithout) {

        public long green() {
            return results.stream().filter(ExampleResult::green).count();
        }
    }

    /** In their order. @throws Refusal not found */
    public List<Example> ofDraft(String draftId) throws Refusal {
        service.draft(draftId);
        return examples.ofDraft(draftId);
    }

    /** The examples that went with a version; the caller has made sure that it is within reach. */
    public List<Example> ofVersion(String definitionId) {
        return examples.ofVersion(definitionId);
    }

    /** Adds one at the end. @throws Refusal not found; submitted or ended; an example that is none */
    @Transactional
    public Example add(String draftId, Example given) throws Refusal {
        Draft draft = editable(draftId);
        int last = examples.last(draftId);
        if (examples.ofDraft(draftId).size() >= MOST) {
            throw Refusal.of(DraftReason.EXAMPLE_TOO_MANY, MOST);
        }
        Example added = numbered(checked(given, draft), last + 1);
        examples.addToDraft(draftId, List.of(added));
        note(draft, "example.added", Map.of("example", added.number()));
        return examples.ofDraft(draftId).stream().filter(one -> one.number() == added.number()).findFirst().orElseThrow();
    }

    /** @param given with the version that it was made from. @throws Refusal as {@link #add}; changed or removed since */
    @Transactional
    public Example change(String draftId, Example given) throws Refusal {
        Draft draft = editable(draftId);
        Example known = examples.find(draftId, given.id()).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        Example checked = checked(given, draft);
        if (!examples.change(draftId, new Example(known.id(), known.number(), checked.inputs(), checked.expected(), checked.steps(),
                checked.note(), checked.source(), given.version()))) {
            throw Refusal.of(InputReason.ALREADY_CHANGED);
        }
        note(draft, "example.changed", Map.of("example", known.number()));
        return examples.find(draftId, given.id()).orElseThrow();
    }

    /** @throws Refusal not found; submitted or ended; changed since */
    @Transactional
    public void remove(String draftId, String id, int version) throws Refusal {
        Draft draft = editable(draftId);
        Example known = examples.find(draftId, id).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (!examples.remove(draftId, id, version)) {
            throw Refusal.of(InputReason.ALREADY_CHANGED);
        }
        note(draft, "example.removed", Map.of("example", known.number()));
    }

    /**
     * Brings examples in from a file.
     *
     * @param replace whether those that are there go
     * @throws Refusal as {@link #add}; a file of another kind, or a line that is none, by its number
     */
    @Transactional
    public List<Example> bring(String draftId, String csv, boolean replace) throws Refusal {
        Draft draft = editable(draftId);
        int number = replace ? 0 : examples.last(draftId);
        int room = MOST - (replace ? 0 : examples.ofDraft(draftId).size());
        List<Example> brought = new ArrayList<>();
        for (Example example : ExampleCsv.read(csv, room)) {
            brought.add(numbered(checked(example, draft), ++number));
        }
        if (replace) {
            examples.removeAll(draftId);
        }
        examples.addToDraft(draftId, brought);
        note(draft, "examples.imported", Map.of("count", brought.size(), "replaced", replace));
        return examples.ofDraft(draftId);
    }

    /** As a file that {@link #bring} takes. */
    public static String csv(List<Example> examples) {
        return ExampleCsv.write(examples);
    }

    /**
     * Runs the examples of a draft.
     *
     * @param input a text that is not saved yet; null for the saved one
     * @throws Refusal not found; what the draft would refuse to save
     */
    public Run run(String draftId, TableInput input) throws Refusal {
        Draft draft = service.draft(draftId);
        Sheet sheet = input == null ? service.sheet(draft) : intake.take(input, service.sheet(draft), draft.organisation()).sheet();
        return run(draft, sheet);
    }

    Run run(Draft draft, Sheet sheet) throws Refusal {
        byte[] dmn = SheetWriter.write(sheet, draft.organisation());
        List<ExampleResult> results = runner.run(draft.key(), draft.organisation(), dmn, examples.ofDraft(draft.id()));
        Set<String> reached = new HashSet<>();
        results.stream().filter(ExampleResult::green).forEach(result -> reached.addAll(result.rulesOf(draft.key())));
        return new Run(results, sheet.rows().stream().map(Sheet.Row::id).filter(id -> !reached.contains(id)).toList());
    }

    /** Who changes what a draft is judged by has changed the draft. */
    private void note(Draft draft, String kind, Map<String, Object> what) {
        drafts.addEditor(draft.id(), CurrentActor.get().id());
        Map<String, Object> payload = new HashMap<>(what);
        payload.put("draft", draft.id());
        audit.record(draft.stream(), kind, payload);
    }

    /** The draft cannot be submitted while its examples change. */
    private Draft editable(String draftId) throws Refusal {
        service.draft(draftId);
        drafts.lock(draftId);
        Draft draft = service.draft(draftId);
        if (!draft.editable()) {
            throw Refusal.of(DraftReason.DRAFT_NOT_EDITABLE);
        }
        return draft;
    }

    private static Example numbered(Example example, int number) {
        return new Example(null, number, example.inputs(), example.expected(), example.steps(), example.note(), example.source(), 1);
    }

    private static Example checked(Example given, Draft draft) throws Refusal {
        boolean single = given.steps() == null && given.inputs() != null && given.expected() != null;
        boolean chain = given.steps() != null && given.inputs() == null && given.expected() == null;
        if (!single && !chain) {
            throw Refusal.of(DraftReason.EXAMPLE_NEITHER_NOR, field("inputs"));
        }
        String note = text("note", given.note(), LONGEST_NOTE);
        String source = text("source", given.source(), LONGEST_SOURCE);
        if (single) {
            json("inputs", given.inputs());
            json("expected", given.expected());
            return new Example(given.id(), 0, given.inputs(), given.expected(), null, note, source, given.version());
        }
        return new Example(given.id(), 0, null, null, ChainCheck.checked(given.steps(), draft.key(), MOST_STEPS), note, source, given.version());
    }

    static void json(String field, Object value) throws Refusal {
        String text = ExampleJson.text(value);
        if (text.length() > LONGEST_JSON) {
            throw Refusal.of(InputReason.TOO_LONG, field(field), LONGEST_JSON);
        }
        if (text.contains("\\u0000") || !Characters.storable(text)) {
            throw Refusal.of(InputReason.MALFORMED, field(field));
        }
    }

    private static String text(String field, String text, int longest) throws Refusal {
        String given = text == null ? "" : text.strip();
        if (!Characters.storable(given)) {
            throw Refusal.of(InputReason.MALFORMED, field(field));
        }
        if (given.length() > longest) {
            throw Refusal.of(InputReason.TOO_LONG, field(field), longest);
        }
        return given;
    }
}
