package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places that people keep parts in. */
@Repository
class Warehouses {

    private final JdbcClient jdbc;

    Warehouses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unitId whose it is */
    record Owner(String organisation, String unitId) {
    }

    /** Whose warehouse it is; empty for one that does not exist. */
    Optional<Owner> owner(Place place) {
        String sql = switch (place.kind()) {
            case STORE -> "select organisation, id from unit where id = :id union all select organisation, unit_id from extra_store where id = :id";
            case DEFECTIVE -> "select organisation, id from unit where id = :id";
            case VAN -> """
                    select p.organisation, min(r.unit_id) from person p join role_assignment r on r.person_id = p.id
                     where p.id = :id and r.role = 'technician' group by p.organisation""";
            default -> throw new IllegalArgumentException("no warehouse: " + place);
        };
        return jdbc.sql(sql).param("id", place.id()).query((row, index) -> new Owner(row.getString(1), row.getString(2))).optional();
    }

    /** @throws Refusal for a warehouse that does not exist, or another organisation's; other places are not asked for */
    void require(String organisation, Place place, String fieldName) throws Refusal {
        if (place.isWarehouse() && owner(place).filter(owner -> owner.organisation().equals(organisation)).isEmpty()) {
            throw Refusal.of(StockReason.UNKNOWN_PLACE, field(fieldName), place.text());
        }
    }
}
