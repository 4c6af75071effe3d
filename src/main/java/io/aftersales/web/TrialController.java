package io.aftersales.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.aftersales.decision.TryService;
import io.aftersales.decision.draft.Draft;
import io.aftersales.decision.draft.DraftService;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Any facts, put to a table: which row fired, and why the others did not. */
@RestController
@RequestMapping("/api")
class TrialController {

    private final TryService trials;
    private final DraftService drafts;
    private final ProblemWriter words;

    TrialController(TryService trials, DraftService drafts, ProblemWriter words) {
        this.trials = trials;
        this.drafts = drafts;
        this.words = words;
    }

    /** Tries the table by which the organisation decides now. */
    @PostMapping("/decisions/{key}/try")
    Tried tryInForce(@PathVariable String key, @RequestBody Facts facts) throws Refusal {
        return Tried.of(trials.tryInForce(key, facts.organisation(), facts.inputs()), words);
    }

    /** Tries the saved text of a draft. */
    @PostMapping("/drafts/{id}/try")
    Tried tryDraft(@PathVariable String id, @RequestBody Inputs inputs) throws Refusal {
        Draft draft = drafts.draft(id);
        return Tried.of(trials.tryTable(draft.key(), draft.organisation(), draft.content().getBytes(StandardCharsets.UTF_8), inputs.inputs()),
                words);
    }

    record Facts(String organisation, Map<String, Object> inputs) {
    }

    record Inputs(Map<String, Object> inputs) {
    }

    /**
     * @param outputs   null where no decision came out
     * @param refused   why none came out, in the language of the request; null where one did
     * @param fault     SEVERAL_ROWS or CANNOT_EVALUATE; null where the table could be asked
     * @param questions what the decision asked its table, mostly once
     */
    record Tried(@JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> outputs, String refused, String refusedField,
                 String fault, List<Question> questions) {

        static Tried of(TryService.Attempt attempt, ProblemWriter words) {
            Refusal refusal = attempt.refusal();
            return new Tried(attempt.outputs(), refusal == null ? null : words.sentence(refusal.reason().name(), refusal.field(), refusal.arguments()),
                    refusal == null ? null : refusal.field(), attempt.fault(), attempt.questions().stream().map(Question::of).toList());
        }
    }

    /** @param inputs the columns of the table; null is unknown */
    record Question(@JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> inputs, List<Row> rows) {

        static Question of(TryService.Question question) {
            return new Question(question.inputs(), question.rows().stream().map(row -> new Row(row.ruleId(), row.number(), row.fired(),
                    row.column(), row.cell(), row.value(), row.text())).toList());
        }
    }

    /**
     * @param column the first column whose cell does not fit; null where the row fired
     * @param value  what was asked; null for unknown
     * @param why    why the row did not fire, in words; null where it did
     */
    record Row(String ruleId, int number, boolean fired, String column, String cell, Object value, Text why) {
    }
}
