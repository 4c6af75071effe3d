package io.aftersales.settlement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** All assessed breaches. */
@Repository
class Breaches {

    private final JdbcClient jdbc;

    Breaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the table said of a breach. */
    record Verdict(BigDecimal fine, String measure, Integer points) {
    }

    boolean known(String source) {
        return jdbc.sql("select count(*) from breach where source = ?").param(source).query(Integer.class).single() > 0;
    }

    /** @return the id; null where the source was assessed before */
    Long add(String source, Breach.Facts facts, String unitId, Verdict verdict, String by, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into breach (source, organisation, party, unit_id, item, area, times, persons, minutes, case_number, technician,
                    happened_on, remark, fine_cny, measure, points_off, recorded_by, recorded_at)
                values (:source, :organisation, :party, :unit, :item, :area, :times, :persons, :minutes, :caseNumber, :technician, :on,
                    :remark, :fine, :measure, :points, :by, :at) on conflict do nothing""")
                .param("source", source).param("organisation", facts.organisation()).param("party", facts.party().toString())
                .param("unit", unitId).param("item", facts.item()).param("area", facts.area()).param("times", facts.times())
                .param("persons", facts.persons()).param("minutes", facts.minutes()).param("caseNumber", facts.caseNumber())
                .param("technician", facts.technician()).param("on", facts.on()).param("remark", facts.remark())
                .param("fine", verdict.fine()).param("measure", verdict.measure()).param("points", verdict.points())
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).update(key, "id");
        return key.getKeyList().isEmpty() ? null : key.getKeyAs(Long.class);
    }

    Optional<Breach> find(long id) {
        return jdbc.sql("select * from breach where id = ?").param(id).query(Breaches::read).optional();
    }

    /** @return false where somebody reversed it before */
    boolean reverse(long id, String why, String by, Instant at) {
        return jdbc.sql("update breach set reversed_by = ?, reversed_at = ?, reversed_why = ? where id = ? and reversed_by is null")
                .params(by, at.atOffset(ZoneOffset.UTC), why, id).update() == 1;
    }

    static Breach read(ResultSet row, int index) throws SQLException {
        return new Breach(row.getLong("id"), row.getString("source"), row.getString("organisation"), row.getString("party"),
                row.getString("unit_id"), row.getString("item"), row.getString("area"), row.getObject("times", Integer.class),
                row.getObject("persons", Integer.class), row.getBigDecimal("minutes"), row.getString("case_number"),
                row.getString("technician"), row.getObject("happened_on", LocalDate.class), row.getString("remark"),
                row.getBigDecimal("fine_cny"), row.getString("measure"), row.getObject("points_off", Integer.class),
                row.getString("recorded_by"), instant(row, "recorded_at"), row.getString("reversed_by"), instant(row, "reversed_at"),
                row.getString("reversed_why"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
