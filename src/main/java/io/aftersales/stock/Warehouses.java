package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.List;
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

    /** Who answers for a van or a further store; empty for the store of a unit, whose keepers hold the role. */
    Optional<String> keeper(Place place) {
        return place.kind() == Place.Kind.VAN ? Optional.of(place.id())
                : jdbc.sql("select keeper from extra_store where id = ?").param(place.id()).query(String.class).optional();
    }

    /** Where goods of the maker's lie: the store and the corner for defective parts of every unit, further stores, and vans. */
    List<Place> ofMaker(String organisation) {
        return jdbc.sql("select place from warehouse where organisation = ? and kind <> 'bought' order by place").param(organisation).query(String.class).list()
                .stream().map(Place::parse).toList();
    }

    /** Whether what lies there was bought by the outlet and is its own. */
    boolean bought(Place place) {
        return place.kind() == Place.Kind.STORE
                && jdbc.sql("select count(*) from extra_store where id = ? and kind = 'bought'").param(place.id()).query(Integer.class).single() == 1;
    }

    boolean isOutlet(String unitId) {
        return jdbc.sql("select count(*) from unit where id = ? and kind = 'OUTLET'").param(unitId).query(Integer.class).single() == 1;
    }

    boolean isStaff(String organisation, String person) {
        return jdbc.sql("select count(*) from person where id = ? and organisation = ? and active = true").params(person, organisation)
                .query(Integer.class).single() == 1;
    }

    /** @return false where the id is taken by another store or a unit */
    boolean add(ExtraStore store) {
        if (owner(Place.store(store.id())).isPresent()) {
            return false;
        }
        return jdbc.sql("""
                insert into extra_store (id, organisation, unit_id, kind, name_zh, name_en, keeper)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""").params(store.id(), store.organisation(), store.unitId(),
                store.kind(), store.name().zh(), store.name().en(), store.keeper()).update() == 1;
    }

    /** @param kind second-level, project or bought @param keeper a person's user name; null for those who hold the role on the unit */
    record ExtraStore(String id, String organisation, String unitId, String kind, Text name, String keeper) {
    }

    /** @throws Refusal for a warehouse that does not exist, or another organisation's; other places are not asked for */
    void require(String organisation, Place place, String fieldName) throws Refusal {
        if (place.isWarehouse() && owner(place).filter(owner -> owner.organisation().equals(organisation)).isEmpty()) {
            throw Refusal.of(StockReason.UNKNOWN_PLACE, field(fieldName), place.text());
        }
    }
}
