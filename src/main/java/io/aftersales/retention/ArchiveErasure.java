package io.aftersales.retention;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the person out of a customer's file: the number, the places without their addresses and the units stay. */
@Component
class ArchiveErasure {

    private final JdbcClient jdbc;
    private final Clock clock;

    ArchiveErasure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false where it was done before */
    boolean erase(long customer) {
        boolean first = jdbc.sql("""
                update customer set name = ?, note = null, version = version + 1, erased_at = ? where id = ? and erased_at is null""")
                .params(HeldText.GONE, clock.instant().atOffset(ZoneOffset.UTC), customer).update() == 1;
        if (first) {
            run("delete from archive_term where customer_id = ? and equipment_id = 0", customer);
            run("delete from customer_phone where customer_id = ?", customer);
            run("delete from contact_consent where contact_id in (select id from contact where customer_id = ?)", customer);
            run("delete from contact where customer_id = ?", customer);
            run("update customer_call set summary = '" + HeldText.GONE + "' where customer_id = ?", customer);
            // a customer's places differ
            run("update site set address = '" + HeldText.GONE + " ' || id where customer_id = ?", customer);
        }
        return first;
    }

    private void run(String sql, long customer) {
        jdbc.sql(sql).param(customer).update();
    }
}
