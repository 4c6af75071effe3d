package io.aftersales.web;

import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.warranty.ClaimParties;
import io.aftersales.warranty.ClaimReads;
import io.aftersales.warranty.ClaimService;
import io.aftersales.warranty.NewClaim;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Warranty claims over HTTP: filing, withdrawing, reading. What people decide about them passes through their tasks. */
@RestController
@RequestMapping("/api/claims")
class ClaimController {

    private final ClaimService claims;
    private final ClaimReads reads;
    private final ClaimParties parties;

    ClaimController(ClaimService claims, ClaimReads reads, ClaimParties parties) {
        this.claims = claims;
        this.reads = reads;
        this.parties = parties;
    }

    @PostMapping
    ResponseEntity<ClaimReads.View> file(@RequestBody Claim claim) throws Refusal {
        String number = claims.file(claim.toClaim());
        return ResponseEntity.created(URI.create("/api/claims/" + number)).body(reads.one(number));
    }

    /** Newest first, at most 200 a page. */
    @GetMapping
    ClaimReads.Page list(@RequestParam(required = false) String organisation, @RequestParam(required = false) String state,
                         @RequestParam(required = false) String serialNo, @RequestParam(required = false) String claimant,
                         @RequestParam(required = false) Boolean repeats, @RequestParam(required = false) String cursor,
                         @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return reads.list(new ClaimReads.Filter(organisation, state, serialNo, claimant, repeats, cursor, limit));
    }

    /** Who may be named as claimant: the owner of the unit, units within reach, installers and dealers. */
    @GetMapping("/claimants")
    List<Claimant> claimants(@RequestParam String organisation) throws Refusal {
        return parties.offered(organisation).stream().map(choice -> new Claimant(choice.value(), choice.label())).toList();
    }

    @GetMapping("/{number}")
    ClaimReads.View one(@PathVariable String number) throws Refusal {
        return reads.one(number);
    }

    /** The claimant takes it back, with a reason, before it is being paid. */
    @PostMapping("/{number}/withdraw")
    ClaimReads.View withdraw(@PathVariable String number, @RequestBody Withdrawal withdrawal) throws Refusal {
        claims.withdraw(number, withdrawal.reason);
        return reads.one(number);
    }

    /**
     * A claim as it comes in.
     *
     * @param channel  outlet, dealer, clerk or customer
     * @param claimant {@code unit:<id>}, {@code installer:<code>} or {@code customer:<number>}; {@code owner} for
     *                 the owner of the unit; null for the one that the channel tells
     * @param parent   the repair that it follows
     */
    record Claim(String organisation, String channel, String claimant, String serialNo, String model, String partCode, String fault,
                 String faultText, String cause, LocalDate foundOn, LocalDate firstUse, Boolean trialRun, String parent, List<Line> lines) {

        private NewClaim toClaim() {
            return new NewClaim(organisation, channel, claimant, serialNo, model, partCode, fault, faultText, cause, foundOn, firstUse, trialRun,
                    parent, lines == null ? List.of() : lines.stream().map(Line::toLine).toList());
        }
    }

    /** @param costKind material, labour, travel or other @param amount CNY with two decimals */
    record Line(String costKind, String partCode, String description, BigDecimal amount, String currency) {

        private static NewClaim.Line toLine(Line line) {
            return line == null ? null : new NewClaim.Line(line.costKind, line.partCode, line.description, line.amount, line.currency);
        }
    }

    /** @param claimant as it is sent with a claim */
    record Claimant(String claimant, Text name) {
    }

    record Withdrawal(String reason) {
    }
}
