package io.aftersales.web;

import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionReads;
import io.aftersales.warranty.ExtensionService;
import java.net.URI;
import java.time.LocalDate;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Extensions of warranties by contract over HTTP: applying, withdrawing, reading. */
@RestController
@RequestMapping("/api/extensions")
class ExtensionController {

    private final ExtensionService extensions;
    private final ExtensionReads reads;

    ExtensionController(ExtensionService extensions, ExtensionReads reads) {
        this.extensions = extensions;
        this.reads = reads;
    }

    @PostMapping
    ResponseEntity<ExtensionReads.View> apply(@RequestBody Application application) throws Refusal {
        String number = extensions.apply(new ExtensionService.Application(application.organisation, application.projectNumber,
                application.unitId, application.serialNo, application.model, application.contractNo, application.contractSignedOn,
                application.contractClause, application.contractEndDate));
        return ResponseEntity.created(URI.create("/api/extensions/" + number)).body(reads.one(number));
    }

    /** Newest first, at most 200 a page. */
    @GetMapping
    ExtensionReads.Page list(@RequestParam(required = false) String organisation, @RequestParam(required = false) String state,
                             @RequestParam(required = false) String projectNumber, @RequestParam(required = false) String cursor,
                             @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return reads.list(organisation, state, projectNumber, cursor, limit);
    }

    @GetMapping("/{number}")
    ExtensionReads.View one(@PathVariable String number) throws Refusal {
        return reads.one(number);
    }

    /** The applicant takes it back, with a reason, before it is decided. */
    @PostMapping("/{number}/withdraw")
    ExtensionReads.View withdraw(@PathVariable String number, @RequestBody Withdrawal withdrawal) throws Refusal {
        extensions.withdraw(number, withdrawal.reason);
        return reads.one(number);
    }

    /** @param projectNumber for a project, {@code serialNo} for one unit; one of them @param contractClause what the contract says (CAC-26) */
    record Application(String organisation, String projectNumber, String unitId, String serialNo, String model, String contractNo,
                       LocalDate contractSignedOn, String contractClause, LocalDate contractEndDate) {
    }

    record Withdrawal(String reason) {
    }
}
