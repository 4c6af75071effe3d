package io.aftersales.web;

import io.aftersales.decision.draft.Draft;
import io.aftersales.decision.draft.DraftService;
import io.aftersales.decision.draft.Example;
import io.aftersales.decision.draft.ExampleService;
import io.aftersales.decision.draft.TableInput;
import io.aftersales.importing.ImportFile;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

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

/** The examples of a draft. */
@RestController
@RequestMapping("/api/drafts/{id}/examples")
class DraftExampleController {

    private static final MediaType CSV = new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8);

    private final ExampleService examples;
    private final DraftService drafts;
    private final ProblemWriter words;

    DraftExampleController(ExampleService examples, DraftService drafts, ProblemWriter words) {
        this.examples = examples;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    List<ExampleAnswer.Row> list(@PathVariable String id) throws Refusal {
        return examples.ofDraft(id).stream().map(ExampleAnswer.Row::of).toList();
    }

    /** Adds one at the end. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ExampleAnswer.Row add(@PathVariable String id, @RequestBody Given given) throws Refusal {
        return ExampleAnswer.Row.of(examples.add(id, given.example(null)));
    }

    /** @param given with the version that it was made from */
    @PutMapping("/{example}")
    ExampleAnswer.Row change(@PathVariable String id, @PathVariable String example, @RequestBody Given given) throws Refusal {
        if (given.version() == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("version"));
        }
        return ExampleAnswer.Row.of(examples.change(id, given.example(example)));
    }

    @DeleteMapping("/{example}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable String example, @RequestParam int version) throws Refusal {
        examples.remove(id, example, version);
    }

    /** Runs all examples, against the saved text or against one that is sent along. */
    @PostMapping("/run")
    ExampleAnswer.Run run(@PathVariable String id, @RequestBody(required = false) Text text) throws Refusal {
        boolean sent = text != null && (text.xml() != null || text.sheet() != null);
        return ExampleAnswer.Run.of(examples.run(id, sent ? new TableInput(text.xml(), text.sheet()) : null), words);
    }

    /** As a file: inputs_json,expected_json,note,source. */
    @GetMapping(path = "/csv", produces = "text/csv")
    ResponseEntity<byte[]> download(@PathVariable String id) throws Refusal {
        Draft draft = drafts.draft(id);
        return TableFile.answer(draft.key() + ".cases.csv", CSV, ExampleService.csv(examples.ofDraft(id)));
    }

    /** Brings examples in. @param replace whether those that are there go */
    @PostMapping(path = "/csv", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<ExampleAnswer.Row> upload(@PathVariable String id, @RequestParam(defaultValue = "false") boolean replace,
                                   @RequestParam(required = false) MultipartFile file) throws Refusal, IOException {
        return bring(id, replace, ImportFile.of(file == null ? null : file.getOriginalFilename(), TableFile.of(file), null));
    }

    /** Brings examples in. @param replace whether those that are there go */
    @PostMapping(path = "/csv", consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    List<ExampleAnswer.Row> send(@PathVariable String id, @RequestParam(defaultValue = "false") boolean replace, HttpServletRequest request)
            throws Refusal, IOException {
        return bring(id, replace, ImportFile.of(null, TableFile.of(request), null));
    }

    private List<ExampleAnswer.Row> bring(String id, boolean replace, ImportFile file) throws Refusal {
        return examples.bring(id, file.text(), replace).stream().map(ExampleAnswer.Row::of).toList();
    }

    /** Either inputs and expected outputs, or steps. @param version of the example that is changed; absent for a new one */
    record Given(Map<String, Object> inputs, Map<String, Object> expected, List<ExampleAnswer.Step> steps, String note, String source,
                 Integer version) {

        Example example(String id) throws Refusal {
            if (steps != null && steps.contains(null)) {
                throw Refusal.of(InputReason.REQUIRED, Refusal.field("steps"));
            }
            return new Example(id, 0, inputs, expected, steps == null ? null : steps.stream().map(ExampleAnswer.Step::step).toList(), note,
                    source, version == null ? 1 : version);
        }
    }

    /** Either a DMN file or rows. */
    record Text(String xml, TableInput.Grid sheet) {
    }
}
