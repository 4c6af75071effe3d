package io.aftersales.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.aftersales.audit.VouchedRow;
import io.aftersales.verify.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows that decide who may do what, as events vouch for them. Reading one holds it for the transaction: what an event says that
 * it found is what the event before it had left.
 */
@Component
class AccessRows {

    private static final List<String> OF_A_PERSON = List.of("id", "organisation", "language", "active");
    private static final List<String> PERSONAL = List.of("salt", "name", "email", "phone");
    private static final List<String> OF_A_UNIT = List.of("id", "organisation", "code", "kind", "name_zh", "name_en", "parent_id", "path");
    private static final List<String> OF_AN_ORGANISATION = List.of("id", "name_zh", "name_en", "zone", "language");

    private final JdbcClient jdbc;

    AccessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the roles that the person holds, and of the password only a digest of its salted hash. */
    VouchedRow person(String id) {
        return jdbc.sql("select * from person where id = ? for update").param(id).query((row, n) -> {
            Map<String, Object> columns = values(row, OF_A_PERSON);
            columns.put("password_digest", Digests.sha256(row.getString("password_hash")));
            columns.put("roles_held", lines("select unit_id || '.' || role from role_assignment where person_id = ?", id));
            return new VouchedRow("person", id, columns, row.getString("salt") == null ? null : values(row, PERSONAL), null);
        }).single();
    }

    /** With what it serves. */
    VouchedRow unit(String id) {
        return jdbc.sql("select * from unit where id = ? for update").param(id).query((row, n) -> {
            Map<String, Object> columns = values(row, OF_A_UNIT);
            columns.put("regions", lines("select province || '/' || city || '/' || district from unit_region where unit_id = ?", id));
            columns.put("families", lines("select product_family from unit_family where unit_id = ?", id));
            return new VouchedRow("unit", id, columns);
        }).single();
    }

    VouchedRow organisation(String id) {
        return jdbc.sql("select * from organisation where id = ? for update").param(id)
                .query((row, n) -> new VouchedRow("organisation", id, values(row, OF_AN_ORGANISATION))).single();
    }

    private List<String> lines(String sql, String id) {
        return jdbc.sql(sql).param(id).query(String.class).list().stream().sorted().toList();
    }

    private static Map<String, Object> values(ResultSet row, List<String> columns) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : columns) {
            values.put(column, row.getObject(column));
        }
        return values;
    }
}
