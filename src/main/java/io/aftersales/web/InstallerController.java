package io.aftersales.web;

import io.aftersales.installation.InstallerService;
import io.aftersales.shared.Refusal;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Installers, dealers, suppliers and carriers, and the certificates of installers. */
@RestController
@RequestMapping("/api/installers")
class InstallerController {

    private final InstallerService installers;

    InstallerController(InstallerService installers) {
        this.installers = installers;
    }

    @GetMapping
    List<InstallerService.View> list(@RequestParam String organisation, @RequestParam(defaultValue = "installer") String kind) throws Refusal {
        return installers.list(organisation, kind);
    }

    @GetMapping("/{code}")
    InstallerService.View one(@PathVariable String code, @RequestParam String organisation) throws Refusal {
        return installers.one(organisation, code);
    }

    /** Enters a party, or changes name and address of a known one. */
    @PostMapping
    InstallerService.View save(@RequestBody InstallerService.Entry body) throws Refusal {
        installers.save(body);
        return installers.one(body.organisation(), body.code().strip());
    }

    @PostMapping("/{code}/certificates")
    @ResponseStatus(HttpStatus.CREATED)
    InstallerService.View certify(@PathVariable String code, @Valid @RequestBody NewCertificate body) throws Refusal {
        installers.certify(body.organisation, code, body.certificateNo, body.validFrom, body.validTo);
        return installers.one(body.organisation, code);
    }

    record NewCertificate(@NotBlank String organisation, String certificateNo, LocalDate validFrom, LocalDate validTo) {
    }
}
