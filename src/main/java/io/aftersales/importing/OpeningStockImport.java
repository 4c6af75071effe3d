package io.aftersales.importing;

import io.aftersales.shared.Amounts;
import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.OpeningStock;
import io.aftersales.stock.StockReach;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

/** Takes over what lies in stores when the platform begins, once for a store and part. */
@Service
public class OpeningStockImport {

    static final List<String> COLUMNS = List.of("organisation", "place", "part", "quantity", "unit_cost", "numbers", "minimum", "fill_to");

    private static final Map<String, String> COLUMN_OF = Map.of("unitCost", "unit_cost", "fillTo", "fill_to", "to", "place");

    private final OpeningStock opening;
    private final StockReach reach;
    private final RowTransactions rows;
    private final ImportLog log;

    OpeningStockImport(OpeningStock opening, StockReach reach, RowTransactions rows, ImportLog log) {
        this.opening = opening;
        this.reach = reach;
        this.rows = rows;
        this.log = log;
    }

    /** @throws Refusal for a file that cannot be read as a whole; nothing is written then */
    public ImportResult run(ImportFile file) throws Refusal {
        ImportResult result = read(file);
        log.record("opening-stock", file, result);
        return result;
    }

    /** What {@link #run} would come to; nothing is written. @throws Refusal for a file that cannot be read as a whole */
    public ImportResult rehearse(ImportFile file) throws Refusal {
        return rows.rehearse(() -> read(file));
    }

    private ImportResult read(ImportFile file) throws Refusal {
        return StockRows.each(new Table(file.text(), COLUMNS), COLUMN_OF, this::take);
    }

    private boolean take(Table.Row row, Map<List<String>, Integer> seen) throws Refusal {
        String organisation = StockRows.organisation(row, reach);
        StockReach.Warehouse store = reach.requireKept("place", row.required("place", 200));
        if (!store.organisation().equals(organisation)) {
            throw Refusal.of(ImportReason.NO_SUCH_ORGANISATION, Refusal.field("organisation"), organisation);
        }
        String part = row.required("part", 64);
        List<String> key = List.of(store.place().text(), part);
        if (seen.containsKey(key)) {
            throw Refusal.of(ImportReason.REPEATED_IN_FILE, Refusal.field("part"), part, seen.get(key));
        }
        int quantity = Quantities.positive("quantity", StockRows.number(row, "quantity"));
        BigDecimal unitCost = Amounts.notNegative("unit_cost", StockRows.number(row, "unit_cost"));
        int minimum = Quantities.notNegative("minimum", orZero(StockRows.optionalNumber(row, "minimum")));
        int fillTo = Quantities.notNegative("fill_to", orZero(StockRows.optionalNumber(row, "fill_to")));
        String written = row.optional("numbers", 6500);
        List<String> numbers = written == null ? List.of() : Arrays.stream(written.split("[\\s;]+")).filter(one -> !one.isBlank()).toList();
        boolean news = rows.run(() -> opening.take(new OpeningStock.Row(organisation, store.place(), part, quantity, unitCost, numbers,
                minimum, fillTo)));
        seen.put(key, row.line());
        return news;
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
