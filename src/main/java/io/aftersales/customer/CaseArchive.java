package io.aftersales.customer;

import io.aftersales.servicecase.InstalledBase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The archive as cases see it. */
@Component
class CaseArchive implements InstalledBase {

    private static final int MOST_UNITS = 50;
    /** Asked several times in the life of a case: one statement, not one per table. */
    private static final String CUSTOMER = """
            select cu.customer_no, cu.name, p.e164 as phone, s.province, s.city, s.district, s.address,
                   (select min(k.email) from contact k
                     where k.id = (select min(e.id) from contact e where e.customer_id = cu.id and e.email is not null)) as email,
                   (select min(k.language) from contact k
                     where k.id = (select min(l.id) from contact l where l.customer_id = cu.id and l.language is not null)) as language
              from customer cu
              left join customer_phone p on p.id = (select max(m.id) from customer_phone m where m.customer_id = cu.id and m.main = true)
              left join site s on s.id = (select min(f.id) from site f where f.customer_id = cu.id)
             where cu.organisation = ? and cu.customer_no = ?""";

    private final EquipmentUnits units;
    private final Customers customers;
    private final JdbcClient jdbc;

    CaseArchive(EquipmentUnits units, Customers customers, JdbcClient jdbc) {
        this.units = units;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @Override
    public List<Equipment> findBySerial(String organisation, String serialNo) {
        return units.findBySerial(List.of(organisation), serialNo).stream().map(this::equipment).toList();
    }

    @Override
    public List<Equipment> findByCustomer(String organisation, String customerNo) {
        return customers.find(organisation, customerNo).map(customer -> units.ofCustomer(customer.id())).orElse(List.of()).stream()
                .sorted(Comparator.comparingLong(EquipmentUnit::id).reversed()).limit(MOST_UNITS).map(this::equipment).toList();
    }

    @Override
    public Optional<Customer> findCustomer(String organisation, String customerNo) {
        return jdbc.sql(CUSTOMER).params(organisation, customerNo).query((row, n) -> new Customer(row.getString("customer_no"),
                row.getString("name"), row.getString("phone"), row.getString("email"), known(row.getString("province")),
                known(row.getString("city")), known(row.getString("district")), known(row.getString("address")),
                row.getString("language"))).optional();
    }

    @Override
    public Map<String, Object> warrantyFacts(String organisation, String serialNo, String model, LocalDate checkDate) {
        return units.findBySerial(List.of(organisation), serialNo).stream().filter(unit -> model == null || unit.model().equals(model))
                .findFirst().map(unit -> WarrantyFacts.of(unit, checkDate)).orElse(Map.of());
    }

    private Equipment equipment(EquipmentUnit unit) {
        String customerNo = customers.find(unit.customerId()).map(io.aftersales.customer.Customer::customerNo).orElse(null);
        Site site = customers.site(unit.siteId()).orElseThrow();
        return new Equipment(unit.serialNo(), unit.model(), unit.productFamily(), customerNo, known(site.province()), known(site.city()),
                known(site.district()), known(site.address()));
    }

    private static String known(String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
