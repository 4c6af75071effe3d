package io.aftersales.web;

import io.aftersales.proof.AnchorCopies;
import io.aftersales.proof.AnchorService;
import io.aftersales.proof.TrailReach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.verify.Anchor;
import io.aftersales.verify.Item;
import io.aftersales.verify.Lines;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Anchors of the audit trail: taken, listed, taken home, mailed. */
@RestController
@RequestMapping("/api/audit")
class TrailProofController {

    private final TrailReach trails;
    private final AnchorService anchors;
    private final AnchorCopies copies;

    TrailProofController(TrailReach trails, AnchorService anchors, AnchorCopies copies) {
        this.trails = trails;
        this.anchors = anchors;
        this.copies = copies;
    }

    /** Newest first. @param before the last number of the page before */
    @GetMapping("/anchors")
    AnchorPage anchors(@RequestParam String organisation, @RequestParam(required = false) Long before,
                       @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) throws Refusal {
        trails.require(organisation);
        List<AnchorRow> rows = anchors.page(organisation, before, limit).stream().map(AnchorRow::of).toList();
        return new AnchorPage(rows, rows.size() < limit ? null : rows.get(rows.size() - 1).number());
    }

    /** Takes an anchor now. */
    @PostMapping("/anchors")
    @ResponseStatus(HttpStatus.CREATED)
    AnchorRow takeAnchor(@RequestBody Wanted wanted) throws Refusal {
        trails.require(wanted.organisation());
        return AnchorRow.of(anchors.take(wanted.organisation(), null).orElseThrow(() -> Refusal.of(InputReason.ALREADY_CHANGED)));
    }

    /** All anchors as lines, to be kept where nobody can change them who can change the database. */
    @GetMapping(value = "/anchors/file", produces = "application/x-ndjson")
    ResponseEntity<StreamingResponseBody> anchorFile(@RequestParam String organisation) throws Refusal {
        trails.require(organisation);
        List<Anchor> all = anchors.all(organisation);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/x-ndjson"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(organisation + ".anchors.jsonl").build().toString())
                .body(out -> {
                    for (Anchor anchor : all) {
                        out.write((Lines.write(anchor) + '\n').getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    /** That a stream, for example {@code case:R-20260105-0001}, is under the newest anchor. */
    @GetMapping("/proof")
    Item.Proof proof(@RequestParam String organisation, @RequestParam String stream) throws Refusal {
        trails.require(organisation);
        return anchors.proof(organisation, stream).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    @GetMapping("/anchor-address")
    Address anchorAddress(@RequestParam String organisation) throws Refusal {
        trails.require(organisation);
        return new Address(organisation, copies.address(organisation).orElse(null));
    }

    /** Where copies of anchors are mailed to; without an address nowhere. */
    @PutMapping("/anchor-address")
    Address changeAnchorAddress(@RequestBody Address wanted) throws Refusal {
        trails.require(wanted.organisation());
        copies.setAddress(wanted.organisation(), wanted.email());
        return new Address(wanted.organisation(), copies.address(wanted.organisation()).orElse(null));
    }

    /** @param organisation or {@code platform} */
    record Wanted(String organisation) {
    }

    /** @param email absent for none */
    record Address(String organisation, String email) {
    }

    /** @param next pass as {@code before} for the next page; absent on the last */
    record AnchorPage(List<AnchorRow> items, Long next) {
    }

    /** @param day absent where somebody asked for the anchor @param streams how many are under the root */
    record AnchorRow(String organisation, long number, LocalDate day, Instant takenAt, String takenBy, long streams, String root, String prevHash,
                     String hash, String signature, String keyId) {

        private static AnchorRow of(Anchor anchor) {
            return new AnchorRow(anchor.organisation(), anchor.number(), anchor.day(), anchor.takenAt(), anchor.takenBy(), anchor.streams(),
                    anchor.root(), anchor.prevHash(), anchor.hash(), anchor.signature(), anchor.keyId());
        }
    }
}
