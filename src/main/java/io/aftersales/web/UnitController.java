package io.aftersales.web;

import io.aftersales.customer.ArchiveQuery;
import io.aftersales.customer.ArchiveSearch;
import io.aftersales.customer.CustomerFile;
import io.aftersales.customer.EquipmentService;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.customer.WarrantyService;
import io.aftersales.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units of equipment: found, shown with where their facts come from, and judged for warranty. */
@RestController
@RequestMapping("/api/units")
class UnitController {

    private final ArchiveSearch search;
    private final CustomerFile file;
    private final EquipmentService equipment;
    private final WarrantyService warranties;

    UnitController(ArchiveSearch search, CustomerFile file, EquipmentService equipment, WarrantyService warranties) {
        this.search = search;
        this.file = file;
        this.equipment = equipment;
        this.warranties = warranties;
    }

    @GetMapping
    Page list(@RequestParam(required = false) String q, @RequestParam(required = false) String organisation,
              @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit) throws Refusal {
        ArchiveSearch.Hits hits = search.units(new ArchiveQuery(q, organisation, after, limit));
        return new Page(file.unitRows(hits.ids()), hits.next());
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    Detail unit(@PathVariable long id) throws Refusal {
        EquipmentUnit unit = file.requireUnit(id);
        return new Detail(file.unitRows(List.of(id)).get(0), unit.installerCode(), unit.replacesId(), unit.replacedById(), unit.version(),
                equipment.history(id), file.casesOf(unit));
    }

    /** The warranty on a day, today where none is given. */
    @GetMapping("/{serial}/warranty")
    Warranty warranty(@PathVariable String serial, @RequestParam(required = false) String on,
                      @RequestParam(required = false) String organisation, @RequestParam(required = false) String model) throws Refusal {
        WarrantyService.Verdict verdict = warranties.warranty(serial, organisation, model, on);
        EquipmentUnit unit = verdict.unit();
        return new Warranty(unit.id(), unit.organisation(), unit.serialNo(), unit.model(), verdict.on(), verdict.decision().text("status"),
                verdict.decision().text("warrantyEnd"), verdict.decision().text("basis"), verdict.decision().outputs(),
                verdict.decision().receipt());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Detail add(@Valid @RequestBody NewUnit body) throws Refusal {
        return unit(equipment.add(body.customerId, body.siteId, body.productFamily, body.model, body.serialNo, body.installerCode,
                body.facts == null ? Map.of() : body.facts));
    }

    /** Records facts: a new value, or null to withdraw one; what was said before stays in the history. */
    @PostMapping("/{id:[0-9]{1,18}}/facts")
    Detail recordFacts(@PathVariable long id, @Valid @RequestBody NewFacts body) throws Refusal {
        equipment.recordFacts(id, body.facts, body.note);
        return unit(id);
    }

    @PostMapping("/{id:[0-9]{1,18}}/replaced-by")
    Detail replace(@PathVariable long id, @Valid @RequestBody Replacement body) throws Refusal {
        equipment.replace(id, body.unitId);
        return unit(id);
    }

    record Page(List<CustomerFile.UnitRow> items, String next) {
    }

    record Detail(CustomerFile.UnitRow unit, String installerCode, Long replacesId, Long replacedById, long version,
                  List<EquipmentUnits.FactEntry> history, List<CustomerFile.CaseRow> cases) {
    }

    record Warranty(long unitId, String organisation, String serialNo, String model, LocalDate on, String status, String warrantyEnd,
                    String basis, Map<String, Object> outputs, Map<String, Object> receipt) {
    }

    record NewUnit(@NotNull Long customerId, @NotNull Long siteId, @NotBlank @Size(max = 64) String productFamily,
                   @NotBlank @Size(max = 64) String model, @NotBlank @Size(max = 64) String serialNo, @Size(max = 64) String installerCode,
                   Map<String, Object> facts) {
    }

    /** @param facts by the input names of the decision warranty-period @param note where the facts come from */
    record NewFacts(@NotNull Map<String, Object> facts, @NotBlank @Size(max = 200) String note) {
    }

    /** @param unitId the unit that stands in from now on */
    record Replacement(@NotNull Long unitId) {
    }
}
