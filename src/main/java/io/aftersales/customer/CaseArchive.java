package io.aftersales.customer;

import io.aftersales.servicecase.InstalledBase;
import io.aftersales.shared.PhoneNumber;
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
        return customers.find(organisation, customerNo).map(customer -> {
            Optional<PhoneNumber> phone = customers.mainPhone(customer.id());
            Place place = customers.firstPlace(customer.id()).orElse(new Place(null, null, null, null));
            return new Customer(customer.customerNo(), customer.name(), phone.map(PhoneNumber::e164).orElse(null), email(customer.id()),
                    known(place.province()), known(place.city()), known(place.district()), known(place.address()), language(customer.id()));
        });
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

    private String email(long customerId) {
        return jdbc.sql("select email from contact where customer_id = ? and email is not null order by id").param(customerId)
                .query(String.class).list().stream().findFirst().orElse(null);
    }

    private String language(long customerId) {
        return jdbc.sql("select language from contact where customer_id = ? and language is not null order by id").param(customerId)
                .query(String.class).list().stream().findFirst().orElse(null);
    }

    private static String known(String value) {
        return value.isEmpty() ? null : value;
    }
}
