package io.aftersales.customer;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units that staff enter, what they find out about them, and their replacement. */
@Service
@Transactional
public class EquipmentService {

    private final EquipmentUnits units;
    private final Customers customers;
    private final CustomerFile file;
    private final SearchIndex index;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    EquipmentService(EquipmentUnits units, Customers customers, CustomerFile file, SearchIndex index, OrganisationService organisations,
                     AuditTrail audit, Clock clock) {
        this.units = units;
        this.customers = customers;
        this.file = file;
        this.index = index;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a unit at a site of a customer. @param facts by name, as the API gives them */
    public long add(long customerId, long siteId, String productFamily, String model, String serialNo, String installerCode,
                    Map<String, Object> facts) throws Refusal {
        Customer owner = file.require(customerId);
        Site site = customers.site(siteId).filter(found -> found.customerId() == customerId)
                .orElseThrow(() -> Refusal.of(CustomerReason.UNKNOWN_SITE, Refusal.field("siteId")));
        String family = Checks.code("productFamily", productFamily, Checks.FAMILY);
        String checkedModel = Checks.code("model", model);
        String serial = Checks.code("serialNo", serialNo);
        String installer = installerCode == null || installerCode.isBlank() ? null : Checks.code("installerCode", installerCode);
        boolean known = units.findBySerial(List.of(owner.organisation()), serial).stream()
                .anyMatch(unit -> unit.model().equals(checkedModel) && unit.serialNo().equals(serial));
        if (known) {
            throw Refusal.of(CustomerReason.UNIT_ALREADY_KNOWN, Refusal.field("serialNo"));
        }
        Map<Fact, String> given = given(facts);
        new UnitFacts(given).checked(today(owner.organisation()), Fact::key);
        String responsible = organisations.responsibleUnit(owner.organisation(), site.province(), site.city(), site.district(), family).id();
        Long installerId = installer == null ? null : customers.party(owner.organisation(), installer, "installer");
        long unitId = units.add(owner.organisation(), customerId, siteId, family, checkedModel, serial, installerId, responsible, null);
        customers.addToScope(customerId, List.of(responsible));
        index.indexUnit(owner.organisation(), unitId, customerId, serial);
        given.forEach((fact, value) -> units.record(unitId, fact, value, new Source(Source.STAFF, null), CurrentActor.get().id()));
        audit.record(AuditTrail.ofUnit(unitId), "unit.added", Map.of("customerNo", owner.customerNo(), "model", checkedModel,
                "serialNo", serial, "facts", named(given)));
        return unitId;
    }

    /** Records what staff found out; a fact with a null value is withdrawn. @param note where it comes from */
    public void recordFacts(long unitId, Map<String, Object> facts, String note) throws Refusal {
        EquipmentUnit unit = file.requireUnit(unitId);
        String source = Checks.line("note", note, 200);
        Map<Fact, String> given = given(facts);
        units.lock(unitId);
        Map<Fact, String> after = new EnumMap<>(Fact.class);
        after.putAll(units.find(unitId).orElseThrow().facts().values());
        after.putAll(given);
        new UnitFacts(after).checked(today(unit.organisation()), Fact::key);
        Map<Fact, String> changed = new EnumMap<>(Fact.class);
        given.forEach((fact, value) -> {
            if (!Objects.equals(value, unit.facts().values().get(fact))) {
                units.record(unitId, fact, value, new Source(Source.STAFF, source), CurrentActor.get().id());
                changed.put(fact, value);
            }
        });
        if (!changed.isEmpty()) {
            audit.record(AuditTrail.ofUnit(unitId), "unit.factsRecorded", told(unit, changed, source));
        }
    }

    /**
     * Records that the customer took a unit over, with what the acceptance report says beside. Whoever calls has checked that
     * the unit is within reach.
     *
     * @param on     the day of the acceptance
     * @param report what the facts come from: project, part and report
     * @param beside further facts by name
     * @param naming the client's name of a fact, for refusals
     * @throws Refusal for a day in the future, or that contradicts what is known of the unit
     */
    public void recordAcceptance(long unitId, LocalDate on, String report, Map<String, Object> beside, UnaryOperator<String> naming)
            throws Refusal {
        units.lock(unitId);
        EquipmentUnit unit = units.find(unitId).orElseThrow();
        Map<Fact, String> given = given(beside);
        given.put(Fact.ACCEPTANCE_DATE, on.toString());
        Map<Fact, String> after = new EnumMap<>(Fact.class);
        after.putAll(unit.facts().values());
        after.putAll(given);
        new UnitFacts(after).checked(today(unit.organisation()), fact -> naming.apply(fact.key()));
        given.forEach((fact, value) -> units.record(unitId, fact, value, new Source(Source.ACCEPTANCE, report), CurrentActor.get().id()));
        audit.record(AuditTrail.ofUnit(unitId), "unit.accepted", told(unit, given, report));
    }

    private static Map<String, Object> told(EquipmentUnit before, Map<Fact, String> given, String source) {
        Map<Fact, String> former = new EnumMap<>(Fact.class);
        given.keySet().forEach(fact -> former.put(fact, before.facts().values().get(fact)));
        return new Changes().to("facts", named(former), named(given)).about("source", source).told();
    }

    /** The old unit was replaced by the new one, of the same organisation; both keep the link. */
    public void replace(long oldId, long newId) throws Refusal {
        EquipmentUnit old = file.requireUnit(oldId);
        EquipmentUnit replacement = units.find(newId).filter(unit -> unit.organisation().equals(old.organisation()) && oldId != newId)
                .orElseThrow(() -> Refusal.of(CustomerReason.UNKNOWN_UNIT, Refusal.field("unitId")));
        file.requireUnit(newId);
        if (old.replacedById() != null || replacement.replacesId() != null || Objects.equals(replacement.replacedById(), oldId)
                || !units.replace(oldId, newId)) {
            throw Refusal.of(CustomerReason.ALREADY_REPLACED, Refusal.field("unitId"));
        }
        audit.record(AuditTrail.ofUnit(oldId), "unit.replaced", Map.of("by", newId, "serialNo", replacement.serialNo()));
        audit.record(AuditTrail.ofUnit(newId), "unit.putInPlace", Map.of("of", oldId, "serialNo", old.serialNo()));
    }

    /** Every value of every fact, oldest first, with its source. */
    @Transactional(readOnly = true)
    public List<EquipmentUnits.FactEntry> history(long unitId) throws Refusal {
        file.requireUnit(unitId);
        return units.history(unitId);
    }

    private LocalDate today(String organisation) {
        return LocalDate.now(clock.withZone(organisations.zone(organisation)));
    }

    private static Map<Fact, String> given(Map<String, Object> facts) throws Refusal {
        Map<Fact, String> given = new EnumMap<>(Fact.class);
        for (Map.Entry<String, Object> entry : facts.entrySet()) {
            Fact fact = Fact.of(entry.getKey())
                    .orElseThrow(() -> Refusal.of(CustomerReason.UNKNOWN_FACT, Refusal.field(entry.getKey())));
            Object value = entry.getValue();
            given.put(fact, UnitFacts.canonical(fact, value == null ? null : value.toString(), fact.key()));
        }
        return given;
    }

    private static Map<String, Object> named(Map<Fact, String> facts) {
        Map<String, Object> named = new LinkedHashMap<>();
        facts.forEach((fact, value) -> named.put(fact.key(), value == null ? "" : value));
        return named;
    }
}
