package io.aftersales.importing;

import io.aftersales.customer.ArchiveEntry;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.customer.Source;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

/** Takes over a file of the installed base, row by row; see {@code InstalledBaseFormat} for what a row must be. */
@Service
public class InstalledBaseImport {

    private static final int CHUNK = 200;

    private final InstalledBaseFormat format;
    private final InstalledBaseService base;
    private final RowTransactions rows;
    private final ImportLog log;

    InstalledBaseImport(InstalledBaseFormat format, InstalledBaseService base, RowTransactions rows, ImportLog log) {
        this.format = format;
        this.base = base;
        this.rows = rows;
        this.log = log;
    }

    /**
     * @throws Refusal for a file that cannot be read as a whole; nothing is written then
     */
    public ImportResult run(ImportFile file) throws Refusal {
        Table table = new Table(file.text(), InstalledBaseFormat.COLUMNS);
        Run run = new Run(file);
        List<Numbered> chunk = new ArrayList<>();
        for (Table.Row row = table.next(run.faults); row != null; row = table.next(run.faults)) {
            try {
                chunk.add(new Numbered(row.line(), run.firstOfItsKind(row.line(), format.entry(row))));
            } catch (Refusal refusal) {
                run.faults.add(new Fault(row.line(), refusal));
            }
            if (chunk.size() == CHUNK) {
                run.store(chunk);
                chunk.clear();
            }
        }
        run.store(chunk);
        ImportResult result = run.result();
        log.record("installed-base", file, result);
        return result;
    }

    private record Numbered(int line, ArchiveEntry entry) {
    }

    private final class Run {

        private final ImportFile file;
        private final List<Fault> faults = new ArrayList<>();
        private final Map<List<String>, Integer> units = new HashMap<>();
        private final Map<List<String>, Numbered> owners = new HashMap<>();
        private int accepted;
        private int unchanged;

        private Run(ImportFile file) {
            this.file = file;
        }

        /** A unit stands once in a file, and a customer has one name in it; else nobody can tell which row is right. */
        private ArchiveEntry firstOfItsKind(int line, ArchiveEntry entry) throws Refusal {
            List<String> unit = List.of(entry.organisation(), entry.model(), entry.serialNo());
            Integer sameUnit = units.get(unit);
            if (sameUnit != null) {
                throw Refusal.of(ImportReason.REPEATED_IN_FILE, Refusal.field("serial_no"), entry.serialNo(), sameUnit);
            }
            List<String> owner = List.of(entry.organisation(), entry.customerNo());
            Numbered sameOwner = owners.get(owner);
            if (sameOwner != null && !sameOwner.entry().customerName().equals(entry.customerName())) {
                throw Refusal.of(ImportReason.CONTRADICTS_LINE, Refusal.field("customer_name"), entry.customerName(),
                        sameOwner.entry().customerName(), sameOwner.line());
            }
            units.put(unit, line);
            owners.putIfAbsent(owner, new Numbered(line, entry));
            return entry;
        }

        private void store(List<Numbered> chunk) {
            Set<ArchiveEntry> same = base.unchanged(chunk.stream().map(Numbered::entry).toList());
            for (Numbered row : chunk) {
                if (same.contains(row.entry())) {
                    unchanged++;
                } else {
                    take(row);
                }
            }
        }

        private void take(Numbered row) {
            try {
                boolean changed = rows.run(() -> base.take(row.entry(), new Source(Source.IMPORT, file.name() + ":" + row.line())));
                accepted += changed ? 1 : 0;
                unchanged += changed ? 0 : 1;
            } catch (Refusal refusal) {
                faults.add(new Fault(row.line(), refusal));
            }
        }

        private ImportResult result() {
            faults.sort(Comparator.comparingInt(Fault::line));
            return new ImportResult(accepted, unchanged, List.copyOf(faults));
        }
    }
}
