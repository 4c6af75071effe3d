package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.customer.EquipmentService;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.customer.EquipmentUnits;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts another unit in the place of one: it is new unless it is lent (FLT-64), and has the warranty that the organisation's
 * table gives a replacement, its own from today or the rest of the old one's.
 */
@Component
class UnitExchange {

    private static final List<String> KEPT = List.of("contractEndDate", "extensionApproved", "notedOnReport", "productMonths", "feePaidUntil");
    private static final List<String> CARRIED_ON = List.of("purchaseDate", "acceptanceDate");

    private final EquipmentUnits units;
    private final EquipmentService equipment;
    private final OrganisationService organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnitExchange(EquipmentUnits units, EquipmentService equipment, OrganisationService organisations, JdbcClient jdbc, Clock clock) {
        this.units = units;
        this.equipment = equipment;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param warranty restart or carry-on @param model null for that of the old unit */
    record Replacement(String serialNo, String model, boolean loan, LocalDate exFactory, String warranty, String claim) {
    }

    /** @return the unit of equipment that is in place now */
    long exchange(EquipmentUnit old, Replacement by) throws Refusal {
        String model = by.model() == null ? old.model() : by.model();
        EquipmentUnit known = units.findBySerial(List.of(old.organisation()), by.serialNo()).stream()
                .filter(unit -> unit.model().equals(model)).findFirst().orElse(null);
        if (known != null && !by.loan()) {
            requireNew(old, known);
        }
        long id = known != null ? known.id()
                : equipment.add(old.customerId(), old.siteId(), old.productFamily(), model, by.serialNo(), old.installerCode(), Map.of());
        equipment.replace(old.id(), id);
        equipment.recordFacts(id, facts(old, by), "claim " + by.claim());
        return id;
    }

    private void requireNew(EquipmentUnit old, EquipmentUnit unit) throws Refusal {
        int worked = jdbc.sql("select count(*) from service_case where organisation = ? and serial_no = ? and model = ?")
                .params(unit.organisation(), unit.serialNo(), unit.model()).query(Integer.class).single();
        boolean used = unit.id() == old.id() || unit.facts().typed().containsKey("acceptanceDate")
                || unit.facts().typed().containsKey("purchaseDate") || unit.replacesId() != null || unit.replacedById() != null || worked > 0;
        if (used) {
            throw Refusal.of(WarrantyReason.REPLACEMENT_NOT_NEW, field("serialNo"), unit.serialNo());
        }
    }

    private Map<String, Object> facts(EquipmentUnit old, Replacement by) {
        Map<String, Object> before = old.facts().typed();
        Map<String, Object> facts = new HashMap<>();
        if (by.exFactory() != null) {
            facts.put("exFactoryDate", by.exFactory().toString());
        }
        KEPT.stream().filter(before::containsKey).forEach(fact -> facts.put(fact, before.get(fact)));
        if ("carry-on".equals(by.warranty())) {
            CARRIED_ON.stream().filter(before::containsKey).forEach(fact -> facts.put(fact, before.get(fact)));
            return facts;
        }
        String today = LocalDate.ofInstant(clock.instant(), organisations.zone(old.organisation())).toString();
        facts.put("purchaseDate", today);
        facts.put("acceptanceDate", today);
        return facts;
    }
}
