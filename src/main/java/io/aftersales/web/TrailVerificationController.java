package io.aftersales.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.audit.AuditSigner;
import io.aftersales.proof.TrailReach;
import io.aftersales.proof.TrailVerification;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.verify.Finding;
import io.aftersales.verify.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Whether the audit trail is whole, checked here, or elsewhere by a file. */
@RestController
@RequestMapping("/api/audit")
class TrailVerificationController {

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private final TrailReach trails;
    private final CaseReach cases;
    private final TrailVerification verification;
    private final AuditSigner signer;
    private final ObjectMapper json;

    TrailVerificationController(TrailReach trails, CaseReach cases, TrailVerification verification, AuditSigner signer, ObjectMapper json) {
        this.trails = trails;
        this.cases = cases;
        this.verification = verification;
        this.signer = signer;
        this.json = json;
    }

    /** Lines of {@link Progress} while it goes on; the last one has the outcome. */
    @GetMapping(value = "/verification", produces = "application/x-ndjson")
    ResponseEntity<StreamingResponseBody> verify(@RequestParam String organisation, Locale locale) throws Refusal {
        trails.require(organisation);
        Actor actor = CurrentActor.get();
        return ResponseEntity.ok().contentType(LINES).body(out -> CurrentActor.run(actor, () -> {
            long expected = verification.expected(organisation);
            Result result = verification.verify(organisation, List.of(), events -> line(out, new Progress(events, expected, null)));
            line(out, new Progress(result.events(), expected, Outcome.of(result, locale.getLanguage())));
        }));
    }

    /** One case, or a whole organisation, for the program {@code aftersales-verify.jar}. */
    @GetMapping(value = "/export", produces = "application/x-ndjson")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(required = false) String organisation,
                                                 @RequestParam(name = "case", required = false) String caseNumber) throws Refusal {
        if ((organisation == null) == (caseNumber == null)) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("organisation"), "organisation");
        }
        if (caseNumber != null) {
            cases.require(caseNumber);
            verification.noteExportOf(caseNumber);
            return lines(caseNumber, out -> verification.writeCase(caseNumber, out));
        }
        trails.require(organisation);
        Actor actor = CurrentActor.get();
        return lines(organisation, out -> CurrentActor.run(actor, () -> verification.write(organisation, out)));
    }

    private static ResponseEntity<StreamingResponseBody> lines(String name, StreamingResponseBody body) {
        return ResponseEntity.ok().contentType(LINES).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".trail.jsonl").build().toString()).body(body);
    }

    /** The public keys that sign, by id, to be kept by whoever verifies elsewhere. */
    @GetMapping("/keys")
    Map<String, String> auditKeys() {
        return signer.publicKeys();
    }

    private void line(OutputStream out, Progress progress) {
        try {
            out.write(json.writeValueAsBytes(progress));
            out.write('\n');
            out.flush();
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }

    /** @param events checked so far @param expected how many there are, about @param outcome absent until the end */
    record Progress(long events, long expected, Outcome outcome) {
    }

    /**
     * @param fault       the kind of the first broken link; absent where the trail is intact
     * @param words       the first broken link in the reader's language
     * @param notAnchored events that are newer than the last anchor
     * @param unproven    rows from before their content was recorded
     */
    record Outcome(boolean intact, String fault, String where, String number, String words, long streams, long events, long rows, long personal,
                   long erased, long unproven, long anchors, long notAnchored, List<String> keyIds) {

        private static Outcome of(Result result, String language) {
            Finding broken = result.broken();
            return new Outcome(result.intact(), broken == null ? null : broken.fault().name(), broken == null ? null : broken.where(),
                    broken == null ? null : broken.number(), broken == null ? null : broken.say(language), result.streams(), result.events(),
                    result.rows(), result.personal(), result.erased(), result.unproven(), result.anchors(), result.notAnchored(), result.keyIds());
        }
    }
}
