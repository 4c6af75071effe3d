package io.aftersales.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationReason;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Unit;
import io.aftersales.organisation.UnitService;
import io.aftersales.organisation.UnitService.Place;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisations and their unit trees. */
@RestController
class OrganisationController {

    private final OrganisationService organisations;
    private final UnitService units;
    private final Reach reach;

    OrganisationController(OrganisationService organisations, UnitService units, Reach reach) {
        this.organisations = organisations;
        this.units = units;
        this.reach = reach;
    }

    @GetMapping("/api/organisations")
    List<Row> list() {
        return organisations.organisations().stream().filter(organisation -> reach.coversOrganisation(organisation.id()))
                .map(Row::of).toList();
    }

    @GetMapping("/api/organisations/{id}/units")
    List<UnitRow> units(@PathVariable String id) throws Refusal {
        reach.requireOrganisation(id);
        return organisations.units(id).stream().map(unit -> UnitRow.of(unit, units.servedBy(unit.id()))).toList();
    }

    @PostMapping("/api/organisations")
    @ResponseStatus(HttpStatus.CREATED)
    Row found(@RequestBody Row wanted) throws Refusal {
        Organisation organisation = new Organisation(wanted.id, wanted.name, zone(wanted.zone), language(wanted.language));
        units.found(organisation);
        return Row.of(organisation);
    }

    @PostMapping("/api/organisations/{id}/units")
    @ResponseStatus(HttpStatus.CREATED)
    UnitRow open(@PathVariable String id, @RequestBody NewUnit wanted) throws Refusal {
        reach.requireOrganisation(id);
        Unit unit = new Unit(id + "." + wanted.code, id, wanted.code, kind(wanted.kind), wanted.name, wanted.parentId);
        UnitService.Served served = served(wanted.places, wanted.productFamilies);
        units.open(unit, served);
        return UnitRow.of(unit, served);
    }

    @PutMapping("/api/organisations/{id}/units/{code}")
    UnitRow change(@PathVariable String id, @PathVariable String code, @RequestBody ChangedUnit wanted) throws Refusal {
        Unit unit = organisations.unit(id + "." + code).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        UnitService.Served served = served(wanted.places, wanted.productFamilies);
        units.change(unit.id(), wanted.name, served);
        return UnitRow.of(new Unit(unit.id(), id, code, unit.kind(), wanted.name, unit.parentId()), served);
    }

    private static UnitService.Served served(List<Place> places, Set<String> families) {
        return new UnitService.Served(places == null ? List.of() : places, families == null ? Set.of() : new LinkedHashSet<>(families));
    }

    private static ZoneId zone(String zone) throws Refusal {
        try {
            return ZoneId.of(zone == null ? "Asia/Shanghai" : zone);
        } catch (DateTimeException unknown) {
            throw Refusal.of(OrganisationReason.NOT_A_ZONE, Refusal.field("zone"));
        }
    }

    private static String language(String language) throws Refusal {
        if (language != null && !language.equals("zh") && !language.equals("en")) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("language"));
        }
        return language == null ? "zh" : language;
    }

    private static Unit.Kind kind(String kind) throws Refusal {
        return switch (kind == null ? "" : kind) {
            case "branch" -> Unit.Kind.BRANCH;
            case "outlet" -> Unit.Kind.OUTLET;
            default -> throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("kind"));
        };
    }

    /** @param zone an IANA zone, Asia/Shanghai where none is given; @param language zh or en */
    record Row(String id, Text name, String zone, String language) {

        private static Row of(Organisation organisation) {
            return new Row(organisation.id(), organisation.name(), organisation.zone().getId(), organisation.language());
        }
    }

    /** @param kind branch or outlet */
    record NewUnit(String code, String kind, Text name, String parentId, List<Place> places, Set<String> productFamilies) {
    }

    record ChangedUnit(Text name, List<Place> places, Set<String> productFamilies) {
    }

    record UnitRow(String id, String code, String kind, Text name, String parentId, List<Place> places, Set<String> productFamilies) {

        private static UnitRow of(Unit unit, UnitService.Served served) {
            return new UnitRow(unit.id(), unit.code(), unit.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), unit.name(),
                    unit.parentId(), served.places(), served.productFamilies());
        }
    }
}
