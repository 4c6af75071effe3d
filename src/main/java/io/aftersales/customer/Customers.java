package io.aftersales.customer;

import io.aftersales.shared.PhoneNumber;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of customers and of what hangs on them; no rule stands here. */
@Repository
class Customers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Customers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Customer> find(long id) {
        return jdbc.sql("select id, organisation, customer_no, name, note, version from customer where id = ?").param(id)
                .query(Customer.class).optional();
    }

    Optional<Customer> find(String organisation, String customerNo) {
        return jdbc.sql("select id, organisation, customer_no, name, note, version from customer where organisation = ? and customer_no = ?")
                .params(organisation, customerNo).query(Customer.class).optional();
    }

    /** Holds the customer for this transaction, so that changes of its numbers and places follow one another. */
    void lock(long id) {
        jdbc.sql("select id from customer where id = ? for update").param(id).query(Long.class).single();
    }

    long add(String organisation, String customerNo, String name, String note) {
        return inserted(jdbc.sql("""
                insert into customer (organisation, customer_no, name, note, version, created_at, updated_at)
                values (?, ?, ?, ?, 0, ?, ?)""").params(organisation, customerNo, name, note, now(), now()));
    }

    /** False where somebody else changed the customer since that version was read. */
    boolean update(long id, long version, String name, String note) {
        return jdbc.sql("update customer set name = ?, note = ?, version = version + 1, updated_at = ? where id = ? and version = ?")
                .params(name, note, now(), id, version).update() == 1;
    }

    boolean hasPhone(long customerId, PhoneNumber phone) {
        return !jdbc.sql("select 1 from customer_phone where customer_id = ? and e164 = ? and extension = ?")
                .params(customerId, phone.e164(), phone.extension()).query(Integer.class).list().isEmpty();
    }

    /** The newest number is called first. */
    long addPhone(long customerId, PhoneNumber phone, String asWritten, String source) {
        jdbc.sql("update customer_phone set main = false where customer_id = ? and main").param(customerId).update();
        return inserted(jdbc.sql("""
                insert into customer_phone (customer_id, e164, extension, as_written, main, source, created_at)
                values (?, ?, ?, ?, true, ?, ?)""")
                .params(customerId, phone.e164(), phone.extension(), asWritten, source, now()));
    }

    /** False where the customer has no such number, or no other. */
    boolean removePhone(long customerId, long phoneId) {
        List<Long> others = jdbc.sql("select id from customer_phone where customer_id = ? and id <> ? order by main desc, id desc")
                .params(customerId, phoneId).query(Long.class).list();
        if (others.isEmpty() || jdbc.sql("delete from customer_phone where customer_id = ? and id = ?").params(customerId, phoneId).update() == 0) {
            return false;
        }
        jdbc.sql("update customer_phone set main = true where id = ?").param(others.get(0)).update();
        return true;
    }

    Optional<Long> site(long customerId, Place place) {
        return jdbc.sql("select id from site where customer_id = ? and province = ? and city = ? and district = ? and address = ?")
                .params(customerId, place.province(), place.city(), place.district(), place.address()).query(Long.class).optional();
    }

    Optional<Site> site(long siteId) {
        return jdbc.sql("select id, customer_id, province, city, district, address, responsible_unit from site where id = ?")
                .param(siteId).query(Site.class).optional();
    }

    long addSite(long customerId, Place place, String responsibleUnit) {
        return inserted(jdbc.sql("""
                insert into site (customer_id, province, city, district, address, responsible_unit, created_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(customerId, place.province(), place.city(), place.district(), place.address(), responsibleUnit, now()));
    }

    /** Whoever serves one of the customer's sites or units reaches the customer. */
    void addToScope(long customerId, Collection<String> unitIds) {
        List<String> known = jdbc.sql("select unit_id from customer_scope where customer_id = ?").param(customerId).query(String.class).list();
        unitIds.stream().distinct().filter(unit -> !known.contains(unit)).forEach(unit -> jdbc
                .sql("insert into customer_scope (customer_id, unit_id) values (?, ?)").params(customerId, unit).update());
    }

    /** The party of this code, created when new. */
    long party(String organisation, String code, String kind) {
        return jdbc.sql("select id from party where organisation = ? and code = ?").params(organisation, code).query(Long.class).optional()
                .orElseGet(() -> inserted(jdbc.sql("insert into party (organisation, code, kind, created_at) values (?, ?, ?, ?)")
                        .params(organisation, code, kind, now())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static long inserted(JdbcClient.StatementSpec insert) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        insert.update(key, "id");
        return key.getKey().longValue();
    }
}
