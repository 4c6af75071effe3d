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
    /** Rows of one transaction, while none of them is at fault. */
    private static final int TOGETHER = 20;

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
            List<Numbered> rest = chunk.stream().filter(row -> !same.contains(row.entry())).toList();
            unchanged += chunk.size() - rest.size();
            for (int from = 0; from < rest.size(); from += TOGETHER) {
                takeTogether(rest.subList(from, Math.min(from + TOGETHER, rest.size())));
            }
        }

        /** A few rows in one transaction; where any of them is refused or fails, each in its own, so that it costs only itself. */
        private void takeTogether(List<Numbered> some) {
            try {
                int changed = rows.once(() -> {
                    int taken = 0;
                    for (Numbered row : some) {
                        taken += stored(row) ? 1 : 0;
                    }
                    return taken;
                });
                accepted += changed;
                unchanged += some.size() - changed;
            } catch (Refusal | RuntimeException oneOfThem) {
                some.forEach(this::take);
            }
        }

        private boolean stored(Numbered row) throws Refusal {
            return base.take(row.entry(), new Source(Source.IMPORT, file.name() + ":" + row.line()));
        }

        private void take(Numbered row) {
            try {
                boolean changed = rows.run(() -> stored(row));
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
