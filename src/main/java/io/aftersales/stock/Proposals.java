package io.aftersales.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All wishes to fill a store; of each reason one is open for a store and part. */
@Repository
class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a proposal, or lets the open one say what is needed now. @return false where nothing changed */
    boolean propose(String organisation, Place place, String partCode, int quantity, String reason, String explained, Instant now) {
        String open = openKey(place, partCode, reason);
        int changed = jdbc.sql("""
                update replenishment_proposal set quantity = ?, explained = ?, version = version + 1
                 where open_key = ? and quantity <> ?""").params(quantity, explained, open, quantity).update();
        return changed == 1 || jdbc.sql("""
                insert into replenishment_proposal (organisation, place, part_code, quantity, reason, state, explained, open_key, created_at,
                    version)
                values (?, ?, ?, ?, ?, 'open', ?, ?, ?, 0) on conflict do nothing""")
                .params(organisation, place.text(), partCode, quantity, reason, explained, open, now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** The need is gone. */
    void lapse(Place place, String partCode, String reason, Instant now) {
        jdbc.sql("""
                update replenishment_proposal set state = 'lapsed', open_key = concat('ended:', id), decided_at = ?, version = version + 1
                 where open_key = ?""").params(now.atOffset(ZoneOffset.UTC), openKey(place, partCode, reason)).update();
    }

    /** @return false where somebody was faster */
    boolean decide(Proposal proposal, String state, String note, String by, Instant now) {
        return jdbc.sql("""
                update replenishment_proposal set state = ?, open_key = concat('ended:', id), note = ?, decided_by = ?, decided_at = ?,
                       version = version + 1
                 where id = ? and state = 'open' and version = ?""")
                .params(state, note, by, now.atOffset(ZoneOffset.UTC), proposal.id(), proposal.version()).update() == 1;
    }

    void ordered(long id, String orderNumber) {
        jdbc.sql("update replenishment_proposal set order_number = ? where id = ?").params(orderNumber, id).update();
    }

    Optional<Proposal> find(long id) {
        return jdbc.sql("select * from replenishment_proposal where id = ?").param(id).query(Proposals::read).optional();
    }

    static Proposal read(ResultSet row, int index) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Proposal(row.getLong("id"), row.getString("organisation"), Place.parse(row.getString("place")),
                row.getString("part_code"), row.getInt("quantity"), row.getString("reason"), row.getString("state"),
                row.getString("explained"), row.getString("order_number"), row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), decided == null ? null : decided.toInstant(),
                row.getString("decided_by"), row.getLong("version"));
    }

    private static String openKey(Place place, String partCode, String reason) {
        return place.text() + "|" + partCode + "|" + reason;
    }
}
