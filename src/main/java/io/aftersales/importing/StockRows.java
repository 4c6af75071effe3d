package io.aftersales.importing;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.StockReach;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the files of stock have in common. */
final class StockRows {

    private static final int LONGEST_NUMBER = 30;

    private StockRows() {
    }

    static String organisation(Table.Row row, StockReach reach) throws Refusal {
        String organisation = row.required("organisation", 64);
        try {
            return reach.organisation(organisation);
        } catch (Refusal foreign) {
            throw Refusal.of(ImportReason.NO_SUCH_ORGANISATION, Refusal.field("organisation"), organisation);
        }
    }

    static BigDecimal number(Table.Row row, String column) throws Refusal {
        row.required(column, LONGEST_NUMBER);
        return optionalNumber(row, column);
    }

    /** Null where the cell is blank. */
    static BigDecimal optionalNumber(Table.Row row, String column) throws Refusal {
        String written = row.optional(column, LONGEST_NUMBER);
        try {
            return written == null ? null : new BigDecimal(written);
        } catch (NumberFormatException e) {
            throw Refusal.of(InputReason.NOT_A_NUMBER, Refusal.field(column), column);
        }
    }

    /** Blank is no. */
    static boolean flag(Table.Row row, String column) throws Refusal {
        return Boolean.TRUE.equals(Flags.read(row, column));
    }

    /** The same refusal under the name that the column has in the file. */
    private static Refusal inColumn(Refusal refusal, Map<String, String> columnOf) {
        String column = refusal.field() == null ? null : columnOf.get(refusal.field());
        return column == null ? refusal : Refusal.of(refusal.reason(), Refusal.field(column), refusal.arguments().toArray());
    }

    /** Takes one row over. */
    interface Taking {

        /**
         * @param seen lines of the rows before it, by what names them; the row adds itself
         * @return false where it brings nothing new
         */
        boolean take(Table.Row row, Map<List<String>, Integer> seen) throws Refusal;
    }

    /**
     * Takes over row by row; one that is refused leaves a fault and keeps no other from being taken.
     *
     * @param columnOf the file's columns by the names of the fields that are refused
     */
    static ImportResult each(Table table, Map<String, String> columnOf, Taking taking) throws Refusal {
        List<Fault> faults = new ArrayList<>();
        Map<List<String>, Integer> seen = new HashMap<>();
        int accepted = 0;
        int unchanged = 0;
        for (Table.Row row = table.next(faults); row != null; row = table.next(faults)) {
            try {
                boolean news = taking.take(row, seen);
                accepted += news ? 1 : 0;
                unchanged += news ? 0 : 1;
            } catch (Refusal refusal) {
                faults.add(new Fault(row.line(), inColumn(refusal, columnOf)));
            }
        }
        faults.sort(Comparator.comparingInt(Fault::line));
        return new ImportResult(accepted, unchanged, List.copyOf(faults));
    }
}
