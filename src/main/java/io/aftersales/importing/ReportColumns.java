package io.aftersales.importing;

import io.aftersales.shared.Refusal;
import java.util.Locale;

/** Names the column of the file where a case names its own field. */
final class ReportColumns {

    private ReportColumns() {
    }

    /** {@code contact.phone} becomes {@code contact_phone}, {@code serialNo} becomes {@code serial_no}. */
    static Refusal named(Refusal refusal) {
        if (refusal.field() == null || ReportFormat.COLUMNS.contains(refusal.field())) {
            return refusal;
        }
        String column = refusal.field().replace('.', '_').replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return Refusal.of(refusal.reason(), Refusal.field(column), refusal.arguments().toArray());
    }
}
