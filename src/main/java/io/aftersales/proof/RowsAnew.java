package io.aftersales.proof;

import io.aftersales.verify.Item;
import io.aftersales.verify.RowDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an event says of rows from which something was erased although their first event had digested it: the event of the erasure
 * vouches for them as they are from now on.
 */
@Component
public class RowsAnew {

    private final JdbcClient jdbc;

    RowsAnew(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows of a case as they are now.
     *
     * @param table for whose rows events vouch
     */
    public List<Map<String, Object>> said(String table, String caseNumber) {
        RowTable rows = RowTable.ALL.stream().filter(each -> each.name().equals(table)).findFirst().orElseThrow();
        return jdbc.sql(rows.ofCase()).param("case", caseNumber).query((row, n) -> said(rows.read(row, null))).list();
    }

    private static Map<String, Object> said(Item.Row row) {
        Map<String, Object> said = new LinkedHashMap<>(Map.of("table", row.table(), "key", row.key(), "digest", RowDigest.of(row.content())));
        if (row.personal() != null) {
            said.put("personal", RowDigest.of(row.personal()));
        }
        if (row.content().get("sha256") != null) {
            said.put("bytes", row.content().get("sha256"));
        }
        return said;
    }
}
