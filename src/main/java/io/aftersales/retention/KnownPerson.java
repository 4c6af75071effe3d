package io.aftersales.retention;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer as a person: the cases in which it stands, and every name, number and address under which it is known. */
@Component
class KnownPerson {

    private final JdbcClient jdbc;

    KnownPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the customer, and those of the organisation that were reported from one of its numbers or addresses. */
    List<String> cases(long customer) {
        return jdbc.sql("""
                select c.number from service_case c join customer u on u.organisation = c.organisation
                 where u.id = :customer and (c.customer_no = u.customer_no
                    or exists (select 1 from case_contact k where k.case_number = c.number and (
                        k.phone in (select p.e164 from customer_phone p where p.customer_id = :customer
                                    union select o.e164 from contact o where o.customer_id = :customer)
                     or k.email in (select o.email from contact o where o.customer_id = :customer)))
                    or c.number in (select i.case_number from installation_project i where i.customer_id = :customer))
                 order by c.number""").param("customer", customer).query(String.class).list();
    }

    List<Long> units(long customer) {
        return jdbc.sql("select id from equipment_unit where customer_id = ?").param(customer).query(Long.class).list();
    }

    Set<String> values(long customer, Collection<String> cases) {
        Set<String> values = new LinkedHashSet<>(jdbc.sql("""
                select name from customer where id = :customer
                union select e164 from customer_phone where customer_id = :customer
                union select as_written from customer_phone where customer_id = :customer
                union select name from contact where customer_id = :customer
                union select e164 from contact where customer_id = :customer
                union select as_written from contact where customer_id = :customer
                union select email from contact where customer_id = :customer
                union select address from site where customer_id = :customer""").param("customer", customer).query(String.class).list());
        if (!cases.isEmpty()) {
            values.addAll(jdbc.sql("""
                    select name from case_contact where case_number in (:cases)
                    union select phone from case_contact where case_number in (:cases)
                    union select email from case_contact where case_number in (:cases)""").param("cases", cases).query(String.class).list());
        }
        values.removeIf(value -> value == null || value.isBlank() || value.equals(HeldText.GONE));
        return values;
    }
}
