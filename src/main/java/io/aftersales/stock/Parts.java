package io.aftersales.stock;

import io.aftersales.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All parts of the catalogue. */
@Repository
class Parts {

    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Part> find(String organisation, String code) {
        return jdbc.sql("select * from part where organisation = ? and code = ?").params(organisation, code).query(this::read).optional();
    }

    /** The part itself while it may be ordered, else whoever succeeds it in the end, else the first alternative that may be. */
    Optional<Part> usable(String organisation, String code) {
        Optional<Part> asked = find(organisation, code);
        if (asked.isEmpty()) {
            return asked;
        }
        Set<String> seen = new HashSet<>();
        Part part = asked.get();
        while (part.successor() != null && seen.add(part.code())) {
            part = find(organisation, part.successor()).orElseThrow();
        }
        if (part.current()) {
            return Optional.of(part);
        }
        for (String alternative : asked.get().alternatives()) {
            Optional<Part> other = find(organisation, alternative).filter(Part::current);
            if (other.isPresent()) {
                return other;
            }
        }
        return Optional.empty();
    }

    /** @return false where the code is taken */
    boolean add(Part part) {
        int added = jdbc.sql("""
                insert into part (organisation, code, name_zh, name_en, kind, measure, price_cny, origin, maker, tracked, discontinued,
                    successor, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict do nothing""")
                .params(part.organisation(), part.code(), part.name().zh(), part.name().en(), part.kind(), part.measure(), part.price(),
                        Part.ORIGINAL, part.maker(), part.tracked(), part.discontinued(), part.successor()).update();
        if (added == 1) {
            addAlternatives(part);
        }
        return added == 1;
    }

    /** @return false where somebody else changed it meanwhile */
    boolean change(Part part) {
        int changed = jdbc.sql("""
                update part set name_zh = ?, name_en = ?, kind = ?, measure = ?, price_cny = ?, maker = ?, tracked = ?, discontinued = ?,
                    successor = ?, version = version + 1
                 where organisation = ? and code = ? and version = ?""")
                .params(part.name().zh(), part.name().en(), part.kind(), part.measure(), part.price(), part.maker(), part.tracked(),
                        part.discontinued(), part.successor(), part.organisation(), part.code(), part.version()).update();
        if (changed == 1) {
            jdbc.sql("delete from part_alternative where organisation = ? and code = ?").params(part.organisation(), part.code()).update();
            addAlternatives(part);
        }
        return changed == 1;
    }

    private void addAlternatives(Part part) {
        int rank = 0;
        for (String alternative : part.alternatives()) {
            jdbc.sql("insert into part_alternative (organisation, code, alternative, rank_no) values (?, ?, ?, ?)")
                    .params(part.organisation(), part.code(), alternative, ++rank).update();
        }
    }

    boolean everMoved(String organisation, String code) {
        return jdbc.sql("select count(*) from stock_movement where organisation = ? and part_code = ?").params(organisation, code)
                .query(Integer.class).single() > 0;
    }

    private Part read(ResultSet row, int index) throws SQLException {
        String organisation = row.getString("organisation");
        String code = row.getString("code");
        return new Part(organisation, code, new Text(row.getString("name_zh"), row.getString("name_en")), row.getString("kind"),
                row.getString("measure"), row.getBigDecimal("price_cny"), row.getString("maker"), row.getBoolean("tracked"),
                row.getBoolean("discontinued"), row.getString("successor"), alternatives(organisation, code), row.getLong("version"));
    }

    private List<String> alternatives(String organisation, String code) {
        return jdbc.sql("select alternative from part_alternative where organisation = ? and code = ? order by rank_no")
                .params(organisation, code).query(String.class).list();
    }
}
