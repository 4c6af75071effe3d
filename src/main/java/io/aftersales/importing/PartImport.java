package io.aftersales.importing;

import io.aftersales.shared.Amounts;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.stock.Part;
import io.aftersales.stock.PartCatalogue;
import io.aftersales.stock.StockReach;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;

/** Takes over a catalogue of parts, row by row. A successor or an alternative must stand in the catalogue or in a row above. */
@Service
public class PartImport {

    static final List<String> COLUMNS = List.of("organisation", "code", "name_zh", "name_en", "kind", "measure", "price_cny", "origin", "maker",
            "tracked", "discontinued", "successor", "alternatives");

    /** What the catalogue calls its fields, by what the file calls them. */
    private static final Map<String, String> COLUMN_OF = Map.of("nameZh", "name_zh", "nameEn", "name_en", "priceCny", "price_cny");

    private final PartCatalogue catalogue;
    private final StockReach reach;
    private final RowTransactions rows;
    private final ImportLog log;

    PartImport(PartCatalogue catalogue, StockReach reach, RowTransactions rows, ImportLog log) {
        this.catalogue = catalogue;
        this.reach = reach;
        this.rows = rows;
        this.log = log;
    }

    /** @throws Refusal for a file that cannot be read as a whole; nothing is written then */
    public ImportResult run(ImportFile file) throws Refusal {
        ImportResult result = read(file);
        log.record("parts", file, result);
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
        reach.keptCatalogue(organisation);
        Part part = part(row, organisation);
        Integer before = seen.get(List.of(organisation, part.code()));
        if (before != null) {
            throw Refusal.of(ImportReason.REPEATED_IN_FILE, Refusal.field("code"), part.code(), before);
        }
        String origin = row.required("origin", 20);
        boolean news = rows.run(() -> catalogue.take(part, origin));
        seen.put(List.of(organisation, part.code()), row.line());
        return news;
    }

    private static Part part(Table.Row row, String organisation) throws Refusal {
        BigDecimal price = Amounts.notNegative("price_cny", StockRows.number(row, "price_cny"));
        String alternatives = row.optional("alternatives", 1300);
        List<String> others = alternatives == null ? List.of()
                : Arrays.stream(alternatives.split("[\\s;]+")).filter(code -> !code.isBlank()).toList();
        return PartCatalogue.written(organisation, row.required("code", 64),
                new Text(row.required("name_zh", 200), row.required("name_en", 200)), row.choice("kind", Part.KINDS),
                row.choice("measure", Part.MEASURES), price, row.optional("maker", 200), StockRows.flag(row, "tracked"),
                StockRows.flag(row, "discontinued"), row.optional("successor", 64), others, 0);
    }
}
