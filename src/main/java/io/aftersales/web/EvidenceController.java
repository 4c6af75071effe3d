package io.aftersales.web;

import io.aftersales.evidence.EvidencePack;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A case as evidence for somebody outside. */
@RestController
class EvidenceController {

    private final CaseReach cases;
    private final EvidencePack pack;

    EvidenceController(CaseReach cases, EvidencePack pack) {
        this.cases = cases;
        this.pack = pack;
    }

    /** A ZIP with the story on paper in both languages, the data, the documents, the tables as they were, the chain and its proof. */
    @GetMapping(value = "/api/cases/{number}/evidence", produces = "application/zip")
    ResponseEntity<StreamingResponseBody> evidence(@PathVariable String number) throws Refusal {
        cases.require(number);
        pack.note(number);
        Actor actor = CurrentActor.get();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(number + ".evidence.zip").build().toString())
                .body(out -> CurrentActor.run(actor, () -> write(number, out)));
    }

    private void write(String number, OutputStream out) {
        try {
            pack.write(number, out);
        } catch (IOException readerLeft) {
            throw new UncheckedIOException(readerLeft);
        }
    }
}
