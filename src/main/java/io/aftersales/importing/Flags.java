package io.aftersales.importing;

import io.aftersales.shared.Refusal;
import java.util.Locale;

/** Yes or no, as people and spreadsheets write it. */
final class Flags {

    private Flags() {
    }

    /** Null where the cell is blank: absent is not false. */
    static Boolean read(Table.Row row, String column) throws Refusal {
        String written = row.optional(column, 64);
        if (written == null) {
            return null;
        }
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "是" -> Boolean.TRUE;
            case "false", "no", "否" -> Boolean.FALSE;
            default -> throw Refusal.of(ImportReason.NO_CHOICE, Refusal.field(column), written, "true, false");
        };
    }
}
