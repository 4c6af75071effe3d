package io.aftersales.decision.check;

import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is found, and stops repeating itself: of each kind a few, then how many more there are. */
final class Report {

    private static final int MOST_OF_A_KIND = 20;

    private final Words words;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);

    Report(Words words) {
        this.words = words;
    }

    /**
     * Where something is found.
     *
     * @param number of the row, from 1; 0 for the table
     * @param column null for the row or the table
     */
    record Place(int number, String rowId, Sheet.Column column, Finding.Part part) {

        static final Place TABLE = new Place(0, null, null, null);

        static Place row(Sheet sheet, int index) {
            String id = sheet.rows().get(index).id();
            return new Place(index + 1, id.isEmpty() ? null : id, null, null);
        }

        static Place column(Sheet.Column column, Finding.Part part) {
            return new Place(0, null, column, part);
        }

        Place at(Sheet.Column other, Finding.Part side) {
            return new Place(number, rowId, other, side);
        }
    }

    /** @param arguments of the sentence {@code finding.<code>}, after {0} the row's number and {1} the column's title */
    void add(FindingCode code, Place place, Object... arguments) {
        add(code, "", place, 0, Map.of(), arguments);
    }

    /** @param variant which of several sentences of the code, {@code finding.<code>.<variant>}; empty for the only one */
    void add(FindingCode code, String variant, Place place, int otherRow, Map<String, Object> example, Object... arguments) {
        if (counts.merge(code, 1, Integer::sum) > MOST_OF_A_KIND) {
            return;
        }
        Object[] all = new Object[arguments.length + 2];
        all[0] = place.number();
        all[1] = place.column() == null ? "" : place.column().title();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Text text = words.say("finding." + code.name() + (variant.isEmpty() ? "" : "." + variant), all);
        findings.add(new Finding(code, place.rowId(), place.number(), otherRow,
                place.column() == null ? null : place.column().name(), place.part(), text, example));
    }

    Words words() {
        return words;
    }

    boolean has(FindingCode code) {
        return counts.containsKey(code);
    }

    /** In the order of the table: what concerns the whole first. */
    Findings findings() {
        counts.forEach((code, count) -> {
            if (count > MOST_OF_A_KIND) {
                findings.add(new Finding(FindingCode.MORE, null, 0, 0, null, null,
                        words.say("finding.MORE", count - MOST_OF_A_KIND, words.say("code." + code.name())), Map.of()));
            }
        });
        return new Findings(findings.stream().sorted(java.util.Comparator.comparingInt(Finding::row)).toList());
    }
}
