package io.aftersales.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The units of equipment and their warranty facts. */
@Repository
public class EquipmentUnits {

    private static final String SELECT = """
            select u.id, u.organisation, u.customer_id, u.site_id, u.product_family, u.model, u.serial_no, p.code as installer_code,
                   u.responsible_unit, u.replaces_id, u.replaced_by_id, u.version
            from equipment_unit u left join party p on p.id = u.installer_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EquipmentUnits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<EquipmentUnit> find(long id) {
        return withFacts(jdbc.sql(SELECT + "where u.id = ?").param(id).query(EquipmentUnits::unit).list()).stream().findFirst();
    }

    public List<EquipmentUnit> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of()
                : withFacts(jdbc.sql(SELECT + "where u.id in (:ids)").param("ids", ids).query(EquipmentUnits::unit).list());
    }

    public List<EquipmentUnit> ofCustomer(long customerId) {
        return withFacts(jdbc.sql(SELECT + "where u.customer_id = ? order by u.id").param(customerId).query(EquipmentUnits::unit).list());
    }

    /**
     * Units of this serial: those that carry it exactly, else those that differ only in case, spaces and dashes.
     * More than one where models of an organisation, or organisations, gave out the same serial.
     */
    public List<EquipmentUnit> findBySerial(Collection<String> organisations, String serialNo) {
        if (organisations.isEmpty() || serialNo == null || serialNo.length() > 64) {
            return List.of();
        }
        List<EquipmentUnit> alike = jdbc.sql(SELECT + "where u.organisation in (:organisations) and u.serial_key = :key order by u.id")
                .param("organisations", organisations).param("key", serialKey(serialNo)).query(EquipmentUnits::unit).list();
        List<EquipmentUnit> exact = alike.stream().filter(unit -> unit.serialNo().equals(serialNo.strip())).toList();
        return withFacts(exact.isEmpty() ? alike : exact);
    }

    /** How serials are compared. */
    static String serialKey(String serialNo) {
        return SearchTerms.key(serialNo).toUpperCase(Locale.ROOT);
    }

    /** What the last imported rows of these serials said, by organisation, model and serial. */
    Map<List<String>, Known> known(String organisation, Collection<String> serials) {
        Map<List<String>, Known> known = new HashMap<>();
        if (!serials.isEmpty()) {
            jdbc.sql("""
                    select id, model, serial_no, customer_id, import_digest from equipment_unit
                    where organisation = :organisation and serial_key in (:keys)""")
                    .param("organisation", organisation).param("keys", serials.stream().map(EquipmentUnits::serialKey).distinct().toList())
                    .query(row -> {
                        known.put(List.of(organisation, row.getString(2), row.getString(3)),
                                new Known(row.getLong(1), row.getLong(4), row.getString(5)));
                    });
        }
        return known;
    }

    long add(String organisation, long customerId, long siteId, String productFamily, String model, String serialNo, Long installerId,
             String responsibleUnit, String importDigest) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into equipment_unit (organisation, customer_id, site_id, product_family, model, serial_no, serial_key, installer_id,
                    responsible_unit, import_digest, version, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)""")
                .params(organisation, customerId, siteId, productFamily, model, serialNo, serialKey(serialNo), installerId, responsibleUnit,
                        importDigest, now(), now())
                .update(key, "id");
        return key.getKey().longValue();
    }

    void update(long id, long customerId, long siteId, String productFamily, Long installerId, String responsibleUnit) {
        jdbc.sql("""
                update equipment_unit set customer_id = ?, site_id = ?, product_family = ?, installer_id = ?, responsible_unit = ?,
                    version = version + 1, updated_at = ? where id = ?""")
                .params(customerId, siteId, productFamily, installerId, responsibleUnit, now(), id).update();
    }

    void imported(long id, String digest) {
        jdbc.sql("update equipment_unit set import_digest = ? where id = ?").params(digest, id).update();
    }

    /** Both links at once; false where one of them had a partner already. */
    boolean replace(long oldId, long newId) {
        int out = jdbc.sql("update equipment_unit set replaced_by_id = ?, version = version + 1, updated_at = ? where id = ? and replaced_by_id is null")
                .params(newId, now(), oldId).update();
        int in = jdbc.sql("update equipment_unit set replaces_id = ?, version = version + 1, updated_at = ? where id = ? and replaces_id is null")
                .params(oldId, now(), newId).update();
        return out == 1 && in == 1;
    }

    /** Holds the unit for this transaction: its facts follow one another. */
    void lock(long id) {
        jdbc.sql("select id from equipment_unit where id = ? for update").param(id).query(Long.class).single();
    }

    /** A new value of a fact, null to withdraw it; what was said before stays, superseded. */
    void record(long unitId, Fact fact, String value, Source source, String recordedBy) {
        jdbc.sql("update unit_fact set superseded_at = ? where unit_id = ? and fact = ? and superseded_at is null")
                .params(now(), unitId, fact.key()).update();
        jdbc.sql("""
                insert into unit_fact (unit_id, fact, fact_value, source, source_ref, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(unitId, fact.key(), value, source.kind(), source.reference(), now(), recordedBy).update();
    }

    /** What the source of this kind said last about each fact. */
    Map<Fact, String> lastSaid(long unitId, String sourceKind) {
        Map<Fact, String> said = new EnumMap<>(Fact.class);
        jdbc.sql("select fact, fact_value from unit_fact where unit_id = ? and source = ? order by id").params(unitId, sourceKind)
                .query(row -> {
                    String value = row.getString(2);
                    Fact.of(row.getString(1)).ifPresent(fact -> said.put(fact, value));
                });
        return said;
    }

    /** Every value that was ever recorded, oldest first. */
    public List<FactEntry> history(long unitId) {
        return jdbc.sql("""
                select fact, fact_value, source, source_ref, recorded_at, recorded_by, superseded_at
                from unit_fact where unit_id = ? order by id""")
                .param(unitId)
                .query((row, n) -> new FactEntry(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5, OffsetDateTime.class), row.getString(6), row.getObject(7, OffsetDateTime.class)))
                .list();
    }

    private List<EquipmentUnit> withFacts(List<EquipmentUnit> units) {
        if (units.isEmpty()) {
            return units;
        }
        Map<Long, Map<Fact, String>> values = new HashMap<>();
        jdbc.sql("select unit_id, fact, fact_value from unit_fact where superseded_at is null and unit_id in (:ids)")
                .param("ids", units.stream().map(EquipmentUnit::id).toList())
                .query(row -> {
                    Map<Fact, String> ofUnit = values.computeIfAbsent(row.getLong(1), id -> new EnumMap<>(Fact.class));
                    String value = row.getString(3);
                    Fact.of(row.getString(2)).ifPresent(fact -> ofUnit.put(fact, value));
                });
        return units.stream().map(unit -> unit.with(values.getOrDefault(unit.id(), Map.of()))).toList();
    }

    private static EquipmentUnit unit(ResultSet row, int n) throws SQLException {
        return new EquipmentUnit(row.getLong("id"), row.getString("organisation"), row.getLong("customer_id"), row.getLong("site_id"),
                row.getString("product_family"), row.getString("model"), row.getString("serial_no"), row.getString("installer_code"),
                row.getString("responsible_unit"), number(row, "replaces_id"), number(row, "replaced_by_id"), row.getLong("version"),
                new UnitFacts(Map.of()));
    }

    private static Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** @param digest of the last imported row; null where it was never imported */
    record Known(long id, long customerId, String digest) {
    }

    /** @param value null where the fact was withdrawn */
    public record FactEntry(String fact, String value, String source, String sourceRef, OffsetDateTime recordedAt, String recordedBy,
                            OffsetDateTime supersededAt) {
    }
}
