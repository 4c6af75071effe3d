package io.aftersales.proof;

import io.aftersales.audit.VouchedRow;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an event says of a row that it vouches for, from the row's columns: for whoever writes rows and events together, in bulk. */
public final class VouchedColumns {

    private final RowTable table;

    private VouchedColumns(RowTable table) {
        this.table = table;
    }

    /** Empty for a table for whose rows no event vouches. */
    public static Optional<VouchedColumns> of(String table) {
        return RowTable.ALL.stream().filter(one -> one.name().equals(table)).findFirst().map(VouchedColumns::new);
    }

    /** @param row by column, in Java's types @param key what names it @return for {@link VouchedRow#ROWS} */
    public Map<String, Object> said(String key, Map<String, Object> row) {
        Map<String, Object> columns = new TreeMap<>();
        table.columns().forEach(column -> columns.put(column, row.get(column)));
        Map<String, Object> personal = new TreeMap<>();
        table.personal().forEach(column -> personal.put(column, row.get(column)));
        return new VouchedRow(table.name(), key, columns, table.personal().isEmpty() ? null : personal, null).said();
    }
}
