package io.aftersales.customer;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.audit.Personal;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.CurrentActor;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what makers know of their installed base. The same statement again is no news; a changed one updates what
 * it changes and leaves alone what staff have found out since.
 */
@Service
public class InstalledBaseService {

    private final Customers customers;
    private final EquipmentUnits units;
    private final SearchIndex index;
    private final OrganisationService organisations;
    private final AuditTrail audit;

    InstalledBaseService(Customers customers, EquipmentUnits units, SearchIndex index, OrganisationService organisations, AuditTrail audit) {
        this.customers = customers;
        this.units = units;
        this.index = index;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Those of the entries that the archive took over word for word before. */
    @Transactional(readOnly = true)
    public Set<ArchiveEntry> unchanged(Collection<ArchiveEntry> entries) {
        Set<ArchiveEntry> same = new HashSet<>();
        entries.stream().collect(Collectors.groupingBy(ArchiveEntry::organisation)).forEach((organisation, ofOne) -> {
            var known = units.known(organisation, ofOne.stream().map(ArchiveEntry::serialNo).toList());
            ofOne.stream().filter(entry -> known.containsKey(entry.key()) && entry.digest().equals(known.get(entry.key()).digest()))
                    .forEach(same::add);
        });
        return same;
    }

    /**
     * Writes an entry: customer, phone, site, installer and unit are created where new.
     *
     * @param source the file and line, for the facts
     * @return false where nothing had changed and nothing was written
     */
    @Transactional
    public boolean take(ArchiveEntry entry, Source source) {
        EquipmentUnits.Known known = units.known(entry.organisation(), List.of(entry.serialNo())).get(entry.key());
        if (known != null && entry.digest().equals(known.digest())) {
            return false;
        }
        long customerId = owner(entry, source);
        long siteId = site(entry, customerId);
        Long installer = entry.installerCode() == null ? null : customers.party(entry.organisation(), entry.installerCode(), "installer");
        String responsible = responsibleUnit(entry.organisation(), entry.place(), entry.productFamily());
        customers.addToScope(customerId, List.of(responsible));
        Map<String, Object> changes = new LinkedHashMap<>();
        long unitId;
        if (known == null) {
            unitId = units.add(entry.organisation(), customerId, siteId, entry.productFamily(), entry.model(), entry.serialNo(), installer,
                    responsible, entry.digest());
            index.indexUnit(entry.organisation(), unitId, customerId, entry.serialNo());
        } else {
            unitId = known.id();
            units.lock(unitId);
            units.update(unitId, customerId, siteId, entry.productFamily(), installer, responsible);
            units.imported(unitId, entry.digest());
            if (known.customerId() != customerId) {
                index.forgetUnit(unitId, known.customerId());
                index.indexUnit(entry.organisation(), unitId, customerId, entry.serialNo());
                changes.put("customerNo", entry.customerNo());
            }
        }
        changes.putAll(recordFacts(unitId, entry.facts(), source));
        changes.put("model", entry.model());
        changes.put("serialNo", entry.serialNo());
        changes.put("source", source.reference());
        audit.record(AuditTrail.ofUnit(unitId), "unit.imported", changes);
        return true;
    }

    private long owner(ArchiveEntry entry, Source source) {
        Customer customer = customers.find(entry.organisation(), entry.customerNo()).orElse(null);
        long customerId;
        boolean changed = true;
        if (customer == null) {
            customerId = customers.add(entry.organisation(), entry.customerNo(), entry.customerName(), null);
        } else {
            customerId = customer.id();
            customers.lock(customerId);
            changed = !customer.name().equals(entry.customerName());
            if (changed) {
                customers.update(customerId, customer.version(), entry.customerName(), customer.note());
            }
        }
        if (!customers.hasPhone(customerId, entry.phone())) {
            customers.addPhone(customerId, entry.phone(), entry.phoneAsWritten(), source.kind());
            changed = true;
        }
        if (customers.site(customerId, entry.place()).isEmpty()) {
            String responsible = responsibleUnit(entry.organisation(), entry.place(), null);
            customers.addSite(customerId, entry.place(), responsible);
            customers.addToScope(customerId, List.of(responsible));
            changed = true;
        }
        if (changed) {
            index.indexCustomer(customerId);
            audit.record(AuditTrail.ofCustomer(customerId), "customer.imported", Map.of("customerNo", entry.customerNo(),
                    "name", new Personal(entry.customerName()), "phone", new Personal(entry.phone().e164()),
                    "address", new Personal(entry.place().address())));
        }
        return customerId;
    }

    private long site(ArchiveEntry entry, long customerId) {
        return customers.site(customerId, entry.place()).orElseThrow();
    }

    private Map<String, Object> recordFacts(long unitId, UnitFacts facts, Source source) {
        Map<Fact, String> before = units.lastSaid(unitId, source.kind());
        Map<String, Object> changes = new LinkedHashMap<>();
        for (Fact fact : Fact.values()) {
            String value = facts.values().get(fact);
            if (!Objects.equals(value, before.get(fact))) {
                units.record(unitId, fact, value, source, CurrentActor.get().id());
                if (before.get(fact) != null) {
                    changes.put(fact.key() + Changes.BEFORE, before.get(fact));
                }
                changes.put(fact.key(), value == null ? "" : value);
            }
        }
        return changes;
    }

    private String responsibleUnit(String organisation, Place place, String productFamily) {
        return organisations.responsibleUnit(organisation, place.province(), place.city(), place.district(), productFamily).id();
    }
}
