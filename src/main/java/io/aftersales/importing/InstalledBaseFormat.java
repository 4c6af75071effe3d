package io.aftersales.importing;

import io.aftersales.customer.ArchiveEntry;
import io.aftersales.customer.Checks;
import io.aftersales.customer.Fact;

import io.aftersales.customer.Place;
import io.aftersales.customer.UnitFacts;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What a row of the installed base must be: each rule holds for any file, and names the first column at fault. */
@Component
class InstalledBaseFormat {

    static final List<String> COLUMNS = List.of("organisation", "customer_no", "customer_name", "phone", "province", "city", "district",
            "address", "product_family", "model", "serial_no", "ex_factory_date", "purchase_date", "acceptance_date", "contract_end_date",
            "extension_approved", "product_months", "fee_paid_until", "installer_outlet");

    private static final Map<Fact, String> FACT_COLUMNS = new EnumMap<>(Map.of(
            Fact.EX_FACTORY_DATE, "ex_factory_date", Fact.PURCHASE_DATE, "purchase_date", Fact.ACCEPTANCE_DATE, "acceptance_date",
            Fact.CONTRACT_END_DATE, "contract_end_date", Fact.EXTENSION_APPROVED, "extension_approved",
            Fact.PRODUCT_MONTHS, "product_months", Fact.FEE_PAID_UNTIL, "fee_paid_until"));

    private final OrganisationService organisations;
    private final Reach reach;
    private final Clock clock;

    InstalledBaseFormat(OrganisationService organisations, Reach reach, Clock clock) {
        this.organisations = organisations;
        this.reach = reach;
        this.clock = clock;
    }

    ArchiveEntry entry(Table.Row row) throws Refusal {
        String organisation = row.required("organisation", Checks.CODE);
        if (!organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(ImportReason.NO_SUCH_ORGANISATION, Refusal.field("organisation"), organisation);
        }
        String customerNo = Checks.code("customer_no", row.required("customer_no", Checks.CUSTOMER_NO), Checks.CUSTOMER_NO);
        String name = Checks.optionalLine("customer_name", row.required("customer_name", 200), 200);
        String written = row.required("phone", PhoneNumber.LONGEST);
        PhoneNumber phone = PhoneNumber.read(written)
                .orElseThrow(() -> Refusal.of(ImportReason.NO_TELEPHONE, Refusal.field("phone"), written));
        Place place = new Place(Checks.optionalLine("province", row.required("province", 64), 64), Checks.optionalLine("city", row.required("city", 64), 64),
                Checks.optionalLine("district", row.optional("district", 64), 64), Checks.optionalLine("address", row.required("address", 300), 300));
        String family = Checks.code("product_family", row.required("product_family", Checks.FAMILY), Checks.FAMILY);
        String model = Checks.code("model", row.required("model", Checks.CODE));
        String serial = Checks.code("serial_no", row.required("serial_no", Checks.CODE));
        UnitFacts facts = facts(row, LocalDate.now(clock.withZone(organisations.zone(organisation))));
        String installer = row.optional("installer_outlet", Checks.CODE);
        return new ArchiveEntry(organisation, customerNo, name, phone, written, place, family, model, serial, facts,
                installer == null ? null : Checks.code("installer_outlet", installer));
    }

    private static UnitFacts facts(Table.Row row, LocalDate today) throws Refusal {
        Map<Fact, String> values = new EnumMap<>(Fact.class);
        for (String column : COLUMNS) {
            Fact fact = factOf(column);
            if (fact != null) {
                values.put(fact, UnitFacts.canonical(fact, row.optional(column, 100), column));
            }
        }
        return new UnitFacts(values).checked(today, FACT_COLUMNS::get);
    }

    private static Fact factOf(String column) {
        return FACT_COLUMNS.entrySet().stream().filter(entry -> entry.getValue().equals(column)).map(Map.Entry::getKey).findFirst().orElse(null);
    }
}
