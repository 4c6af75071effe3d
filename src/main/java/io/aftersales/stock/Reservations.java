package io.aftersales.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Who is promised what, and until when. */
@Repository
class Reservations {

    private final JdbcClient jdbc;

    Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param held what is still kept for it @param state active, taken, released, expired or broken by a count */
    record Reservation(long id, String reference, String organisation, Place place, String partCode, int quantity, int held, String state,
                       Instant expiresAt) {
    }

    Optional<Reservation> find(String reference) {
        return jdbc.sql("select * from stock_reservation where reference = ?").param(reference).query(Reservations::read).optional();
    }

    long add(String organisation, Place store, String partCode, int quantity, String reference, Instant now, Instant expiresAt) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into stock_reservation (reference, organisation, place, part_code, quantity, held, state, expires_at, created_at)
                values (?, ?, ?, ?, ?, ?, 'active', ?, ?)""").params(reference, organisation, store.text(), partCode, quantity, quantity,
                utc(expiresAt), utc(now)).update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Takes some of what is held; the last pieces end the reservation. */
    void take(Reservation reservation, int quantity, Instant now) {
        boolean last = quantity == reservation.held();
        jdbc.sql("update stock_reservation set held = held - ?, state = ?, ended_at = ? where id = ?")
                .params(quantity, last ? "taken" : "active", last ? utc(now) : null, reservation.id()).update();
    }

    /** The balance of its place must be locked by the caller. @return false where it has ended already */
    boolean end(Reservation reservation, String state, Instant now) {
        return jdbc.sql("update stock_reservation set held = 0, state = ?, ended_at = ? where id = ? and state = 'active' and held = ?")
                .params(state, utc(now), reservation.id(), reservation.held()).update() == 1;
    }

    /** Active ones of a place and part, the youngest first. */
    List<Reservation> active(Place place, String partCode) {
        return jdbc.sql("select * from stock_reservation where place = ? and part_code = ? and state = 'active' order by id desc")
                .params(place.text(), partCode).query(Reservations::read).list();
    }

    /** Active ones that are over, in the order in which balances are locked. */
    List<Reservation> due(Instant now, int most) {
        return jdbc.sql("select * from stock_reservation where state = 'active' and expires_at <= ? order by place, part_code, id limit ?")
                .params(utc(now), most).query(Reservations::read).list();
    }

    /** What is held by reservations that are over, but have not been given back yet. */
    int overdue(Place place, String partCode, Instant now) {
        return jdbc.sql("""
                select coalesce(sum(held), 0) from stock_reservation
                 where place = ? and part_code = ? and state = 'active' and expires_at <= ?""")
                .params(place.text(), partCode, utc(now)).query(Integer.class).single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Reservation read(ResultSet row, int index) throws SQLException {
        return new Reservation(row.getLong("id"), row.getString("reference"), row.getString("organisation"),
                Place.parse(row.getString("place")), row.getString("part_code"), row.getInt("quantity"), row.getInt("held"),
                row.getString("state"), row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
