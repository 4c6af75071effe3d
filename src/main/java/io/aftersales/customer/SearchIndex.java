package io.aftersales.customer;

import io.aftersales.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the search terms of customers and units in step with them, in the caller's transaction. */
@Component
class SearchIndex {

    private static final String INSERT = "insert into archive_term (organisation, term, customer_id, equipment_id) values (?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    SearchIndex(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Everything by which the customer itself is found; to be called after names, phones, sites or contacts changed. */
    void indexCustomer(long customerId) {
        jdbc.sql("delete from archive_term where customer_id = ? and equipment_id = 0").param(customerId).update();
        Set<String> terms = new LinkedHashSet<>();
        String organisation = jdbc.sql("select organisation, customer_no, name from customer where id = ?").param(customerId)
                .query((row, n) -> {
                    terms.addAll(SearchTerms.ofNumber(row.getString(2)));
                    terms.addAll(SearchTerms.ofName(row.getString(3)));
                    return row.getString(1);
                }).single();
        jdbc.sql("select province, city, district, address from site where customer_id = ?").param(customerId).query(row -> {
            terms.addAll(SearchTerms.ofAddress(row.getString(1), row.getString(2), row.getString(3)));
            terms.addAll(SearchTerms.ofAddress(row.getString(4)));
        });
        jdbc.sql("select name from contact where customer_id = ?").param(customerId)
                .query(row -> {
                    terms.addAll(SearchTerms.ofName(row.getString(1)));
                });
        jdbc.sql("""
                select e164 from customer_phone where customer_id = ?
                union select e164 from contact where customer_id = ? and e164 is not null""")
                .params(customerId, customerId)
                .query(row -> {
                    terms.addAll(SearchTerms.ofPhone(new PhoneNumber(row.getString(1), "")));
                });
        insert(organisation, terms, customerId, 0);
    }

    /** The serial of a unit, under its owner; {@link #forgetUnit} first where there was one. */
    void indexUnit(String organisation, long unitId, long customerId, String serialNo) {
        insert(organisation, SearchTerms.ofNumber(serialNo), customerId, unitId);
    }

    void forgetUnit(long unitId, long customerId) {
        jdbc.sql("delete from archive_term where customer_id = ? and equipment_id = ?").params(customerId, unitId).update();
    }

    private void insert(String organisation, Set<String> terms, long customerId, long unitId) {
        List<Object[]> rows = new ArrayList<>();
        terms.stream().filter(term -> !term.isEmpty())
                .forEach(term -> rows.add(new Object[] {organisation, SearchTerms.bytes(term), customerId, unitId}));
        batch.batchUpdate(INSERT, rows);
    }
}
