package io.aftersales.customer;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.shared.Refusal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of customers and units: rows of a list, and everything of one. Out of reach is not found. */
@Service
@Transactional(readOnly = true)
public class CustomerFile {

    private static final int MOST_CASES = 200;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final EquipmentUnits units;
    private final Reach reach;

    CustomerFile(JdbcClient jdbc, Customers customers, EquipmentUnits units, Reach reach) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.units = units;
        this.reach = reach;
    }

    /** @throws Refusal not found, also where nobody's site or unit is within reach */
    public Customer require(long customerId) throws Refusal {
        Customer customer = customers.find(customerId).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        List<String> scope = jdbc.sql("select unit_id from customer_scope where customer_id = ?").param(customerId).query(String.class).list();
        if (!reach.coversOrganisation(customer.organisation()) || scope.stream().noneMatch(reach::covers)) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        return customer;
    }

    /** @throws Refusal not found, also where it is out of reach */
    public EquipmentUnit requireUnit(long unitId) throws Refusal {
        EquipmentUnit unit = units.find(unitId).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.require(unit.responsibleUnit());
        return unit;
    }

    /** One row per id, in the given order. */
    public List<Row> rows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Phone>> phones = phones(ids);
        Map<Long, Place> places = new HashMap<>();
        jdbc.sql("select customer_id, province, city, district, address from site where customer_id in (:ids) order by id desc").param("ids", ids)
                .query(row -> {
                    places.put(row.getLong(1), new Place(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                });
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("select customer_id, count(*) from equipment_unit where customer_id in (:ids) group by customer_id").param("ids", ids)
                .query(row -> {
                    counts.put(row.getLong(1), row.getInt(2));
                });
        Map<Long, Row> rows = new HashMap<>();
        jdbc.sql("select id, organisation, customer_no, name from customer where id in (:ids)").param("ids", ids).query(row -> {
            long id = row.getLong(1);
            rows.put(id, new Row(id, row.getString(2), row.getString(3), row.getString(4), phones.getOrDefault(id, List.of()),
                    places.get(id), counts.getOrDefault(id, 0)));
        });
        return ids.stream().map(rows::get).toList();
    }

    /** One row per id, in the given order. */
    public List<UnitRow> unitRows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, EquipmentUnit> found = units.find(ids).stream().collect(Collectors.toMap(EquipmentUnit::id, unit -> unit));
        Map<Long, UnitRow.Owner> owners = new HashMap<>();
        Map<Long, List<Phone>> phones = phones(found.values().stream().map(EquipmentUnit::customerId).distinct().toList());
        jdbc.sql("select id, customer_no, name from customer where id in (:ids)")
                .param("ids", found.values().stream().map(EquipmentUnit::customerId).distinct().toList())
                .query(row -> {
                    owners.put(row.getLong(1), new UnitRow.Owner(row.getLong(1), row.getString(2), row.getString(3),
                            phones.getOrDefault(row.getLong(1), List.of()).stream().map(Phone::written).findFirst().orElse(null)));
                });
        Map<Long, Place> places = new HashMap<>();
        jdbc.sql("select id, province, city, district, address from site where id in (:ids)")
                .param("ids", found.values().stream().map(EquipmentUnit::siteId).distinct().toList())
                .query(row -> {
                    places.put(row.getLong(1), new Place(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                });
        return ids.stream().map(found::get)
                .map(unit -> new UnitRow(unit.id(), unit.organisation(), unit.serialNo(), unit.model(), unit.productFamily(),
                        owners.get(unit.customerId()), places.get(unit.siteId()), unit.responsibleUnit(), unit.facts().typed()))
                .toList();
    }

    /** Numbers of each customer, the one to be called first at the top. */
    private Map<Long, List<Phone>> phones(Collection<Long> customerIds) {
        Map<Long, List<Phone>> phones = new HashMap<>();
        if (!customerIds.isEmpty()) {
            jdbc.sql("""
                    select customer_id, id, e164, extension, as_written, main from customer_phone
                    where customer_id in (:ids) order by customer_id, main desc, id desc""").param("ids", customerIds)
                    .query(row -> {
                        phones.computeIfAbsent(row.getLong(1), id -> new java.util.ArrayList<>()).add(new Phone(row.getLong(2),
                                row.getString(3), row.getString(4), row.getString(5),
                                new PhoneNumber(row.getString(3), row.getString(4)).national(), row.getBoolean(6)));
                    });
        }
        return phones;
    }

    public List<Phone> phonesOf(long customerId) {
        return phones(List.of(customerId)).getOrDefault(customerId, List.of());
    }

    public List<Site> sitesOf(long customerId) {
        return jdbc.sql("select id, customer_id, province, city, district, address, responsible_unit from site where customer_id = ? order by id")
                .param(customerId).query(Site.class).list();
    }

    /** The units of a customer that are within reach. */
    public List<UnitRow> unitsOf(long customerId) {
        return unitRows(units.ofCustomer(customerId).stream().filter(unit -> reach.covers(unit.responsibleUnit())).map(EquipmentUnit::id).toList());
    }

    public List<Contact> contactsOf(long customerId) {
        Map<Long, Map<String, Boolean>> consents = new HashMap<>();
        jdbc.sql("""
                select k.contact_id, k.kind, k.given from contact_consent k join contact c on c.id = k.contact_id
                where c.customer_id = ? order by k.id""").param(customerId)
                .query(row -> {
                    consents.computeIfAbsent(row.getLong(1), id -> new java.util.TreeMap<>()).put(row.getString(2), row.getBoolean(3));
                });
        return jdbc.sql("select id, name, position, e164, extension, as_written, email, language from contact where customer_id = ? order by id")
                .param(customerId)
                .query((row, n) -> new Contact(row.getLong("id"), row.getString("name"), row.getString("position"), row.getString("e164"),
                        row.getString("as_written"), row.getString("email"), row.getString("language"),
                        consents.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    /** What was said with the customer outside any task, newest first. */
    public List<Call> callsOf(long customerId) {
        return jdbc.sql("""
                select id, called_at, channel, direction, summary, case_number, recorded_by from customer_call
                where customer_id = ? order by called_at desc, id desc fetch first 200 rows only""").param(customerId)
                .query((row, n) -> new Call(row.getLong(1), row.getObject(2, OffsetDateTime.class), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7)))
                .list();
    }

    /** Cases of the customer within reach, newest first. */
    public List<CaseRow> casesOf(Customer customer) {
        return cases("c.organisation = :organisation and c.customer_no = :no",
                Map.of("organisation", customer.organisation(), "no", customer.customerNo()));
    }

    /** Cases of the unit within reach, newest first. */
    public List<CaseRow> casesOf(EquipmentUnit unit) {
        return cases("c.organisation = :organisation and c.serial_no = :serial and c.model = :model",
                Map.of("organisation", unit.organisation(), "serial", unit.serialNo(), "model", unit.model()));
    }

    private List<CaseRow> cases(String where, Map<String, ?> parameters) {
        Reach.Condition condition = reach.units("c.unit_id");
        return jdbc.sql("select c.number, c.status, c.channel, c.serial_no, c.fault_text, c.reported_at, c.closed_at from service_case c where "
                        + where + " and " + condition.sql() + " order by c.reported_at desc, c.number desc fetch first " + MOST_CASES + " rows only")
                .params(parameters).params(condition.parameters())
                .query((row, n) -> new CaseRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getObject(6, OffsetDateTime.class), row.getObject(7, OffsetDateTime.class)))
                .list();
    }

    /**
     * A telephone number of a customer.
     *
     * @param e164     as the world dials it
     * @param written  as it was given to us
     * @param national as people of the country write it, with the extension
     * @param main     the one to be called first
     */
    public record Phone(long id, String e164, String extension, String written, String national, boolean main) {
    }

    /** A customer in a list. @param site the first one; null where there is none */
    public record Row(long id, String organisation, String customerNo, String name, List<Phone> phones, Place site, int units) {
    }

    /** A unit in a list. */
    public record UnitRow(long id, String organisation, String serialNo, String model, String productFamily, Owner customer, Place site,
                          String responsibleUnit, Map<String, Object> facts) {

        public record Owner(long id, String customerNo, String name, String phone) {
        }
    }

    /** @param consents the latest of each kind */
    public record Contact(long id, String name, String position, String phone, String phoneWritten, String email, String language,
                          Map<String, Boolean> consents) {
    }

    /** @param direction in: the customer called us; out: we called */
    public record Call(long id, OffsetDateTime calledAt, String channel, String direction, String summary, String caseNumber,
                       String recordedBy) {
    }

    public record CaseRow(String number, String status, String channel, String serialNo, String faultText, OffsetDateTime reportedAt,
                          OffsetDateTime closedAt) {
    }
}
