package io.aftersales.proof;

import io.aftersales.audit.VouchedRow;
import io.aftersales.verify.Item;
import io.aftersales.verify.RowDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** As {@link #said(String, String)}, and how each row was found. @param before what that said before the rows were changed */
    public List<Map<String, Object>> said(String table, String caseNumber, List<Map<String, Object>> before) {
        Map<Object, Map<String, Object>> found = before.stream().collect(Collectors.toMap(row -> row.get("key"), row -> row));
        return said(table, caseNumber).stream()
                .map(row -> found.containsKey(row.get("key")) ? VouchedRow.saidAnew(row, found.get(row.get("key"))) : row).toList();
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
