package io.aftersales.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row per stocked place and part: whoever wants to move or reserve must get hold of it. */
@Repository
class Balances {

    private final JdbcClient jdbc;

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Balance> find(Place place, String partCode) {
        return jdbc.sql("select * from stock_balance where place = ? and part_code = ?").params(place.text(), partCode)
                .query(Balances::read).optional();
    }

    /** Held until the end of the transaction. Several rows are locked in the order of (place, part) only. */
    Optional<Balance> lock(Place place, String partCode) {
        return jdbc.sql("select * from stock_balance where place = ? and part_code = ? for update").params(place.text(), partCode)
                .query(Balances::read).optional();
    }

    /** What lies at the place, parts in the order of their codes; rows are locked. */
    List<Balance> lockAll(Place place) {
        return jdbc.sql("select * from stock_balance where place = ? order by part_code for update").param(place.text())
                .query(Balances::read).list();
    }

    void ensure(String organisation, Place place, String partCode) {
        jdbc.sql("""
                insert into stock_balance (place, part_code, organisation, quantity, reserved, value_cny)
                values (?, ?, ?, 0, 0, 0) on conflict do nothing""").params(place.text(), partCode, organisation).update();
    }

    void put(Place place, String partCode, int quantity, BigDecimal value) {
        jdbc.sql("update stock_balance set quantity = quantity + ?, value_cny = value_cny + ? where place = ? and part_code = ?")
                .params(quantity, value, place.text(), partCode).update();
    }

    /** @param held how many of them were reserved */
    void take(Place place, String partCode, int quantity, BigDecimal value, int held) {
        jdbc.sql("""
                update stock_balance set quantity = quantity - ?, value_cny = value_cny - ?, reserved = reserved - ?
                 where place = ? and part_code = ?""").params(quantity, value, held, place.text(), partCode).update();
    }

    /** @return false where not so many are free */
    boolean hold(Place place, String partCode, int quantity) {
        return jdbc.sql("""
                update stock_balance set reserved = reserved + :quantity
                 where place = :place and part_code = :part and quantity - reserved >= :quantity""")
                .param("quantity", quantity).param("place", place.text()).param("part", partCode).update() == 1;
    }

    void giveBack(Place place, String partCode, int quantity) {
        jdbc.sql("update stock_balance set reserved = reserved - ? where place = ? and part_code = ?")
                .params(quantity, place.text(), partCode).update();
    }

    /** The row must be locked, and held by no other count. */
    void freeze(Place place, String partCode, String count) {
        jdbc.sql("update stock_balance set frozen_by = ? where place = ? and part_code = ?").params(count, place.text(), partCode).update();
    }

    void thaw(String count) {
        jdbc.sql("update stock_balance set frozen_by = null where frozen_by = ?").param(count).update();
    }

    /** Quantity and value of a part over all places that are ours. */
    Optional<Balance> overall(String organisation, String partCode) {
        return jdbc.sql("""
                select '' as place, part_code, sum(quantity) as quantity, sum(reserved) as reserved, sum(value_cny) as value_cny,
                       cast(null as varchar(20)) as frozen_by
                  from stock_balance where organisation = ? and part_code = ? and quantity > 0 group by part_code""")
                .params(organisation, partCode).query(Balances::read).optional();
    }

    private static Balance read(ResultSet row, int index) throws SQLException {
        return new Balance(row.getString("place"), row.getString("part_code"), row.getInt("quantity"), row.getInt("reserved"),
                row.getBigDecimal("value_cny"), row.getString("frozen_by"));
    }
}
